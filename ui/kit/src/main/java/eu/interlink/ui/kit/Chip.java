package eu.interlink.ui.kit;

import com.vaadin.flow.component.html.Span;

/** A short label that sorts a thing into a kind. Not a status: see {@link StatusBadge}. */
public class Chip extends Span {

    public Chip(String text) {
        super(text);
        addClassName("il-chip");
    }
}
