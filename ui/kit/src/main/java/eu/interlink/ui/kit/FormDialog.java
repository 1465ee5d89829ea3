package eu.interlink.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextFieldBase;
import eu.interlink.interlinker.Problem;

/** A {@link Form} with save and cancel. Stays open as long as saving raises a {@link Problem}. */
public class FormDialog extends Dialog {

    private final Form form = new Form();
    private final Button submit;
    private final Runnable saved;

    /**
     * @param save  label of the button that saves, a verb
     * @param saved does it; throwing a Problem keeps the dialog open
     */
    public FormDialog(String title, String save, Runnable saved) {
        this.saved = saved;
        setHeaderTitle(title);
        setWidth("32rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        add(form);
        Button cancel = new Button(KitTexts.get("cancel"), click -> close());
        submit = new Button(save, click -> save());
        submit.setId("dialog-save");
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, submit);
    }

    private void save() {
        if (form.submit(saved)) {
            close();
        }
    }

    /** Says what the dialog changes, so that nobody overwrites what somebody else saved meanwhile without knowing it. */
    public final void edits(Edited<?> edited) {
        form.edits(edited, this::save);
    }

    /** @param name as problems call the field in their detail {@code field} */
    public final void field(String name, Component field) {
        form.field(name, field);
        if (field instanceof TextFieldBase<?, ?> && !(field instanceof TextArea)) {
            submit.addClickShortcut(Key.ENTER).listenOn(field).resetFocusOnActiveElement();
        }
    }

    /** What it does cannot be taken back. */
    public final void dangerous() {
        submit.addThemeVariants(ButtonVariant.LUMO_ERROR);
    }

    /** Adds something that is not a field, e.g. an explanation. */
    public final void text(Component text) {
        form.text(text);
    }
}
