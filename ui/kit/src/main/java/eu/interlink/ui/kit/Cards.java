package eu.interlink.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** A grid of cards, as a list for screen readers. Use it where things are browsed; a table where they are compared. */
public class Cards extends UnorderedList {

    public Cards() {
        addClassName("il-cards");
    }

    /** Adds one card with this content. */
    public final void card(Component... content) {
        ListItem card = new ListItem(content);
        card.addClassName("il-card");
        add(card);
    }
}
