package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import eu.interlink.ui.kit.Gantt.Scale;
import java.util.Arrays;
import java.util.Optional;

/** How a reader looks at plans: kept as long as the session, as text, so that no class of this bundle is held by it. On a narrow window the table comes first. */
final class PlanChoice {

    /** What a plan is shown as. */
    enum Shape {
        GANTT,
        TABLE,
        NETWORK
    }

    private static final int PHONE = 768;
    private static final String SHAPE = "interlink.plan.shape";
    private static final String SCALE = "interlink.plan.scale";

    private PlanChoice() {
    }

    static Shape shape() {
        return kept(SHAPE).flatMap(name -> Arrays.stream(Shape.values()).filter(shape -> shape.name().equals(name)).findFirst())
                .orElseGet(() -> narrow() ? Shape.TABLE : Shape.GANTT);
    }

    static void shape(Shape shape) {
        VaadinSession.getCurrent().setAttribute(SHAPE, shape.name());
    }

    static Scale scale() {
        return kept(SCALE).flatMap(name -> Arrays.stream(Scale.values()).filter(scale -> scale.name().equals(name)).findFirst()).orElse(Scale.WEEK);
    }

    static void scale(Scale scale) {
        VaadinSession.getCurrent().setAttribute(SCALE, scale.name());
    }

    private static Optional<String> kept(String name) {
        return Optional.ofNullable((String) VaadinSession.getCurrent().getAttribute(name));
    }

    private static boolean narrow() {
        int width = UI.getCurrent().getPage().getExtendedClientDetails().getWindowInnerWidth();
        return width > 0 && width <= PHONE;
    }
}
