package eu.interlink.ui.kit;

import com.vaadin.flow.component.html.Div;

/** Grey lines in the place of what is still being read, so that the page does not jump. */
public class Skeleton extends Div {

    public Skeleton(int lines) {
        addClassName("il-skeleton");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-label", KitTexts.get("loading"));
        for (int i = 0; i < lines; i++) {
            add(new Div());
        }
    }
}
