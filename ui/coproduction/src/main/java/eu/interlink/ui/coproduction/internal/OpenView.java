package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.coproduction.OpenProcess;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.SearchedList;
import eu.interlink.ui.kit.TimeText;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Processes that look for people, for everybody; searched and paged in the database. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "open", access = View.PUBLIC, menu = "menu.open", icon = "handshake", order = 25)
public class OpenView extends Screen implements BeforeEnterObserver {

    private static final int STEP = 24;

    private transient SearchedList<OpenProcess> list;

    @Activate
    public OpenView(@Reference Services services) {
        super(services);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(t("open.title"));
        subtitle(t("open.subtitle"));
        list = new SearchedList<>("open-search", t("open.search"), t("open.more"), STEP,
                (text, offset, limit) -> services().openings().list(caller(), text, offset, limit), this::cards,
                searched -> new EmptyState(VaadinIcon.HANDSHAKE, t("open.none.title"), t("open.none.text")));
        add(list);
        draw();
    }

    @Override
    void draw() {
        list.draw();
    }

    private UnorderedList cards(List<OpenProcess> processes) {
        UnorderedList cards = new UnorderedList();
        cards.addClassName("il-cards");
        cards.setId("open-processes");
        processes.forEach(process -> cards.add(card(process)));
        return cards;
    }

    private ListItem card(OpenProcess process) {
        H2 title = new H2(new Anchor(Routes.open(process.id()), process.name()));
        title.addClassName("il-card-title");
        Paragraph needs = words(process.needs());
        needs.addClassName("il-clamp");
        ListItem card = new ListItem(title, muted(process.organisation().orElse("")), needs, muted(process.wanted()),
                muted(t("open.since", TimeText.day(process.since()))));
        card.addClassName("il-card");
        return card;
    }
}
