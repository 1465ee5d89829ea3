package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes.Grant;
import eu.interlink.interlinker.Right;
import eu.interlink.people.Team;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.Confirm;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Who may do what in a process. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes/:process/team")
public class TeamView extends ProcessScreen {

    @Activate
    public TeamView(@Reference Services services) {
        super(services, "team");
    }

    @Override
    void draw(Process process) {
        boolean manages = process.rights().contains(Right.MANAGE);
        UnorderedList list = new UnorderedList();
        list.addClassName("il-resources");
        for (Grant grant : services().processes().grants(caller(), process.id())) {
            list.add(line(process.id(), grant, manages));
        }
        add(new H2(t("team.grants")), list);
        if (manages) {
            Button add = new Button(t("team.add"), VaadinIcon.PLUS.create(), click -> attempt(() -> dialog(process.id())));
            add.setId("add-team");
            add(add);
        }
    }

    private ListItem line(UUID process, Grant grant, boolean manages) {
        Span name = new Span(grant.name());
        name.addClassName("il-resource-name");
        Div text = new Div(name, muted(grant.rights().stream().sorted().map(right -> t("right." + right)).collect(Collectors.joining(", "))));
        text.addClassName("il-resource-text");
        Div line = new Div((grant.team().isPresent() ? VaadinIcon.GROUP : VaadinIcon.USER).create(), text);
        line.addClassName("il-resource");
        if (manages) {
            Button revoke = new Button(t("team.revoke"), click -> new Confirm(t("team.revoke.confirm", grant.name()), "", t("team.revoke"),
                    () -> attempt(() -> {
                        services().processes().revoke(caller(), process, grant.id());
                        draw();
                    })).open());
            revoke.setAriaLabel(t("team.revoke.named", grant.name()));
            line.add(revoke);
        }
        return new ListItem(line);
    }

    private void dialog(UUID process) {
        List<Team> teams = services().organisations().myTeams(caller());
        if (teams.isEmpty()) {
            Notices.error(t("team.none"));
            return;
        }
        Select<Team> team = new Select<>();
        team.setId("team");
        team.setLabel(t("team.team"));
        team.setItems(teams);
        team.setItemLabelGenerator(choice -> choice.name() + " (" + choice.organisationName() + ")");
        team.setValue(teams.getFirst());
        team.setWidthFull();
        CheckboxGroup<Right> rights = new CheckboxGroup<>(t("team.rights"));
        rights.setItems(Right.values());
        rights.setItemLabelGenerator(right -> t("right." + right));
        rights.setValue(Set.of(Right.VIEW, Right.CREATE, Right.EDIT));
        FormDialog dialog = new FormDialog(t("team.add"), t("team.save"), () -> {
            services().processes().grantTeam(caller(), process, team.getValue().id(), rights.getValue());
            Notices.success(t("team.saved"));
            draw();
        });
        dialog.field("team", team);
        dialog.field("rights", rights);
        dialog.open();
    }
}
