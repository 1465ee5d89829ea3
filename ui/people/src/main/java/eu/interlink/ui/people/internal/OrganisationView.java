package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.interlinker.Page;
import eu.interlink.people.Organisation;
import eu.interlink.people.Organisations;
import eu.interlink.people.Team;
import eu.interlink.people.Trash;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.Confirm;
import eu.interlink.ui.kit.MoreButton;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.Pages;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** One organisation with its teams. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "organisations/:id")
public class OrganisationView extends Screen implements BeforeEnterObserver {

    private static final int STEP = 25;

    private final transient Organisations organisations;
    private final transient Trash trash;
    private int shown = STEP;
    private UUID id;

    @Activate
    public OrganisationView(@Reference Organisations organisations, @Reference Trash trash) {
        this.trash = trash;
        this.organisations = organisations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = id(event);
        draw();
    }

    private void draw() {
        Organisation organisation = organisations.find(caller(), id);
        clear();
        crumb("", t("crumb.home"));
        crumb("organisations", t("organisations.title"));
        title(organisation.name());
        subtitle(organisation.description());
        if (organisation.administrator() || organisation.createsTeams()) {
            primary(actions(organisation));
        }
        add(new H2(t("teams.title")));
        Page<Team> teams = Pages.first(shown, STEP, (offset, limit) -> organisations.teams(caller(), id, offset, limit));
        if (teams.items().isEmpty()) {
            add(new Paragraph(t("teams.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("il-resources");
        for (Team team : teams.items()) {
            list.add(line(VaadinIcon.GROUP.create(), new Div(new Anchor("teams/" + team.id(), team.name())),
                    muted(t("type." + team.type()) + ", " + t("team.members.count", team.members()))));
        }
        add(list);
        if (teams.items().size() < teams.total()) {
            add(new MoreButton(t("teams.more"), () -> {
                shown += STEP;
                draw();
            }));
        }
    }

    private Div actions(Organisation organisation) {
        Button edit = new Button(t("organisation.edit"), VaadinIcon.EDIT.create(), click -> new OrganisationForm(this).open(t("organisation.edit"),
                organisation, () -> organisations.find(caller(), id), (draft, version) -> {
                    organisations.update(caller(), id, draft, version);
                    Notices.success(t("organisation.saved"));
                    draw();
                }));
        edit.setId("edit-organisation");
        Button team = new Button(t("team.new"), VaadinIcon.PLUS.create(), click -> new TeamForm(this, organisation.teamType()).open(t("team.new"), draft -> {
            organisations.createTeam(caller(), id, draft);
            Notices.success(t("team.saved"));
            draw();
        }));
        team.setId("new-team");
        Div row = new Div();
        row.addClassName("il-row");
        if (organisation.administrator()) {
            row.add(edit, delete(organisation));
        }
        row.add(team);
        return row;
    }

    private Button delete(Organisation organisation) {
        Button delete = new Button(t("trash.delete"), VaadinIcon.TRASH.create(), click -> new Confirm(t("trash.organisation.confirm", organisation.name()),
                t("trash.organisation.text", Trash.KEPT.toDays()), t("trash.delete"), () -> attempt(() -> {
                    trash.deleteOrganisation(caller(), id);
                    Notices.success(t("trash.deleted", organisation.name()));
                    getUI().ifPresent(ui -> ui.navigate("organisations"));
                })).open());
        delete.setId("delete-organisation");
        return delete;
    }
}
