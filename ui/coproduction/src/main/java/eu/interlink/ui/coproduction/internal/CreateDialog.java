package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.catalogue.Entry;
import eu.interlink.catalogue.Start;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.Resources;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import java.util.Optional;
import java.util.UUID;

/** Asks for the name of a new resource, makes it, and opens it. */
final class CreateDialog {

    private CreateDialog() {
    }

    static void open(Screen screen, UUID task, Entry entry, Start.With start, String entryName) {
        TextField name = new TextField(screen.t("create.name"));
        name.setId("resource-name");
        name.setHelperText(screen.t("create.name.help"));
        name.setMaxLength(200);
        name.setValue(start.template().isPresent() ? entryName : "");
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        UUID once = UUID.randomUUID();
        FormDialog dialog = new FormDialog(screen.t("create.title", entryName), screen.t("create.submit"), () -> {
            Resource made = screen.services().resources().create(Screen.caller(), task, new Resources.Draft(Optional.of(once), name.getValue(),
                    start.interlinker(), start.template().isPresent() ? Optional.of(entry.id()) : Optional.empty()));
            Notices.success(screen.t("create.done", made.name()));
            screen.getUI().ifPresent(ui -> ui.navigate(Routes.resource(made.id())));
        });
        dialog.field("name", name);
        dialog.open();
        name.focus();
    }
}
