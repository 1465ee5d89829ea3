package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.people.Organisation;
import eu.interlink.people.Organisations;
import eu.interlink.people.Team;
import eu.interlink.people.TeamCreators;
import eu.interlink.people.TeamType;
import eu.interlink.ui.kit.FormDialog;
import java.util.Optional;
import java.util.function.Consumer;

/** The dialogs in which an organisation or a team is written. */
final class OrganisationForm {

    private OrganisationForm() {
    }

    static void open(Screen screen, String title, Optional<Organisation> old, Consumer<Organisations.Draft> save) {
        TextField name = name(screen.t("organisation.name"), old.map(Organisation::name).orElse(""));
        TextArea description = description(screen.t("organisation.description"), old.map(Organisation::description).orElse(""));
        Select<TeamType> type = type(screen, screen.t("organisation.team.type"), old.map(Organisation::teamType).orElse(TeamType.PUBLIC_ADMINISTRATION));
        Select<TeamCreators> creators = new Select<>();
        creators.setId("team-creators");
        creators.setLabel(screen.t("organisation.creators"));
        creators.setItems(TeamCreators.values());
        creators.setItemLabelGenerator(choice -> screen.t("creators." + choice));
        creators.setValue(old.map(Organisation::teamCreators).orElse(TeamCreators.ADMINISTRATORS));
        creators.setWidthFull();
        Checkbox listed = new Checkbox(screen.t("organisation.open"), old.map(Organisation::open).orElse(false));
        FormDialog dialog = new FormDialog(title, screen.t("account.save"),
                () -> save.accept(new Organisations.Draft(name.getValue(), description.getValue(), listed.getValue(), type.getValue(), creators.getValue())));
        dialog.field("name", name);
        dialog.field("description", description);
        dialog.field("teamType", type);
        dialog.field("teamCreators", creators);
        dialog.field("open", listed);
        dialog.open();
        name.focus();
    }

    static void team(Screen screen, String title, Optional<Team> old, TeamType fallback, Consumer<Organisations.TeamDraft> save) {
        TextField name = name(screen.t("team.name"), old.map(Team::name).orElse(""));
        TextArea description = description(screen.t("team.description"), old.map(Team::description).orElse(""));
        Select<TeamType> type = type(screen, screen.t("team.type"), old.map(Team::type).orElse(fallback));
        FormDialog dialog = new FormDialog(title, screen.t("account.save"),
                () -> save.accept(new Organisations.TeamDraft(name.getValue(), description.getValue(), type.getValue())));
        dialog.field("name", name);
        dialog.field("description", description);
        dialog.field("type", type);
        dialog.open();
        name.focus();
    }

    private static TextField name(String label, String text) {
        TextField name = new TextField(label);
        name.setId("name");
        name.setMaxLength(200);
        name.setRequiredIndicatorVisible(true);
        name.setValue(text);
        name.setWidthFull();
        return name;
    }

    private static TextArea description(String label, String text) {
        TextArea description = new TextArea(label);
        description.setId("description");
        description.setValue(text);
        description.setWidthFull();
        return description;
    }

    private static Select<TeamType> type(Screen screen, String label, TeamType value) {
        Select<TeamType> type = new Select<>();
        type.setId("type");
        type.setLabel(label);
        type.setItems(TeamType.values());
        type.setItemLabelGenerator(choice -> screen.t("type." + choice));
        type.setValue(value);
        type.setWidthFull();
        return type;
    }
}
