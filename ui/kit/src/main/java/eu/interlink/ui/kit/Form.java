package eu.interlink.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import eu.interlink.interlinker.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Fields below each other. A {@link Problem} at submitting is shown at the field that it names in its detail {@code field}, otherwise below
 * the fields. What was changed by somebody else meanwhile is not overwritten: see {@link #edits}.
 */
public class Form extends Div {

    private static final String STALE = "stale";

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Div body = new Div();
    private final Paragraph failure = new Paragraph();
    private final Div theirs = new Div();
    private Optional<Runnable> conflict = Optional.empty();

    public Form() {
        addClassName("il-form");
        body.addClassName("il-form");
        failure.addClassName("il-failure");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        add(body, theirs, failure);
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

    /**
     * Says what the form changes. When submitting raises the problem {@code stale}, the values of the others are shown; the reader takes them into the
     * fields, or saves over them.
     *
     * @param again submits once more
     */
    public final <T> void edits(Edited<T> edited, Runnable again) {
        conflict = Optional.of(() -> {
            T newest = edited.load();
            TheirsPanel panel = new TheirsPanel(edited.told(newest), () -> {
                theirs.removeAll();
                edited.take(newest);
                fields.values().stream().filter(Focusable.class::isInstance).findFirst().ifPresent(field -> ((Focusable<?>) field).focus());
            }, () -> {
                edited.follow(newest);
                again.run();
            });
            theirs.add(panel);
            panel.focus();
        });
    }

    /** Does it, or shows the problem that it raised. @return whether it was done */
    public final boolean submit(Runnable action) {
        fields.values().forEach(field -> mark(field, false, ""));
        failure.setVisible(false);
        theirs.removeAll();
        try {
            action.run();
            return true;
        } catch (Problem problem) {
            show(problem);
            return false;
        }
    }

    private void show(Problem problem) {
        if (problem.code().equals(STALE) && conflict.isPresent()) {
            try {
                conflict.get().run();
            } catch (Problem gone) {
                tell(gone);
            }
        } else {
            tell(problem);
        }
    }

    private void tell(Problem problem) {
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
