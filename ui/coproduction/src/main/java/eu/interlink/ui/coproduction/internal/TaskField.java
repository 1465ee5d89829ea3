package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.combobox.ComboBox;
import eu.interlink.coproduction.Item;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tasks of a process in which the caller may make something, to choose one of them. */
final class TaskField extends ComboBox<TaskField.Choice> {

    /** @param label the task, and what it stands in */
    record Choice(UUID id, String label) {
    }

    private final transient Screen screen;

    TaskField(Screen screen) {
        this.screen = screen;
        setId("resource-task");
        setLabel(screen.t("res.task"));
        setItemLabelGenerator(Choice::label);
        setWidthFull();
        setRequiredIndicatorVisible(true);
    }

    /** @param without a task that is no choice */
    void show(UUID process, Optional<UUID> without) {
        Map<UUID, Set<Right>> rights = screen.services().processes().rightsIn(Screen.caller(), process);
        List<Choice> choices = new ArrayList<>();
        screen.services().processes().tree(Screen.caller(), process).forEach(phase -> collect(phase, "", rights, choices));
        choices.removeIf(choice -> without.filter(choice.id()::equals).isPresent());
        setItems(choices);
        setHelperText(choices.isEmpty() ? screen.t("res.task.none") : "");
    }

    private static void collect(Item item, String above, Map<UUID, Set<Right>> rights, List<Choice> choices) {
        if (item.kind() == Item.Kind.TASK && rights.getOrDefault(item.id(), Set.of()).contains(Right.CREATE)) {
            choices.add(new Choice(item.id(), item.name() + " · " + above));
        }
        item.children().forEach(child -> collect(child, item.name(), rights, choices));
    }

    /** @throws Problem if none is chosen */
    UUID chosen() {
        return getOptionalValue().map(Choice::id).orElseThrow(() -> Problem.invalid("choice-missing", "Choose a task.", "field", "task"));
    }
}
