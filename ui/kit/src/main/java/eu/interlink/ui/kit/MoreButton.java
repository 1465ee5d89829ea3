package eu.interlink.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

/** Shows the next rows of a long list. */
public class MoreButton extends Div {

    public MoreButton(String label, Runnable more) {
        addClassName("il-more");
        add(new Button(label, click -> more.run()));
    }
}
