package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.people.LegalTexts;
import eu.interlink.people.LegalTexts.Consent;
import eu.interlink.ui.kit.TimeText;
import java.util.List;
import java.util.Locale;

/** What the person has accepted, and when. */
final class ConsentList extends Section {

    ConsentList(Screen screen, LegalTexts texts) {
        setId("consents");
        add(new H2(screen.t("consents.title")));
        List<Consent> given = texts.mine(Screen.caller());
        if (given.isEmpty()) {
            add(new Paragraph(screen.t("consents.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("il-resources");
        given.forEach(consent -> list.add(screen.line(VaadinIcon.FILE_TEXT_O.create(),
                new Div(new Anchor(consent.kind().name().toLowerCase(Locale.ROOT) + "?version=" + consent.number(),
                        screen.t("consents.version", screen.t("legal." + consent.kind()), consent.number()))),
                screen.muted(screen.t("consents.given", TimeText.of(consent.given()))))));
        add(list);
    }
}
