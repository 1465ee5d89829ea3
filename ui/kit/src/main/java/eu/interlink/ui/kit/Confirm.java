package eu.interlink.ui.kit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something is destroyed. */
public class Confirm extends ConfirmDialog {

    /**
     * @param title   the question, e.g. "Take Documents out of use?"
     * @param text    what happens then; may be empty
     * @param confirm label of the button that does it, a verb
     */
    public Confirm(String title, String text, String confirm, Runnable action) {
        setHeader(title);
        if (!text.isBlank()) {
            setText(new Paragraph(text));
        }
        setCancelable(true);
        setCancelText(KitTexts.get("cancel"));
        setConfirmText(confirm);
        setConfirmButtonTheme("error primary");
        addConfirmListener(confirmed -> action.run());
    }
}
