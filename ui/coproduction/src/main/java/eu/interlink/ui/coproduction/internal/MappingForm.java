package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.coproduction.ProcessCopies.Mapping;
import eu.interlink.coproduction.ProcessCopies.MissingTool;
import eu.interlink.coproduction.ProcessCopies.Party;
import eu.interlink.coproduction.ProcessCopies.Preview;
import eu.interlink.coproduction.ProcessCopies.Someone;
import eu.interlink.people.PersonRef;
import eu.interlink.people.Team;
import eu.interlink.ui.kit.Finder;
import eu.interlink.ui.kit.Form;
import eu.interlink.ui.kit.TimeText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What is in a package, and who in it is who here. */
final class MappingForm extends Div {

    private final transient Screen screen;
    private final TextField name = new TextField();
    private final transient OrganisationField organisation;
    private final Map<String, Finder<PersonRef>> people = new LinkedHashMap<>();
    private final Map<String, ComboBox<Team>> teams = new LinkedHashMap<>();

    /** @param go begins the import */
    MappingForm(Screen screen, Preview preview, Consumer<Mapping> go) {
        this.screen = screen;
        organisation = new OrganisationField(screen, "import-organisation");
        setId("import-preview");
        addClassName("il-form");
        H2 title = new H2(preview.name());
        title.setId("import-name-shown");
        add(title, new Paragraph(screen.t("copies.preview.written", TimeText.of(preview.written()), preview.organisation().orElse("–"))),
                CopyReport.counts(screen, preview.parts()));
        if (!preview.missing().isEmpty()) {
            add(new Paragraph(screen.t("copies.missing")), missing(preview.missing()));
        }
        Form form = new Form();
        name.setId("import-name");
        name.setLabel(screen.t("copies.name"));
        name.setMaxLength(200);
        name.setWidthFull();
        name.setValue(preview.name());
        form.field("name", name);
        organisation.setClearButtonVisible(true);
        form.field("organisation", organisation);
        if (!preview.people().isEmpty() || !preview.teams().isEmpty()) {
            form.text(new H2(screen.t("copies.who")));
            form.text(new Paragraph(screen.t("copies.who.text")));
        }
        preview.people().forEach(person -> form.field(person.key(), person(person)));
        List<Team> mine = screen.services().organisations().myTeams(Screen.caller());
        preview.teams().forEach(team -> form.field(team.key(), team(team, mine)));
        Button start = new Button(screen.t("copies.import.start"), click -> form.submit(() -> go.accept(mapping())));
        start.setId("import-start");
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        form.add(start);
        add(form);
    }

    private UnorderedList missing(List<MissingTool> tools) {
        UnorderedList list = new UnorderedList();
        list.setId("import-missing");
        tools.forEach(tool -> list.add(new ListItem(screen.t("copies.missing.tool", tool.name(), tool.resources()))));
        return list;
    }

    private Finder<PersonRef> person(Someone person) {
        Finder<PersonRef> field = new Finder<>(CopyReport.person(screen, person.key()),
                screen.t("copies.person.has", person.rights(), person.resources(), person.assignments(), person.comments()), PersonRef::name,
                text -> screen.services().people().find(Screen.caller(), text));
        field.setId("import-" + person.key());
        field.setClearButtonVisible(true);
        people.put(person.key(), field);
        return field;
    }

    private ComboBox<Team> team(Party team, List<Team> mine) {
        ComboBox<Team> field = new ComboBox<>(screen.t("copies.team", team.name().isEmpty() ? team.key() : team.name()));
        field.setId("import-" + team.key());
        field.setHelperText(team.organisation());
        field.setItemLabelGenerator(choice -> choice.name() + " (" + choice.organisationName() + ")");
        field.setItems(mine);
        field.setClearButtonVisible(true);
        field.setWidthFull();
        mine.stream().filter(one -> one.name().equals(team.name())).findFirst().ifPresent(field::setValue);
        teams.put(team.key(), field);
        return field;
    }

    private Mapping mapping() {
        Map<String, UUID> persons = new HashMap<>();
        people.forEach((key, field) -> field.getOptionalValue().ifPresent(person -> persons.put(key, person.id())));
        Map<String, UUID> chosen = new HashMap<>();
        teams.forEach((key, field) -> field.getOptionalValue().ifPresent(team -> chosen.put(key, team.id())));
        return new Mapping(Optional.of(name.getValue()), organisation.chosen(), persons, chosen);
    }
}
