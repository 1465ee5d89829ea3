package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.server.streams.UploadHandler;
import eu.interlink.catalogue.CatalogueArchives;
import eu.interlink.catalogue.CatalogueImport.Report;
import eu.interlink.interlinker.Problem;
import eu.interlink.jobs.JobState;
import eu.interlink.jobs.Jobs;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.ProgressText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.slf4j.LoggerFactory;

/** Imports a catalogue from a zip: progress while it runs, then counts and findings. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "admin/import", access = View.EDITOR, menu = "menu.import", icon = "download-alt", order = 130)
public class ImportView extends Screen implements BeforeEnterObserver {

    private static final int MAX_ZIP = 512 << 20;

    private final transient CatalogueArchives archives;
    private final transient Jobs jobs;
    private final Checkbox dryRun = new Checkbox();
    private final Div state = new Div();
    private transient AutoCloseable watch = () -> { };

    @Activate
    public ImportView(@Reference CatalogueArchives archives, @Reference Jobs jobs) {
        this.archives = archives;
        this.jobs = jobs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(t("import.title"));
        subtitle(t("import.subtitle"));
        dryRun.setLabel(t("import.dry"));
        dryRun.setId("import-dry");
        Upload upload = new Upload(UploadHandler.toTempFile((metadata, file) -> attempt(() -> start(file.toPath()))));
        upload.setId("import-upload");
        upload.setAcceptedFileTypes(".zip");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_ZIP);
        upload.setUploadButton(new Button(t("import.choose"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(t("units.drop")));
        state.getElement().setAttribute("role", "status");
        add(dryRun, upload, state);
    }

    private void start(Path zip) {
        try (InputStream in = Files.newInputStream(zip)) {
            follow(archives.start(caller(), in, dryRun.getValue()));
        } catch (IOException e) {
            throw Problem.unavailable("file-unreadable", "The file could not be read. Choose it again.");
        }
    }

    private void follow(UUID job) {
        UI ui = UI.getCurrent();
        close();
        watch = jobs.watch(job, now -> ui.access(() -> show(job, now)));
        jobs.find(job).ifPresent(now -> show(job, now));
    }

    private void show(UUID job, JobState now) {
        state.removeAll();
        switch (now.status()) {
            case RUNNING -> state.add(new Paragraph(t("import.running", now.note())),
                    new ProgressText(now.total() == 0 ? 0 : 100 * now.done() / now.total()),
                    new Button(t("import.cancel"), click -> jobs.cancel(job)));
            case DONE -> {
                Report report = archives.report(caller(), job);
                state.add(new Paragraph(t("import.done")), new ReportTables(this, report));
                Notices.success(t("import.done"));
            }
            default -> state.add(new Paragraph(t("import.failed", now.note())));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        close();
        super.onDetach(event);
    }

    private void close() {
        try {
            watch.close();
        } catch (Exception e) {
            LoggerFactory.getLogger(ImportView.class).warn("A job could not be unwatched", e);
        }
    }
}
