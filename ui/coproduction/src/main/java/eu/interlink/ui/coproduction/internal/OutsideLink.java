package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.Resource;
import java.net.URI;

/** Leads out of the platform, to the page of a link, in a tab of its own; whoever hears it is told so, whoever sees it sees it. */
final class OutsideLink extends Anchor {

    OutsideLink(Screen screen, Resource link, String label) {
        super(link.url().orElseThrow(), "", AnchorTarget.BLANK);
        getElement().setAttribute("rel", "noopener noreferrer");
        getElement().setAttribute("aria-label", label + ", " + where(screen, link));
        Icon icon = VaadinIcon.EXTERNAL_LINK.create();
        icon.addClassName("il-outside");
        icon.getElement().setAttribute("aria-hidden", "true");
        add(new Span(label + " "), icon);
    }

    static String where(Screen screen, Resource link) {
        return screen.t("res.link.leads", URI.create(link.url().orElseThrow()).getHost());
    }
}
