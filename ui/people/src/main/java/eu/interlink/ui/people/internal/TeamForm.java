package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.people.Organisations.TeamDraft;
import eu.interlink.people.Team;
import eu.interlink.people.TeamType;
import eu.interlink.ui.kit.Edited;
import eu.interlink.ui.kit.FormDialog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The dialog in which a team is written. */
final class TeamForm {

    private final Screen screen;
    private final TextField name;
    private final TextArea description;
    private final Select<TeamType> type;

    /** @param usual the type that is proposed */
    TeamForm(Screen screen, TeamType usual) {
        this.screen = screen;
        name = name(screen.t("team.name"));
        description = description(screen.t("team.description"));
        type = type(screen, screen.t("team.type"), usual);
    }

    /** A new one. */
    void open(String title, Consumer<TeamDraft> save) {
        open(new FormDialog(title, screen.t("account.save"), () -> save.accept(draft())));
    }

    /** @param save gets what was written, and the version that it is to replace */
    void open(String title, Team old, Supplier<Team> newest, BiConsumer<TeamDraft, Integer> save) {
        Edited<Team> edited = new Edited<>(old, newest, this::told, this::fill);
        fill(old);
        FormDialog dialog = new FormDialog(title, screen.t("account.save"), () -> save.accept(draft(), edited.seen().version()));
        dialog.edits(edited);
        open(dialog);
    }

    private void open(FormDialog dialog) {
        dialog.field("name", name);
        dialog.field("description", description);
        dialog.field("type", type);
        dialog.open();
        name.focus();
    }

    private TeamDraft draft() {
        return new TeamDraft(name.getValue(), description.getValue(), type.getValue());
    }

    private void fill(Team team) {
        name.setValue(team.name());
        description.setValue(team.description());
        type.setValue(team.type());
    }

    private Map<String, String> told(Team team) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(name.getLabel(), team.name());
        told.put(description.getLabel(), team.description());
        told.put(type.getLabel(), screen.t("type." + team.type()));
        return told;
    }

    static TextField name(String label) {
        TextField name = new TextField(label);
        name.setId("name");
        name.setMaxLength(200);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        return name;
    }

    static TextArea description(String label) {
        TextArea description = new TextArea(label);
        description.setId("description");
        description.setWidthFull();
        return description;
    }

    static Select<TeamType> type(Screen screen, String label, TeamType value) {
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
