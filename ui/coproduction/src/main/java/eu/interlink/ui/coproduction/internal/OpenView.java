package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.coproduction.OpenProcess;
import eu.interlink.interlinker.Page;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.MoreButton;
import eu.interlink.ui.kit.TimeText;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Processes that look for people, for everybody; searched and paged in the database. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "open", access = View.PUBLIC, menu = "menu.open", icon = "handshake", order = 25)
public class OpenView extends Screen implements BeforeEnterObserver {

    private static final int STEP = 24;

    private final TextField search = new TextField();
    private final Div results = new Div();
    private int shown = STEP;

    @Activate
    public OpenView(@Reference Services services) {
        super(services);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(t("open.title"));
        subtitle(t("open.subtitle"));
        search.setId("open-search");
        search.setLabel(t("open.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            shown = STEP;
            draw();
        });
        add(search, results);
        draw();
    }

    @Override
    void draw() {
        results.removeAll();
        Optional<String> text = Optional.of(search.getValue()).filter(words -> !words.isBlank());
        UnorderedList cards = new UnorderedList();
        cards.addClassName("il-cards");
        cards.setId("open-processes");
        long total = 1;
        int count = 0;
        while (count < Math.min(shown, total)) {
            Page<OpenProcess> page = services().openings().list(caller(), text, count, STEP);
            page.items().forEach(process -> cards.add(card(process)));
            count += page.items().size();
            total = page.items().isEmpty() ? 0 : page.total();
        }
        if (count == 0) {
            results.add(new EmptyState(VaadinIcon.HANDSHAKE, t("open.none.title"), t("open.none.text")));
            return;
        }
        results.add(cards);
        if (count < total) {
            results.add(new MoreButton(t("open.more"), () -> {
                shown += STEP;
                draw();
            }));
        }
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
