package eu.interlink.ui.kit;

import com.vaadin.flow.component.html.Div;

/** Formatted text. The HTML must have been cleaned by the service that gave it; never put in what a person typed just now. */
public class Prose extends Div {

    private static final Markdown MARKDOWN = new Markdown();

    /** What somebody wrote in Markdown, made harmless. */
    public static Prose of(String markdown) {
        return new Prose(MARKDOWN.html(markdown));
    }

    public Prose(String cleanHtml) {
        addClassName("il-prose");
        getElement().setProperty("innerHTML", cleanHtml);
    }
}
