package eu.interlink.ui.coproduction.internal;

import eu.interlink.coproduction.Resource;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import java.util.Optional;

/** Moves a resource to another task of its process. */
final class RelocateDialog {

    private RelocateDialog() {
    }

    static void open(Screen screen, Resource resource, Runnable done) {
        TaskField task = new TaskField(screen);
        task.show(resource.process(), Optional.of(resource.task()));
        FormDialog dialog = new FormDialog(screen.t("res.move.title", resource.name()), screen.t("res.move.submit"), () -> {
            Resource moved = screen.services().resources().move(Screen.caller(), resource.id(), task.chosen(), resource.version());
            Notices.success(screen.t("res.moved", moved.name(), moved.taskName()));
            done.run();
        });
        dialog.field("task", task);
        dialog.open();
    }
}
