package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.server.streams.UploadHandler;
import eu.interlink.coproduction.ProcessCopies;
import eu.interlink.coproduction.ProcessCopies.Preview;
import eu.interlink.interlinker.Problem;
import eu.interlink.jobs.Jobs;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.ProblemText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Makes a process from a package that was exported here or elsewhere: choose the file, look at it, say who is who, wait, read what came of it. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes/import")
public class ImportProcessView extends Screen implements BeforeEnterObserver {

    private final transient ProcessCopies copies;
    private final transient Jobs jobs;
    private final Div next = new Div();
    private final Upload upload = new Upload(UploadHandler.toTempFile((metadata, file) -> look(file.toPath())));

    @Activate
    public ImportProcessView(@Reference Services services, @Reference ProcessCopies copies, @Reference Jobs jobs) {
        super(services);
        this.copies = copies;
        this.jobs = jobs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        crumb("", t("crumb.home"));
        crumb(Routes.PROCESSES, t("processes.title"));
        title(t("copies.import.title"));
        subtitle(t("copies.import.text"));
        draw();
    }

    @Override
    void draw() {
        clear();
        upload.setId("import-file");
        // It has arrived, and another one may be chosen.
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setAcceptedFileTypes(".zip");
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) ProcessCopies.MAX_PACKAGE);
        upload.setUploadButton(new Button(t("copies.choose"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(t("copies.drop")));
        add(upload, next);
        JobPanel.newest(jobs, caller(), ProcessCopies.IMPORTING, ProcessCopies.KEPT).ifPresent(this::watch);
    }

    private void look(Path file) {
        next.removeAll();
        try (InputStream in = Files.newInputStream(file)) {
            Preview preview = copies.upload(caller(), in);
            next.add(new MappingForm(this, preview, mapping -> watch(copies.importPackage(caller(), preview.id(), mapping))));
        } catch (Problem refused) {
            next.add(failure(refused));
        } catch (IOException e) {
            next.add(failure(Problem.unavailable("file-unreadable", "The file could not be read. Choose it again.")));
        }
    }

    /** Below the field, where it covers nothing, until another file is chosen. */
    private Paragraph failure(Problem problem) {
        Paragraph failure = new Paragraph(ProblemText.of(problem, getLocale()));
        failure.addClassName("il-failure");
        failure.getElement().setAttribute("role", "alert");
        return failure;
    }

    private void watch(UUID job) {
        next.removeAll();
        next.add(new JobPanel(this, jobs, job, done -> new CopyReport(this, copies, copies.report(caller(), done))));
    }
}
