package eu.interlink.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import eu.interlink.interlinker.Problem;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fields below each other. A {@link Problem} at submitting is shown at the field that it names in its detail {@code field}, otherwise below
 * the fields.
 */
public class Form extends Div {

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Div body = new Div();
    private final Paragraph failure = new Paragraph();

    public Form() {
        addClassName("il-form");
        body.addClassName("il-form");
        failure.addClassName("il-failure");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        add(body, failure);
    }

    /** @param name as problems call the field in their detail {@code field} */
    public final void field(String name, Component field) {
        fields.put(name, field);
        body.add(field);
    }

    /** Adds something that is not a field, e.g. an explanation. */
    public final void text(Component text) {
        body.add(text);
    }

    /** Does it, or shows the problem that it raised. @return whether it was done */
    public final boolean submit(Runnable action) {
        fields.values().forEach(field -> mark(field, false, ""));
        failure.setVisible(false);
        try {
            action.run();
            return true;
        } catch (Problem problem) {
            show(problem);
            return false;
        }
    }

    private void show(Problem problem) {
        String text = ProblemText.of(problem, KitTexts.reader());
        Component field = fields.get(problem.details().getOrDefault("field", ""));
        if (field == null || !mark(field, true, text)) {
            failure.setText(text);
            failure.setVisible(true);
        } else if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private static boolean mark(Component field, boolean invalid, String text) {
        if (field instanceof HasValidationProperties validated) {
            validated.setErrorMessage(text);
            validated.setInvalid(invalid);
            return true;
        }
        return false;
    }
}
