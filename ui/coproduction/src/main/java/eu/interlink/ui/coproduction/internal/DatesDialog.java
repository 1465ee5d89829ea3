package eu.interlink.ui.coproduction.internal;

import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.WorkPlan.Dates;
import eu.interlink.ui.kit.DayField;
import eu.interlink.ui.kit.Edited;
import eu.interlink.ui.kit.FormDialog;
import java.util.Map;

/** Asks for the days of a task. */
final class DatesDialog {

    private final PlanView view;
    private final Item task;
    private final DayField start = new DayField();
    private final DayField end = new DayField();

    /** @param task as it is now */
    DatesDialog(PlanView view, Item task) {
        this.view = view;
        this.task = task;
        start.setId("plan-start");
        start.setLabel(view.t("item.start"));
        end.setId("plan-end");
        end.setLabel(view.t("item.end"));
        for (DayField field : new DayField[] {start, end}) {
            field.setClearButtonVisible(true);
            field.setWidthFull();
        }
    }

    void open() {
        fill(task);
        Edited<Item> edited = new Edited<>(task, () -> view.services().processes().item(Screen.caller(), task.id()),
                theirs -> Map.of(view.t("plan.dates"), PlanWords.of(view, Plan.dates(theirs))), this::fill);
        FormDialog dialog = new FormDialog(view.t("plan.edit.title", task.name()), view.t("item.save"), () -> new Rescheduling(view, edited.seen(),
                new Dates(start.day("start"), end.day("end")), () -> { }, () -> { }).proposeOrThrow());
        dialog.edits(edited);
        dialog.field("start", start);
        dialog.field("end", end);
        dialog.open();
        start.focus();
    }

    private void fill(Item item) {
        start.setValue(item.start().orElse(null));
        end.setValue(item.end().orElse(null));
    }
}
