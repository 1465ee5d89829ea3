package eu.interlink.ui.host.internal.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** Logo and name, a link to the start page. */
final class Brand extends Anchor {

    Brand() {
        setHref(".");
        addClassName("il-brand");
        // On a phone the name is not shown, only the logo.
        getElement().setAttribute("aria-label", "Interlink");
        Image logo = new Image("interlink/logo.svg", "");
        logo.setWidth("28px");
        logo.setHeight("28px");
        add(logo, new Span("Interlink"));
    }
}
