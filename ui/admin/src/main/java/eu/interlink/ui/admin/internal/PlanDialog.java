package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Leftover;
import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Plan.BundleChange.Effect;
import eu.interlink.lifecycle.StepListener;
import eu.interlink.ui.kit.Notices;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows what a change would do before it is done, and then does it. Not on the thread of the page: the change waits until no request
 * uses the old version any more, and would wait for the very one that asked for it.
 */
final class PlanDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(PlanDialog.class);
    private static final Set<Plan.Change> BY_A_JAR =
            EnumSet.of(Plan.Change.INSTALL, Plan.Change.UPGRADE, Plan.Change.DOWNGRADE, Plan.Change.SAME);

    private final transient Screen screen;
    private final transient UnitChanges changes;
    private final Set<String> ids = new HashSet<>();
    private final Div body = new Div();
    private final Button go = new Button();
    private final Button cancel;

    /**
     * @param change does it, on a thread of its own, so it must not ask who the caller is
     * @param done   afterwards, on the thread of the page, if it did not fail
     */
    PlanDialog(Screen screen, UnitChanges changes, Plan plan, String name, Runnable change, Runnable done) {
        this(screen, changes, List.of(plan), name, change, done);
    }

    /** For several changes that are made together. */
    PlanDialog(Screen screen, UnitChanges changes, List<Plan> plans, String name, Runnable change, Runnable done) {
        this.screen = screen;
        this.changes = changes;
        cancel = new Button(screen.t("cancel"), click -> close());
        setHeaderTitle(screen.t("plan.title", name));
        plans.forEach(this::show);
        plans.forEach(plan -> plan.id().ifPresent(ids::add));
        add(body);
        if (plans.stream().allMatch(Plan::possible) && plans.stream().anyMatch(plan -> plan.change() != Plan.Change.SAME)) {
            button(screen.t(plans.size() == 1 ? "plan.do." + plans.getFirst().change() : "plan.do.all"), change, done);
            if (plans.stream().anyMatch(plan -> plan.change() == Plan.Change.REMOVE)) {
                go.addThemeVariants(ButtonVariant.LUMO_ERROR);
            }
        } else {
            getFooter().add(cancel);
        }
    }

    private void show(Plan plan) {
        plan.id().ifPresent(id -> body.add(new Paragraph(
                screen.t("plan.change." + plan.change(), id, plan.from().orElse(""), plan.to().orElse("")))));
        if (BY_A_JAR.contains(plan.change())) {
            body.add(new Paragraph(plan.publisher().map(publisher -> screen.t("units.publisher", publisher)).orElse(screen.t("units.publisher.none"))));
        }
        section(body, screen.t("plan.refused"), plan.refusals().stream().map(Plan.Refusal::text).toList());
        section(body, screen.t("plan.permissions"), plan.permissions().stream().map(word -> permission(screen, word)).toList());
        section(body, screen.t("plan.migrations"), plan.migrations());
        section(body, screen.t("plan.use"), plan.use().stream().map(use -> used(screen, use)).toList());
        section(body, screen.t("plan.refreshed"), plan.bundles().stream().filter(bundle -> bundle.effect() == Effect.REFRESHED)
                .map(Plan.BundleChange::symbolicName).toList());
        notes(screen, plan).forEach(note -> body.add(new Paragraph(note)));
    }

    /** For data that a removed tool has left: there is no plan but to delete it. */
    PlanDialog(Screen screen, UnitChanges changes, Leftover left, Runnable change, Runnable done) {
        this.screen = screen;
        this.changes = changes;
        cancel = new Button(screen.t("cancel"), click -> close());
        ids.add(left.id());
        setHeaderTitle(screen.t("purge.title", left.id()));
        section(body, screen.t("leftovers.kept"), left.kept().stream().filter(use -> use.amount() > 0).map(use -> used(screen, use)).toList());
        add(body);
        button(screen.t("purge.do"), change, done);
        go.addThemeVariants(ButtonVariant.LUMO_ERROR);
    }

    private void button(String label, Runnable change, Runnable done) {
        go.setText(label);
        go.addClickListener(click -> {
            go.setEnabled(false);
            begin(change, done);
        });
        go.setId("plan-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, go);
    }

    /** Puts something below the plan. */
    void below(Component more) {
        body.add(more);
    }

    /** Whether the change may be begun. */
    void may(boolean sure) {
        go.setEnabled(sure);
    }

    private void begin(Runnable change, Runnable done) {
        UI ui = UI.getCurrent();
        cancel.setEnabled(false);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        Paragraph working = new Paragraph(screen.t("plan.working"));
        working.getElement().setAttribute("role", "status");
        StepList steps = new StepList(screen);
        body.removeAll();
        body.add(working, bar, steps);
        StepListener follower = (id, step) -> {
            if (ids.contains(id)) {
                tell(ui, () -> {
                    working.setText(screen.t("plan.working.at", screen.t("step." + step)));
                    steps.reached(step);
                });
            }
        };
        changes.follow(follower);
        Thread.ofPlatform().daemon().inheritInheritableThreadLocals(false).name("interlink-admin-change").start(() -> {
            Optional<Problem> problem = attempt(change);
            changes.leave(follower);
            tell(ui, () -> ended(problem, done));
        });
    }

    private static void tell(UI ui, Command words) {
        try {
            ui.access(words);
        } catch (UIDetachedException e) {
            LOG.debug("The page is gone; the change is made all the same", e);
        }
    }

    private static Optional<Problem> attempt(Runnable change) {
        try {
            change.run();
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A change failed", e);
            return Optional.of(Problem.conflict("failed", "The change failed: " + e.getMessage()));
        }
    }

    private void ended(Optional<Problem> problem, Runnable done) {
        close();
        problem.ifPresentOrElse(failed -> Notices.problem(failed, screen.getLocale()), done);
    }

    /** In the reader's language where the screen knows the case; what a jar brings up is told as the plan has it. */
    private static List<String> notes(Screen screen, Plan plan) {
        return Screen.TEXTS.find(screen.getLocale(), "plan.note." + plan.change()).isEmpty() ? plan.notes()
                : List.of(screen.t("plan.note." + plan.change()));
    }

    static String used(Screen screen, Plan.Use use) {
        return Screen.TEXTS.find(screen.getLocale(), "plan.use." + use.what()).isEmpty() ? use.amount() + " " + use.what()
                : screen.t("plan.use." + use.what(), use.amount());
    }

    /** Words that the platform does not know cannot be checked by it. */
    static String permission(Screen screen, String word) {
        return Screen.TEXTS.find(screen.getLocale(), "permission." + word).orElseGet(() -> screen.t("permission.other", word));
    }

    /** What is counted, without the number. */
    static String kind(Screen screen, Plan.Use use) {
        return Screen.TEXTS.find(screen.getLocale(), "plan.kind." + use.what()).orElse(use.what());
    }

    private static void section(Div body, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            body.add(new H3(heading), list);
        }
    }
}
