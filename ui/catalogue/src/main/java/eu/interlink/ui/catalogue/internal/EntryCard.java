package eu.interlink.ui.catalogue.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import eu.interlink.catalogue.Entry;
import eu.interlink.catalogue.Nature;
import eu.interlink.ui.kit.Chip;
import eu.interlink.ui.kit.StatusBadge;

/** One Interlinker in the catalogue. */
final class EntryCard extends ListItem {

    EntryCard(Screen screen, Entry entry) {
        addClassName("il-card");
        H2 title = new H2(new Anchor("catalogue/" + entry.id(), entry.name().in(screen.getLocale())));
        title.addClassName("il-card-title");
        Div head = new Div(title, new Chip(screen.t("nature." + entry.nature())));
        head.addClassName("il-card-head");
        Paragraph text = new Paragraph(screen.plain(entry.description()));
        text.addClassName("il-clamp");
        add(head, text);
        if (entry.nature() == Nature.SOFTWARE) {
            add(installed(screen, entry));
        }
    }

    static StatusBadge installed(Screen screen, Entry entry) {
        return entry.interlinker().isPresent() ? new StatusBadge(StatusBadge.Tone.SUCCESS, screen.t("entry.installed"))
                : new StatusBadge(StatusBadge.Tone.NEUTRAL, screen.t("entry.not.installed"));
    }
}
