package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.people.Organisation;
import eu.interlink.people.Organisations;
import eu.interlink.people.Trash;
import eu.interlink.people.Trash.Trashed;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.Cards;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.SearchedList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Organisations of the person, and the open ones. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "organisations", menu = "menu.organisations", icon = "building-o", order = 40)
public class OrganisationsView extends Screen implements BeforeEnterObserver {

    private static final int STEP = 25;

    private final transient Organisations organisations;
    private final transient Trash trash;
    private final Div deleted = new Div();
    private transient SearchedList<Organisation> list;

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
        list = new SearchedList<>("organisation-search", t("organisations.search"), t("organisations.more"), STEP,
                (text, offset, limit) -> organisations.list(caller(), text, offset, limit), this::cards, this::nothing);
        add(list, deleted);
        draw();
    }

    private void draw() {
        list.draw();
        deleted.removeAll();
        List<Trashed> trashed = trash.list(caller());
        if (!trashed.isEmpty()) {
            deleted.add(new TrashList(this, trash, trashed, this::draw));
        }
    }

    private com.vaadin.flow.component.Component nothing(boolean searched) {
        return searched ? new Paragraph(t("organisations.nothing"))
                : new EmptyState(VaadinIcon.BUILDING_O, t("organisations.none.title"), t("organisations.none.text"));
    }

    private Cards cards(List<Organisation> found) {
        Cards cards = new Cards();
        found.forEach(organisation -> card(cards, organisation));
        return cards;
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
