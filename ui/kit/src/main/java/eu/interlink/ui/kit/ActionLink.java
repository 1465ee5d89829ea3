package eu.interlink.ui.kit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A link that looks like a button: for actions that are nothing but going to a page. */
public class ActionLink extends Anchor {

    public ActionLink(String address, String label, VaadinIcon icon) {
        setHref(address);
        addClassName("il-action");
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new Span(label));
    }

    /** Makes it the primary action of its page. */
    public final ActionLink primary() {
        addClassName("il-action-primary");
        return this;
    }
}
