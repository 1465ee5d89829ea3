package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.ProcessCopies;
import eu.interlink.jobs.Jobs;
import java.util.UUID;

/** Writes a process into a package that can be imported elsewhere. */
final class ExportSection extends Section {

    private final transient Screen screen;
    private final transient ProcessCopies copies;
    private final transient Jobs jobs;
    private final Div panel = new Div();

    ExportSection(Screen screen, ProcessCopies copies, Jobs jobs, UUID process) {
        this.screen = screen;
        this.copies = copies;
        this.jobs = jobs;
        setId("export");
        Button start = new Button(screen.t("copies.export"), VaadinIcon.PACKAGE.create(), click -> screen.attempt(() -> follow(copies.export(Screen.caller(), process))));
        start.setId("export-start");
        add(new H2(screen.t("copies.export.title")), new Paragraph(screen.t("copies.export.text")), new Div(start), panel);
        JobPanel.newest(jobs, Screen.caller(), ProcessCopies.EXPORTING + process, ProcessCopies.KEPT).ifPresent(this::follow);
    }

    private void follow(UUID job) {
        panel.removeAll();
        panel.add(new JobPanel(screen, jobs, job, done -> new CopyReport(screen, copies, copies.report(Screen.caller(), done))));
    }
}
