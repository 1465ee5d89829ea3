package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import eu.interlink.coproduction.Assignment;
import eu.interlink.coproduction.Assignments;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Processes.Grant;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Resource;
import eu.interlink.interlinker.Problem;
import eu.interlink.ui.kit.DayField;
import eu.interlink.ui.kit.Edited;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.TimeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Asks somebody to work on a task or on something that was made in it. */
final class AssignDialog {

    /** A team or a person to choose. */
    private record Assignee(String label, Party party) {
    }

    /** The task, or something made in it. */
    private record Target(UUID id, String name) {
    }

    private final Screen screen;
    private final Item task;
    private final TextArea instructions;
    private final DayField due = new DayField();
    private UUID about;

    AssignDialog(Screen screen, Item task) {
        this.screen = screen;
        this.task = task;
        instructions = new TextArea(screen.t("assign.instructions"));
        instructions.setId("assign-instructions");
        instructions.setHelperText(screen.t("assign.instructions.help"));
        instructions.setMaxLength(Assignments.MAX_INSTRUCTIONS);
        instructions.setMinRows(3);
        instructions.setWidthFull();
        due.setLabel(screen.t("assign.due"));
        due.setClearButtonVisible(true);
        due.setId("assign-due");
        due.setWidthFull();
    }

    /** @param chosen the task or a resource of it, which is chosen at first */
    AssignDialog about(UUID chosen) {
        about = chosen;
        return this;
    }

    /** A new one. */
    void open() {
        ComboBox<Assignee> assignee = assignee();
        Select<Target> target = target();
        FormDialog dialog = new FormDialog(screen.t("assign.new", task.name()), screen.t("assign.do"), () -> {
            Party party = assignee.getOptionalValue().map(Assignee::party)
                    .orElseThrow(() -> Problem.invalid("team-or-person", "Name either a team or a person.", "field", "party"));
            Assignment made = screen.services().assignments().assign(Screen.caller(), target.getValue().id(), party, instructions.getValue(),
                    due.day("due"));
            Notices.success(screen.t("assign.made", made.assignee()));
            screen.draw();
        });
        dialog.field("party", assignee);
        if (target.getListDataView().getItemCount() > 1) {
            dialog.field("target", target);
        }
        dialog.field("instructions", instructions);
        dialog.field("due", due);
        dialog.open();
    }

    /** One that is there. */
    void open(Assignment assignment) {
        fill(assignment);
        Edited<Assignment> edited = new Edited<>(assignment, () -> newest(assignment.id()), this::told, this::fill);
        FormDialog dialog = new FormDialog(screen.t("assign.change.title", assignment.assignee()), screen.t("team.save"), () -> {
            screen.services().assignments().update(Screen.caller(), assignment.id(), instructions.getValue(), due.day("due"), edited.seen().version());
            Notices.success(screen.t("assign.changed"));
            screen.draw();
        });
        dialog.edits(edited);
        dialog.field("instructions", instructions);
        dialog.field("due", due);
        dialog.open();
    }

    private void fill(Assignment assignment) {
        instructions.setValue(assignment.instructions());
        due.setValue(assignment.due().orElse(null));
    }

    private Map<String, String> told(Assignment theirs) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(instructions.getLabel(), theirs.instructions());
        told.put(due.getLabel(), theirs.due().map(day -> TimeText.day(day)).orElse(""));
        return told;
    }

    private Assignment newest(UUID id) {
        return screen.services().assignments().of(Screen.caller(), task.id()).stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> Problem.notFound("assignment"));
    }

    /** Teams that have an entry in the process, and people who see the task. */
    private ComboBox<Assignee> assignee() {
        List<Assignee> teams = screen.services().processes().grants(Screen.caller(), task.process()).stream().flatMap(this::team).distinct().toList();
        ComboBox<Assignee> assignee = new ComboBox<>(screen.t("assign.to"));
        assignee.setId("assign-to");
        assignee.setHelperText(screen.t("assign.to.help"));
        assignee.setItemLabelGenerator(Assignee::label);
        assignee.setWidthFull();
        assignee.setRequiredIndicatorVisible(true);
        assignee.setItems(query -> {
            String text = query.getFilter().orElse("").strip();
            String part = text.toLowerCase(Locale.ROOT);
            Stream<Assignee> people = screen.services().assignments().onlookers(Screen.caller(), task.id(), text).stream()
                    .map(person -> new Assignee(person.name(), Party.person(person.id())));
            return Stream.concat(people, teams.stream().filter(team -> team.label().toLowerCase(Locale.ROOT).contains(part)))
                    .skip(query.getOffset()).limit(query.getLimit());
        });
        return assignee;
    }

    private Stream<Assignee> team(Grant grant) {
        return grant.team().stream().map(team -> new Assignee(screen.t("assign.team", grant.name()), new Party(Optional.of(team), Optional.empty())));
    }

    private Select<Target> target() {
        List<Target> targets = new ArrayList<>(List.of(new Target(task.id(), screen.t("assign.target.task"))));
        screen.services().resources().ofTask(Screen.caller(), task.id()).stream().filter(made -> made.state() == Resource.State.READY && made.trashed().isEmpty())
                .forEach(made -> targets.add(new Target(made.id(), made.name())));
        Select<Target> target = new Select<>();
        target.setId("assign-target");
        target.setLabel(screen.t("assign.target"));
        target.setItems(targets);
        target.setItemLabelGenerator(Target::name);
        target.setValue(targets.stream().filter(one -> one.id().equals(about)).findFirst().orElse(targets.getFirst()));
        target.setWidthFull();
        return target;
    }
}
