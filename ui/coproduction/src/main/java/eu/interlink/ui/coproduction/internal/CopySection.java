package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.ProcessCopies;
import eu.interlink.coproduction.ProcessCopies.Options;
import eu.interlink.jobs.Jobs;
import eu.interlink.ui.kit.DayField;
import eu.interlink.ui.kit.FormDialog;
import java.util.UUID;

/** Copies a process: what the copy takes over, how far it is, and what came of it. */
final class CopySection extends Section {

    private static final int MAX_NAME = 200;

    private final transient Screen screen;
    private final transient ProcessCopies copies;
    private final transient Jobs jobs;
    private final transient Process process;
    private final Div panel = new Div();

    CopySection(Screen screen, ProcessCopies copies, Jobs jobs, Process process) {
        this.screen = screen;
        this.copies = copies;
        this.jobs = jobs;
        this.process = process;
        setId("copy");
        Button start = new Button(screen.t("copies.copy"), VaadinIcon.COPY_O.create(), click -> ask());
        start.setId("copy-start");
        add(new H2(screen.t("copies.copy.title")), new Paragraph(screen.t("copies.copy.text")), new Div(start), panel);
        JobPanel.newest(jobs, Screen.caller(), ProcessCopies.COPYING + process.id(), ProcessCopies.KEPT).ifPresent(this::follow);
    }

    private void follow(UUID job) {
        panel.removeAll();
        panel.add(new JobPanel(screen, jobs, job, done -> new CopyReport(screen, copies, copies.report(Screen.caller(), done))));
    }

    private void ask() {
        TextField name = new TextField(screen.t("copies.name"));
        name.setId("copy-name");
        name.setMaxLength(MAX_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        String proposed = screen.t("copies.name.proposed", process.name());
        name.setValue(proposed.substring(0, Math.min(MAX_NAME, proposed.length())));
        DayField day = new DayField();
        day.setId("copy-day");
        day.setLabel(screen.t("copies.day"));
        day.setHelperText(screen.t("copies.day.help"));
        Checkbox rights = box("rights");
        Checkbox resources = box("resources");
        Checkbox assignments = box("assignments");
        Checkbox status = box("status");
        resources.setValue(true);
        FormDialog dialog = new FormDialog(screen.t("copies.copy.title"), screen.t("copies.copy"), () -> follow(copies.copy(Screen.caller(), process.id(),
                new Options(name.getValue(), day.day("firstDay"), rights.getValue(), resources.getValue(), assignments.getValue(), status.getValue()))));
        dialog.field("name", name);
        dialog.field("firstDay", day);
        dialog.field("rights", rights);
        dialog.field("resources", resources);
        dialog.field("assignments", assignments);
        dialog.field("status", status);
        dialog.open();
    }

    private Checkbox box(String what) {
        Checkbox box = new Checkbox(screen.t("copies.with." + what));
        box.setId("copy-" + what);
        return box;
    }
}
