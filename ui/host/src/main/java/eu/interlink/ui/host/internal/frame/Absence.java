package eu.interlink.ui.host.internal.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.ui.host.internal.Words;
import eu.interlink.ui.host.internal.view.ContributedView;
import eu.interlink.ui.host.internal.view.Views;
import eu.interlink.ui.kit.EmptyState;
import java.util.Optional;

/** Notices that the view shown in a page went with its bundle, says so in its place, and shows it again when it is back. */
final class Absence {

    private final Views views;
    private final Main main;
    private Optional<String> route = Optional.empty();
    private Class<?> type;
    private boolean away;

    Absence(Views views, Main main) {
        this.views = views;
        this.main = main;
    }

    /** A view has been entered. */
    void shown(Component view) {
        away = false;
        route = views.find(view.getClass()).map(ContributedView::route);
        type = route.isPresent() ? view.getClass() : null;
    }

    /** @param before done before the view is taken away */
    void look(UI ui, Runnable before) {
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
