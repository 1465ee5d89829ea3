package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes;
import eu.interlink.interlinker.Page;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.ActionLink;
import eu.interlink.ui.kit.EmptyState;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The start page: the processes that changed last. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "", menu = "menu.home", icon = "home-o", order = 10)
public class HomeView extends Screen implements BeforeEnterObserver {

    private static final int CARDS = 6;

    @Activate
    public HomeView(@Reference Services services) {
        super(services);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw();
    }

    @Override
    void draw() {
        clear();
        title(t("home.title", caller().name()));
        subtitle(t("home.subtitle"));
        primary(new ActionLink(Routes.NEW, t("process.new"), VaadinIcon.PLUS).primary());
        NextWork.of(this).ifPresent(this::add);
        Page<Process> recent = services().processes().list(caller(), Processes.Query.ALL, 0, CARDS);
        if (recent.items().isEmpty()) {
            add(new EmptyState(VaadinIcon.CLUSTER, t("home.empty.title"), t("home.empty.text"),
                    new ActionLink(Routes.NEW, t("process.new"), VaadinIcon.PLUS)));
            return;
        }
        UnorderedList cards = new UnorderedList();
        cards.addClassName("il-cards");
        for (Process process : recent.items()) {
            cards.add(new ProcessCard(process, TEXTS, getLocale()));
            follow(process.id());
        }
        add(new H2(t("home.recent")), cards);
        if (recent.total() > CARDS) {
            add(new Anchor(Routes.PROCESSES, t("home.all")));
        }
    }
}
