package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.coproduction.Process;
import eu.interlink.interlinker.Right;
import java.util.UUID;

/** A screen of one process: its name, its parts as tabs, and the part that is open. */
abstract class ProcessScreen extends Screen implements BeforeEnterObserver {

    private final String tab;
    private UUID id;

    ProcessScreen(Services services, String tab) {
        super(services);
        this.tab = tab;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Routes.id(event, "process");
        follow(id);
        draw();
    }

    @Override
    final void draw() {
        if (busy()) {
            return;
        }
        Process process = services().processes().find(caller(), id);
        if (update(process)) {
            title(process.name());
            subtitle(process.description());
            return;
        }
        clear();
        crumb("", t("crumb.home"));
        crumb(Routes.PROCESSES, t("processes.title"));
        title(process.name());
        subtitle(process.description());
        add(tabs(process));
        draw(process);
    }

    /** Draws the part that is open. */
    abstract void draw(Process process);

    /** Shows in place what has changed, so that focus and place are kept. @return false if all has to be drawn anew */
    boolean update(Process process) {
        return false;
    }

    /** Whether somebody is at it, so that nothing may be drawn anew. */
    boolean busy() {
        return false;
    }

    /** The process that is open. */
    final UUID process() {
        return id;
    }

    private Nav tabs(Process process) {
        UnorderedList list = new UnorderedList();
        list.add(tab("overview", Routes.overview(id)), tab("guide", Routes.process(id)), tab("plan", Routes.plan(id)), tab("resources", Routes.resources(id)),
                tab("history", Routes.history(id)), tab("team", Routes.team(id)), tab("data-protection", Routes.protection(id)));
        if (process.rights().contains(Right.MANAGE)) {
            list.add(tab("volunteers", Routes.volunteers(id)), tab("settings", Routes.settings(id)));
        }
        Nav nav = new Nav(list);
        nav.addClassName("il-tabs");
        nav.getElement().setAttribute("aria-label", getPageTitle());
        return nav;
    }

    private ListItem tab(String name, String address) {
        Anchor link = new Anchor(address, t("tab." + name));
        if (name.equals(tab)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }
}
