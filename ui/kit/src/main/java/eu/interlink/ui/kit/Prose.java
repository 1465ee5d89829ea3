package eu.interlink.ui.kit;

import com.vaadin.flow.component.html.Div;

/** Formatted text. The HTML must have been cleaned by the service that gave it; never put in what a person typed just now. */
public class Prose extends Div {

    public Prose(String cleanHtml) {
        addClassName("il-prose");
        getElement().setProperty("innerHTML", cleanHtml);
    }
}
