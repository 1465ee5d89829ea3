package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.interlinker.Page;
import eu.interlink.people.Organisation;
import eu.interlink.people.Organisations;
import eu.interlink.people.Trash;
import eu.interlink.people.Trash.Trashed;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.Cards;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.MoreButton;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.Pages;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Organisations of the person, and the open ones. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "organisations", menu = "menu.organisations", icon = "building-o", order = 40)
public class OrganisationsView extends Screen implements BeforeEnterObserver {

    private static final int STEP = 50;

    private final transient Organisations organisations;
    private final transient Trash trash;
    private final TextField search = new TextField();
    private final Div results = new Div();
    private int shown = STEP;

    @Activate
    public OrganisationsView(@Reference Organisations organisations, @Reference Trash trash) {
        this.trash = trash;
        this.organisations = organisations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(t("organisations.title"));
        subtitle(t("organisations.subtitle"));
        Button create = new Button(t("organisations.new"), VaadinIcon.PLUS.create(), click -> create());
        create.setId("new-organisation");
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        primary(create);
        search.setId("organisation-search");
        search.setLabel(t("organisations.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            shown = STEP;
            draw();
        });
        add(search, results);
        draw();
    }

    private void draw() {
        results.removeAll();
        Optional<String> text = Optional.of(search.getValue()).filter(words -> !words.isBlank());
        Page<Organisation> found = Pages.first(shown, STEP, (offset, limit) -> organisations.list(caller(), text, offset, limit));
        if (found.items().isEmpty()) {
            results.add(text.isPresent() ? new Paragraph(t("organisations.nothing")) : new EmptyState(VaadinIcon.BUILDING_O, t("organisations.none.title"),
                    t("organisations.none.text")));
        } else {
            Cards cards = new Cards();
            found.items().forEach(organisation -> card(cards, organisation));
            results.add(cards);
        }
        if (found.items().size() < found.total()) {
            results.add(new MoreButton(t("organisations.more"), () -> {
                shown += STEP;
                draw();
            }));
        }
        List<Trashed> deleted = trash.list(caller());
        if (!deleted.isEmpty()) {
            results.add(new TrashList(this, trash, deleted, this::draw));
        }
    }

    private void card(Cards cards, Organisation organisation) {
        H2 title = new H2(new Anchor("organisations/" + organisation.id(), organisation.name()));
        title.addClassName("il-card-title");
        Paragraph text = new Paragraph(organisation.description());
        text.addClassName("il-clamp");
        cards.card(new Div(title), text, muted(t("organisation.counts", organisation.teams(), organisation.people())));
    }

    private void create() {
        new OrganisationForm(this).open(t("organisations.new"), draft -> {
            Organisation made = organisations.create(caller(), draft);
            Notices.success(t("organisation.saved"));
            getUI().ifPresent(ui -> ui.navigate("organisations/" + made.id()));
        });
    }
}
