package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import eu.interlink.people.LegalTexts.Version;

/** Terms or a notice as people read them: paragraphs and headings, in the reader's language where there is one. */
final class LegalText extends Div {

    LegalText(Screen screen, Version version) {
        String language = version.language(screen.getLocale().getLanguage());
        addClassName("il-prose");
        if (!language.equals(screen.getLocale().getLanguage())) {
            add(screen.muted(screen.t("legal.other-language", screen.t("language." + language))));
        }
        Div text = new Div();
        text.getElement().setAttribute("lang", language);
        for (String block : version.texts().get(language).split("\\R\\s*\\R")) {
            String words = block.strip();
            if (words.startsWith("#")) {
                text.add(new H2(words.replaceFirst("^#+\\s*", "")));
            } else if (!words.isEmpty()) {
                Paragraph paragraph = new Paragraph(words);
                paragraph.getStyle().set("white-space", "pre-line");
                text.add(paragraph);
            }
        }
        add(text);
    }
}
