package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.people.Organisation;
import eu.interlink.people.Organisations.Draft;
import eu.interlink.people.TeamCreators;
import eu.interlink.people.TeamType;
import eu.interlink.ui.kit.Edited;
import eu.interlink.ui.kit.FormDialog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The dialog in which an organisation is written. */
final class OrganisationForm {

    private final Screen screen;
    private final TextField name;
    private final TextArea description;
    private final Select<TeamType> type;
    private final Select<TeamCreators> creators = new Select<>();
    private final Checkbox listed;

    OrganisationForm(Screen screen) {
        this.screen = screen;
        name = TeamForm.name(screen.t("organisation.name"));
        description = TeamForm.description(screen.t("organisation.description"));
        type = TeamForm.type(screen, screen.t("organisation.team.type"), TeamType.PUBLIC_ADMINISTRATION);
        creators.setId("team-creators");
        creators.setLabel(screen.t("organisation.creators"));
        creators.setItems(TeamCreators.values());
        creators.setItemLabelGenerator(choice -> screen.t("creators." + choice));
        creators.setValue(TeamCreators.ADMINISTRATORS);
        creators.setWidthFull();
        listed = new Checkbox(screen.t("organisation.open"));
    }

    /** A new one. */
    void open(String title, Consumer<Draft> save) {
        open(new FormDialog(title, screen.t("account.save"), () -> save.accept(draft())));
    }

    /** @param save gets what was written, and the version that it is to replace */
    void open(String title, Organisation old, Supplier<Organisation> newest, BiConsumer<Draft, Integer> save) {
        Edited<Organisation> edited = new Edited<>(old, newest, this::told, this::fill);
        fill(old);
        FormDialog dialog = new FormDialog(title, screen.t("account.save"), () -> save.accept(draft(), edited.seen().version()));
        dialog.edits(edited);
        open(dialog);
    }

    private void open(FormDialog dialog) {
        dialog.field("name", name);
        dialog.field("description", description);
        dialog.field("teamType", type);
        dialog.field("teamCreators", creators);
        dialog.field("open", listed);
        dialog.open();
        name.focus();
    }

    private Draft draft() {
        return new Draft(name.getValue(), description.getValue(), listed.getValue(), type.getValue(), creators.getValue());
    }

    private void fill(Organisation organisation) {
        name.setValue(organisation.name());
        description.setValue(organisation.description());
        type.setValue(organisation.teamType());
        creators.setValue(organisation.teamCreators());
        listed.setValue(organisation.open());
    }

    private Map<String, String> told(Organisation organisation) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(name.getLabel(), organisation.name());
        told.put(description.getLabel(), organisation.description());
        told.put(type.getLabel(), screen.t("type." + organisation.teamType()));
        told.put(creators.getLabel(), screen.t("creators." + organisation.teamCreators()));
        told.put(listed.getLabel(), Edited.said(organisation.open()));
        return told;
    }
}
