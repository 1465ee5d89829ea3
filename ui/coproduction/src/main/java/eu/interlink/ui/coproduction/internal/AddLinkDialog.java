package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.Resources.LinkDraft;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import java.util.Optional;
import java.util.UUID;

/** Asks for a web address and adds it to a task. */
final class AddLinkDialog {

    private static final int MAX_ADDRESS = 2_000;

    private AddLinkDialog() {
    }

    /** The button that opens it. */
    static Button button(Screen screen, UUID task) {
        Button add = new Button(screen.t("res.link.add"), VaadinIcon.EXTERNAL_LINK.create(), click -> open(screen, task));
        add.setId("add-link");
        return add;
    }

    private static void open(Screen screen, UUID task) {
        TextField address = field("link-url", screen.t("res.link.url"), MAX_ADDRESS);
        address.setPlaceholder("https://");
        address.setRequiredIndicatorVisible(true);
        TextField name = field("link-name", screen.t("res.link.name"), 200);
        name.setHelperText(screen.t("res.link.name.help"));
        UUID once = UUID.randomUUID();
        FormDialog dialog = new FormDialog(screen.t("res.link.add"), screen.t("res.link.submit"), () -> {
            Resource made = screen.services().resources().addLink(Screen.caller(), task, new LinkDraft(Optional.of(once), address.getValue(),
                    Optional.of(name.getValue()).filter(words -> !words.isBlank())));
            Notices.success(screen.t("res.link.added", made.name()));
            screen.draw();
        });
        dialog.field("url", address);
        dialog.field("name", name);
        dialog.open();
        address.focus();
    }

    private static TextField field(String id, String label, int max) {
        TextField field = new TextField(label);
        field.setId(id);
        field.setMaxLength(max);
        field.setWidthFull();
        return field;
    }
}
