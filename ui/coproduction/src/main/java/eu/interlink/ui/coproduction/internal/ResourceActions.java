package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.coproduction.Resource;
import eu.interlink.ui.kit.Confirm;
import eu.interlink.ui.kit.Edited;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import java.util.Map;

/** What a person does with a resource as such: rename it, move it to the trash. */
final class ResourceActions {

    private ResourceActions() {
    }

    static void trash(Screen screen, Resource resource, Runnable done) {
        new Confirm(screen.t("resource.trash.confirm", resource.name()), screen.t("resource.trash.text"), screen.t("resource.trash"),
                () -> screen.attempt(() -> {
                    screen.services().resources().trash(Screen.caller(), resource.id());
                    Notices.success(screen.t("resource.trashed", resource.name()));
                    done.run();
                })).open();
    }

    static void rename(Screen screen, Resource resource, Runnable done) {
        TextField name = new TextField(screen.t("create.name"));
        name.setId("resource-name");
        name.setMaxLength(200);
        name.setValue(resource.name());
        name.setWidthFull();
        Edited<Resource> edited = new Edited<>(resource, () -> screen.services().resources().find(Screen.caller(), resource.id()),
                theirs -> Map.of(name.getLabel(), theirs.name()), theirs -> name.setValue(theirs.name()));
        FormDialog dialog = new FormDialog(screen.t("resource.rename"), screen.t("resource.rename"), () -> {
            Resource renamed = screen.services().resources().rename(Screen.caller(), resource.id(), name.getValue(), edited.seen().version());
            Notices.success(screen.t("resource.renamed", renamed.name()));
            done.run();
        });
        dialog.edits(edited);
        dialog.field("name", name);
        dialog.open();
    }
}
