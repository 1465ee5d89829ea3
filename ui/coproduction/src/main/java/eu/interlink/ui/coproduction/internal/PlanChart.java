package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Item.Kind;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.WorkPlan.Dates;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.Gantt;
import eu.interlink.ui.kit.Gantt.Bar;
import eu.interlink.ui.kit.Gantt.Look;
import eu.interlink.ui.kit.Gantt.Moved;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A plan as a Gantt chart, with the tasks that have no place on it below. */
final class PlanChart extends Div implements PlanPart {

    private static final int TASK_HALF = 50;
    private static final int TASK_DONE = 100;

    private final transient PlanView view;
    private final Gantt gantt;
    private final UndatedTasks undated;
    private boolean empty;

    PlanChart(PlanView view) {
        this.view = view;
        empty = view.plan().dated().isEmpty();
        gantt = new Gantt(view.t("plan.chart"));
        gantt.setId("plan-chart");
        gantt.setScale(PlanChoice.scale());
        gantt.onMoved(moved -> view.attempt(() -> moved(moved)));
        gantt.onOpened(this::opened);
        undated = new UndatedTasks(view);
        addClassName("il-plan");
        if (empty) {
            add(new EmptyState(VaadinIcon.CALENDAR_CLOCK, view.t("plan.none.title"), view.t("plan.none.text")), undated);
        } else {
            Paragraph help = new Paragraph(view.t(view.plan().items().anyMatch(view.plan()::mayMove) ? "plan.help" : "plan.help.look"));
            help.addClassName("il-muted");
            help.setId("plan-help");
            gantt.getElement().setAttribute("aria-describedby", "plan-help");
            add(help, gantt, undated);
        }
    }

    void scale(Gantt.Scale scale) {
        gantt.setScale(scale);
    }

    @Override
    public boolean show(Plan plan) {
        if (plan.dated().isEmpty() != empty) {
            return false;
        }
        gantt.setBars(plan.dated().stream().map(item -> bar(plan, item)).toList());
        undated.show(plan.undated());
        return true;
    }

    private Bar bar(Plan plan, Item item) {
        Optional<String> slip = plan.slip(item);
        String name = slip.isPresent() ? view.t("plan.bar.slip", item.name()) : item.name();
        String label = view.t("plan.bar", name, view.t("plan.kind." + item.kind()), PlanWords.of(view, new Dates(Plan.first(item), Plan.last(item))), view.t("status." + item.status()))
                + slip.map(words -> ". " + words).or(() -> plan.tree().waits(item).map(names -> ". " + view.t("guide.waits", names))).orElse("");
        return new Bar(item.id().toString(), name, Plan.first(item).orElseThrow(), Plan.last(item).orElseThrow(), progress(item), look(item, slip.isPresent()),
                item.prerequisites().stream().map(UUID::toString).toList(), !plan.mayMove(item), item.kind() == Kind.TASK, label);
    }

    private static int progress(Item item) {
        return item.kind() != Kind.TASK ? item.progress() : switch (item.status()) {
            case WAITING -> 0;
            case IN_PROGRESS -> TASK_HALF;
            case FINISHED -> TASK_DONE;
        };
    }

    private static Look look(Item item, boolean slip) {
        return switch (item.kind()) {
            case PHASE -> Look.PHASE;
            case OBJECTIVE -> Look.OBJECTIVE;
            case TASK -> slip ? Look.SLIP : item.status() == Status.FINISHED ? Look.DONE : Look.TASK;
        };
    }

    private void moved(Moved moved) {
        Optional<Item> task = view.plan().tree().item(UUID.fromString(moved.id())).filter(view.plan()::mayMove);
        task.ifPresentOrElse(item -> new Rescheduling(view, item, dates(item, moved.start(), moved.end()), () -> gantt.focus(moved.id()), gantt::restore).propose(), gantt::restore);
    }

    /** What has one day only keeps it that way when it is moved. */
    private static Dates dates(Item task, LocalDate start, LocalDate end) {
        boolean one = start.equals(end) && (task.start().isEmpty() || task.end().isEmpty());
        return one ? new Dates(task.start().map(day -> start), task.end().map(day -> end)) : new Dates(Optional.of(start), Optional.of(end));
    }

    private void opened(String id) {
        view.plan().tree().item(UUID.fromString(id)).ifPresent(item -> {
            if (view.plan().mayMove(item)) {
                view.edit(item);
            } else {
                getUI().ifPresent(ui -> ui.navigate(Routes.task(item.id())));
            }
        });
    }
}
