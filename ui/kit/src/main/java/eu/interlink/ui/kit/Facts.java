package eu.interlink.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** Names and what they stand for, e.g. licence and language of a catalogue entry. */
public class Facts extends DescriptionList {

    public Facts() {
        addClassName("il-facts");
    }

    public final void fact(String name, String text) {
        add(row(new Term(name), new Description(text)));
    }

    public final void fact(String name, Component content) {
        add(row(new Term(name), new Description(content)));
    }

    private static Div row(Component term, Component description) {
        return new Div(term, description);
    }
}
