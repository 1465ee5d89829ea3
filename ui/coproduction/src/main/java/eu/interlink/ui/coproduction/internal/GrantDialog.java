package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import eu.interlink.coproduction.Effective;
import eu.interlink.coproduction.Processes.Grant;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.people.PersonRef;
import eu.interlink.people.Team;
import eu.interlink.ui.coproduction.internal.Places.Place;
import eu.interlink.ui.kit.Edited;
import eu.interlink.ui.kit.Finder;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Says what a team or a person may do at a place of the process, and shows beforehand what that would mean for somebody. */
final class GrantDialog {

    /** What an entry says of a right. */
    private enum Said {
        SILENT,
        ALLOW,
        DENY
    }

    private final Screen screen;
    private final Places places;
    private final Runnable done;
    private final Select<Place> place = new Select<>();
    private final ComboBox<Team> team = new ComboBox<>();
    private final Finder<PersonRef> person;
    private final Finder<PersonRef> someone;
    private final Map<Right, RadioButtonGroup<Said>> said = new EnumMap<>(Right.class);
    private final Div preview = new Div();
    private Optional<Party> fixed = Optional.empty();

    /** @param manageable places where the caller may say something */
    GrantDialog(Screen screen, Places places, List<Place> manageable, Runnable done) {
        this.screen = screen;
        this.places = places;
        this.done = done;
        place.setId("grant-place");
        place.setLabel(screen.t("rights.place"));
        place.setItems(manageable);
        place.setItemLabelGenerator(Place::label);
        place.setWidthFull();
        place.setValue(manageable.getFirst());
        team.setId("grant-team");
        team.setLabel(screen.t("team.team"));
        team.setItemLabelGenerator(choice -> choice.name() + " (" + choice.organisationName() + ")");
        List<Team> mine = screen.services().organisations().myTeams(Screen.caller());
        team.setItems(mine);
        mine.stream().findFirst().ifPresent(team::setValue);
        team.setClearButtonVisible(true);
        team.setWidthFull();
        person = finder("rights.person");
        person.setId("grant-person");
        // One or the other.
        person.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                team.clear();
            }
        });
        team.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                person.clear();
            }
        });
        someone = finder("rights.preview.for");
        someone.setId("grant-someone");
        for (Right right : Right.values()) {
            RadioButtonGroup<Said> choice = new RadioButtonGroup<>(screen.t("right." + right));
            choice.setId("grant-" + right);
            choice.setItems(Said.values());
            choice.setItemLabelGenerator(one -> screen.t("said." + one));
            choice.setValue(Said.SILENT);
            choice.addClassName("il-in-a-row");
            said.put(right, choice);
        }
        preview.getElement().setAttribute("role", "status");
    }

    private Finder<PersonRef> finder(String label) {
        return new Finder<>(screen.t(label), screen.t("rights.person.help"), PersonRef::name,
                text -> screen.services().people().find(Screen.caller(), text));
    }

    /** A new entry. */
    void open() {
        said.get(Right.VIEW).setValue(Said.ALLOW);
        said.get(Right.CREATE).setValue(Said.ALLOW);
        said.get(Right.EDIT).setValue(Said.ALLOW);
        FormDialog dialog = dialog(screen.t("team.add"), nothing());
        dialog.field("item", place);
        dialog.field("team", team);
        dialog.field("person", person);
        rest(dialog);
    }

    /** An entry that is there. */
    void open(Grant grant) {
        fixed = Optional.of(new Party(grant.team(), grant.person()));
        place.setValue(places.of(grant.item()));
        fill(grant);
        rest(dialog(screen.t("rights.edit.title", grant.name(), place.getValue().name()), grant));
    }

    private FormDialog dialog(String title, Grant seen) {
        Edited<Grant> edited = new Edited<>(seen, this::newest, this::told, this::fill);
        FormDialog dialog = new FormDialog(title, screen.t("team.save"), () -> {
            screen.services().processes().grant(Screen.caller(), place.getValue().id(), party(), chosen(Said.ALLOW), chosen(Said.DENY),
                    Optional.of(edited.seen().version()));
            Notices.success(screen.t("team.saved"));
            done.run();
        });
        dialog.edits(edited);
        return dialog;
    }

    /** What a place says of somebody for whom it has no entry. */
    private static Grant nothing() {
        return new Grant(new UUID(0, 0), Optional.empty(), Optional.empty(), Optional.empty(), "", Set.of(), Set.of(), Grant.NONE);
    }

    /** The entry that stands now where this one is to stand. */
    private Grant newest() {
        Party party = party();
        return screen.services().processes().grants(Screen.caller(), places.whole().id()).stream()
                .filter(grant -> places.of(grant.item()).equals(place.getValue()) && new Party(grant.team(), grant.person()).equals(party)).findFirst()
                .orElseGet(GrantDialog::nothing);
    }

    private static Said said(Grant grant, Right right) {
        return grant.rights().contains(right) ? Said.ALLOW : grant.denied().contains(right) ? Said.DENY : Said.SILENT;
    }

    private void fill(Grant grant) {
        said.forEach((right, choice) -> choice.setValue(said(grant, right)));
    }

    private Map<String, String> told(Grant grant) {
        Map<String, String> told = new LinkedHashMap<>();
        said.forEach((right, choice) -> told.put(choice.getLabel(), screen.t("said." + said(grant, right))));
        return told;
    }

    private void rest(FormDialog dialog) {
        said.forEach((right, choice) -> dialog.field(right == Right.VIEW ? "rights" : right.name(), choice));
        dialog.field("someone", someone);
        Button look = new Button(screen.t("rights.preview"), VaadinIcon.EYE.create(), click -> screen.attempt(this::show));
        look.setId("grant-preview");
        dialog.text(new Div(look, preview));
        dialog.open();
    }

    private Party party() {
        if (fixed.isPresent()) {
            return fixed.get();
        }
        Optional<Team> chosenTeam = team.getOptionalValue();
        Optional<PersonRef> chosenPerson = person.getOptionalValue();
        if (chosenTeam.isPresent() == chosenPerson.isPresent()) {
            throw Problem.invalid("team-or-person", screen.t("rights.team-or-person"), "field", "team");
        }
        return new Party(chosenTeam.map(Team::id), chosenPerson.map(PersonRef::id));
    }

    private Set<Right> chosen(Said what) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        said.forEach((right, choice) -> {
            if (choice.getValue() == what) {
                rights.add(right);
            }
        });
        return rights;
    }

    private void show() {
        preview.removeAll();
        PersonRef who = someone.getOptionalValue().or(person::getOptionalValue)
                .orElseThrow(() -> Problem.invalid("person-missing", screen.t("rights.preview.whom"), "field", "someone"));
        Effective effective = screen.services().processes().preview(Screen.caller(), place.getValue().id(), party(), chosen(Said.ALLOW), chosen(Said.DENY),
                place.getValue().id(), who.id());
        preview.add(new Paragraph(screen.t("rights.preview.then", who.name(), place.getValue().name())), new RightsTable(screen, effective));
    }
}
