package eu.interlink.ui.host.internal.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** Logo and name, a link to the start page. */
final class Brand extends Anchor {

    Brand() {
        setHref(".");
        addClassName("il-brand");
        Image logo = new Image("interlink/logo.svg", "");
        logo.setWidth("28px");
        logo.setHeight("28px");
        add(logo, new Span("Interlink"));
    }
}
