package eu.interlink.ui.host.internal.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import eu.interlink.ui.api.CurrentCaller;
import eu.interlink.ui.api.View;
import eu.interlink.ui.host.internal.Words;
import eu.interlink.ui.host.internal.view.Views;
import java.util.List;
import java.util.Locale;

/** The public pages, in the head: guests have no side navigation. */
final class GuestMenu extends Nav {

    private final transient Views views;

    GuestMenu(Views views) {
        this.views = views;
        addClassName("il-guest-menu");
    }

    void draw(Locale reader) {
        removeAll();
        getElement().setAttribute("aria-label", Words.TEXTS.get(reader, "menu.label"));
        if (!CurrentCaller.get().signedIn()) {
            views.menu().stream().filter(view -> View.PUBLIC.equals(view.access())).forEach(view -> add(new Anchor(view.route(), view.label(reader))));
        }
        setVisible(getChildren().findAny().isPresent());
    }

    /** @param addresses the steps that lead to the page, the page itself last */
    void current(List<String> addresses) {
        getChildren().map(Anchor.class::cast).forEach(link -> {
            boolean leads = addresses.stream().anyMatch(page -> page.equals(link.getHref()) || page.startsWith(link.getHref() + "/"));
            if (leads) {
                link.getElement().setAttribute("aria-current", addresses.getLast().equals(link.getHref()) ? "page" : "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
