package eu.interlink.ui.coproduction.internal;

import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.WorkPlan.Dates;
import eu.interlink.coproduction.WorkPlan.Effect;
import eu.interlink.coproduction.WorkPlan.Scheduled;
import eu.interlink.interlinker.Problem;
import eu.interlink.ui.kit.Notices;

/** Gives a task other dates; if others wait for it and would begin too early then, the reader is asked what happens to them. */
final class Rescheduling {

    private final PlanView view;
    private final Item task;
    private final Dates dates;
    private final Runnable done;
    private final Runnable left;

    /**
     * @param task as the reader saw it
     * @param done run when it has been saved and shown
     * @param left run when all stays as it was
     */
    Rescheduling(PlanView view, Item task, Dates dates, Runnable done, Runnable left) {
        this.view = view;
        this.task = task;
        this.dates = dates;
        this.done = done;
        this.left = left;
    }

    /** Problems are told, and all stays as it was. */
    void propose() {
        try {
            proposeOrThrow();
        } catch (Problem problem) {
            failed(problem);
        }
    }

    void proposeOrThrow() {
        Effect effect = view.services().plan().preview(Screen.caller(), task.id(), dates);
        if (effect.moves().isEmpty() && effect.barred().isEmpty()) {
            saveOrThrow(false);
        } else {
            new SuccessorsDialog(view, task, effect, this::save, left).open();
        }
    }

    private void save(boolean successors) {
        try {
            saveOrThrow(successors);
        } catch (Problem problem) {
            failed(problem);
        }
    }

    private void saveOrThrow(boolean successors) {
        Scheduled saved = view.services().plan().schedule(Screen.caller(), task.id(), dates, task.version(), successors);
        Notices.success(view.t("plan.saved", saved.task().name(), saved.moves().size()));
        view.draw();
        done.run();
    }

    private void failed(Problem problem) {
        Notices.problem(problem, view.getLocale());
        view.attempt(view::draw);
        left.run();
    }
}
