package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Resource;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import java.util.Optional;
import java.util.UUID;

/** Copies a resource into a task of this process or of another one. */
final class CopyDialog {

    private CopyDialog() {
    }

    static void open(Screen screen, Resource resource, Runnable done) {
        TextField name = new TextField(screen.t("create.name"));
        name.setId("resource-name");
        name.setMaxLength(200);
        name.setValue(resource.name());
        name.setWidthFull();
        TaskField task = new TaskField(screen);
        ComboBox<Process> process = new ComboBox<>(screen.t("res.process"));
        process.setId("resource-process");
        process.setItemLabelGenerator(Process::name);
        process.setWidthFull();
        process.setItems(query -> screen.services().processes().list(Screen.caller(), Processes.Query.ALL.with(query.getFilter()), query.getOffset(),
                query.getLimit()).items().stream());
        process.addValueChangeListener(change -> screen.attempt(() -> task.show(change.getValue() == null ? resource.process() : change.getValue().id(), Optional.empty())));
        process.setValue(screen.services().processes().find(Screen.caller(), resource.process()));
        UUID once = UUID.randomUUID();
        FormDialog dialog = new FormDialog(screen.t("res.copy.title", resource.name()), screen.t("res.copy.submit"), () -> {
            Resource copy = screen.services().resources().copy(Screen.caller(), resource.id(), task.chosen(), Optional.of(once), name.getValue());
            Notices.success(screen.t("res.copied", copy.name(), copy.taskName()));
            done.run();
        });
        dialog.field("process", process);
        dialog.field("task", task);
        dialog.field("name", name);
        dialog.open();
    }
}
