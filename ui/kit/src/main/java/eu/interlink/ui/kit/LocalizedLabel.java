package eu.interlink.ui.kit;

import com.vaadin.flow.component.html.Span;
import eu.interlink.interlinker.LocalizedText;
import java.util.Locale;

/**
 * Says visibly that a text is not in the reader's language. The label alone stands before formatted text; {@link #withText()} puts a
 * plain text in front of it. Empty and invisible where there is nothing to say.
 */
public class LocalizedLabel extends Span {

    private final transient LocalizedText text;
    private final Locale reader;

    public LocalizedLabel(LocalizedText text, Locale reader) {
        this.text = text;
        this.reader = reader;
        addClassName("il-localized");
        text.find(reader).filter(LocalizedText.Found::fallback).ifPresentOrElse(found -> {
            Chip chip = new Chip(languageName(found.language(), reader));
            chip.setTitle(KitTexts.TEXTS.get(reader, "fallback", languageName(found.language(), reader)));
            add(chip);
        }, () -> setVisible(false));
    }

    /** Shows the text too, marked with the language that it is in. */
    public final LocalizedLabel withText() {
        text.find(reader).ifPresent(found -> {
            Span words = new Span(found.text());
            words.getElement().setAttribute("lang", found.language());
            addComponentAsFirst(words);
            setVisible(true);
        });
        return this;
    }

    private static String languageName(String language, Locale reader) {
        return Locale.of(language).getDisplayLanguage(reader);
    }
}
