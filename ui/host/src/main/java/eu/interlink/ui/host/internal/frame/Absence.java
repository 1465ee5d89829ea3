package eu.interlink.ui.host.internal.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.ui.host.internal.Words;
import eu.interlink.ui.host.internal.error.NotFoundView;
import eu.interlink.ui.host.internal.view.ContributedView;
import eu.interlink.ui.host.internal.view.Views;
import eu.interlink.ui.kit.EmptyState;
import java.util.Optional;

/**
 * Notices that the view shown in a page went with its bundle, says so in its place, and shows it again when it is back. Whoever asked for a
 * page that is not there gets it when it comes: a page that loads itself anew while the platform starts is often earlier than its view.
 */
final class Absence {

    private final Views views;
    private final Main main;
    private Optional<String> route = Optional.empty();
    private Class<?> type;
    private boolean away;
    /** Path that led nowhere. */
    private Optional<String> missing = Optional.empty();
    /** Path that led nowhere when it was opened, and somewhere a moment later; opened again once only, as its view may say that there is nothing. */
    private Optional<String> again = Optional.empty();

    Absence(Views views, Main main) {
        this.views = views;
        this.main = main;
    }

    /** A view has been entered. */
    void shown(UI ui, Component view, String path) {
        away = false;
        missing = Optional.empty();
        if (!(view instanceof NotFoundView)) {
            again = Optional.empty();
        } else if (!views.leadsSomewhere(path)) {
            missing = Optional.of(path);
        } else if (again.filter(path::equals).isEmpty()) {
            again = Optional.of(path);
            ui.access(() -> ui.refreshCurrentRoute(false));
        }
        route = views.find(view.getClass()).map(ContributedView::route);
        type = route.isPresent() ? view.getClass() : null;
    }

    /** @param before done before the view is taken away */
    void look(UI ui, Runnable before) {
        if (missing.filter(views::leadsSomewhere).isPresent()) {
            missing = Optional.empty();
            ui.refreshCurrentRoute(false);
        }
        if (route.isEmpty()) {
            return;
        }
        boolean there = views.hasRoute(route.get());
        boolean same = !away && views.find(type).isPresent();
        if (there && !same) {
            before.run();
            away = false;
            ui.refreshCurrentRoute(false);
        } else if (!there && !away) {
            before.run();
            away = true;
            type = null;
            main.removeAll();
            EmptyState state = new EmptyState(VaadinIcon.CLOCK, Words.TEXTS.get(ui.getLocale(), "view.away.title"),
                    Words.TEXTS.get(ui.getLocale(), "view.away.text"));
            state.getElement().setAttribute("role", "status");
            main.add(state);
        }
    }
}
