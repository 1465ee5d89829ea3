package eu.interlink.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextFieldBase;
import eu.interlink.interlinker.Problem;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A few fields, save and cancel. Stays open as long as saving raises a {@link Problem}, which it shows at the field that the problem
 * names in its detail {@code field}, otherwise above the buttons.
 */
public class FormDialog extends Dialog {

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Div form = new Div();
    private final Paragraph failure = new Paragraph();
    private final Button submit;

    /**
     * @param save  label of the button that saves, a verb
     * @param saved does it; throwing a Problem keeps the dialog open
     */
    public FormDialog(String title, String save, Runnable saved) {
        setHeaderTitle(title);
        setWidth("32rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        form.addClassName("il-form");
        failure.addClassName("il-failure");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        add(form, failure);
        Button cancel = new Button(KitTexts.get("cancel"), click -> close());
        submit = new Button(save, click -> submit(saved));
        submit.setId("dialog-save");
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, submit);
    }

    /** @param name as problems call the field in their detail {@code field} */
    public final void field(String name, Component field) {
        fields.put(name, field);
        form.add(field);
        if (field instanceof TextFieldBase<?, ?> && !(field instanceof TextArea)) {
            submit.addClickShortcut(Key.ENTER).listenOn(field).resetFocusOnActiveElement();
        }
    }

    /** Adds something that is not a field, e.g. an explanation. */
    public final void text(Component text) {
        form.add(text);
    }

    private void submit(Runnable saved) {
        fields.values().forEach(field -> mark(field, false, ""));
        failure.setVisible(false);
        try {
            saved.run();
            close();
        } catch (Problem problem) {
            show(problem);
        }
    }

    private void show(Problem problem) {
        String text = ProblemText.of(problem, KitTexts.reader());
        Component field = fields.get(problem.details().getOrDefault("field", ""));
        if (field == null || !mark(field, true, text)) {
            failure.setText(text);
            failure.setVisible(true);
        } else if (field instanceof com.vaadin.flow.component.Focusable<?> focusable) {
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
