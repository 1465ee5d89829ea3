package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import eu.interlink.ui.api.View;
import eu.interlink.ui.coproduction.internal.PlanChoice.Shape;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.Gantt.Scale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** When things are done and what waits for what: as a chart, as a table with the same actions, or as a network. */
@org.osgi.service.component.annotations.Component(service = Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes/:process/plan")
public class PlanView extends ProcessScreen {

    private final Div body = new Div();
    private transient Plan plan;
    private transient PlanPart part;

    @Activate
    public PlanView(@Reference Services services) {
        super(services, "plan");
        body.setId("plan");
        body.addClassName("il-plan");
    }

    @Override
    void draw(Process process) {
        plan = Plan.of(this, process);
        part = null;
        if (!plan.open()) {
            add(new ClosedNote(this, process));
        }
        if (plan.tree().phases().isEmpty()) {
            add(new EmptyState(VaadinIcon.CALENDAR_CLOCK, t("guide.empty.title"), t("plan.empty")));
        } else {
            add(choices(), body);
            fill();
        }
    }

    @Override
    boolean update(Process process) {
        boolean same = plan != null && plan.process().id().equals(process.id()) && plan.process().state() == process.state() && body.isAttached();
        if (same) {
            plan = Plan.of(this, process);
            same = !plan.tree().phases().isEmpty();
        }
        if (same) {
            fill();
        }
        return same;
    }

    /** The plan as it was shown last. */
    Plan plan() {
        return plan;
    }

    /** Asks for other dates of a task. */
    void edit(Item task) {
        attempt(() -> new DatesDialog(this, services().processes().item(caller(), task.id())).open());
    }

    private void fill() {
        Shape shape = PlanChoice.shape();
        if (part == null || !part.show(plan)) {
            body.removeAll();
            part = switch (shape) {
                case GANTT -> new PlanChart(this);
                case TABLE -> new PlanTable(this);
                case NETWORK -> new PlanNetwork(this);
            };
            part.show(plan);
            body.add((Component) part);
        }
    }

    private Div choices() {
        RadioButtonGroup<Shape> shapes = new RadioButtonGroup<>(t("plan.shape"));
        shapes.setId("plan-shape");
        shapes.addClassName("il-in-a-row");
        shapes.setItems(Shape.values());
        shapes.setItemLabelGenerator(shape -> t("plan.shape." + shape));
        shapes.setValue(PlanChoice.shape());
        Select<Scale> scales = new Select<>();
        scales.setId("plan-scale");
        scales.setLabel(t("plan.scale"));
        scales.setItems(Scale.values());
        scales.setItemLabelGenerator(scale -> t("plan.scale." + scale));
        scales.setValue(PlanChoice.scale());
        scales.setVisible(PlanChoice.shape() == Shape.GANTT);
        shapes.addValueChangeListener(change -> {
            PlanChoice.shape(change.getValue());
            scales.setVisible(change.getValue() == Shape.GANTT);
            part = null;
            attempt(this::fill);
        });
        scales.addValueChangeListener(change -> {
            PlanChoice.scale(change.getValue());
            if (part instanceof PlanChart chart) {
                chart.scale(change.getValue());
            }
        });
        Div choices = new Div(shapes, scales);
        choices.addClassName("il-filters");
        return choices;
    }
}
