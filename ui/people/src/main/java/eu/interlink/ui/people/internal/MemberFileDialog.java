package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.MemberFiles;
import eu.interlink.people.MemberFiles.Outcome;
import eu.interlink.people.MemberFiles.Row;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.ProblemText;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;

/** Members from a CSV file: first what would become of each row, then what did. */
final class MemberFileDialog extends Dialog {

    /** So many rows are shown; the counts tell the rest. */
    private static final int SHOWN = 50;

    private final transient Screen screen;
    private final transient MemberFiles files;
    private final UUID team;
    private final transient Runnable done;
    private final Div result = new Div();
    private final Button go;
    private byte[] file = new byte[0];

    MemberFileDialog(Screen screen, MemberFiles files, UUID team, Runnable done) {
        this.screen = screen;
        this.files = files;
        this.team = team;
        this.done = done;
        setHeaderTitle(screen.t("file.title"));
        setWidth("36rem");
        setMaxWidth("100%");
        Caller caller = Screen.caller();
        Upload upload = new Upload(UploadHandler.inMemory((metadata, content) -> preview(caller, content)));
        upload.setId("member-file");
        upload.setAcceptedFileTypes(".csv", ".txt");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MemberFiles.MAX_BYTES);
        upload.setUploadButton(new Button(screen.t("file.choose"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(screen.t("file.drop")));
        result.getElement().setAttribute("role", "status");
        Div body = new Div(new Paragraph(screen.t("file.text")), upload, result);
        body.getStyle().set("display", "grid").set("gap", "12px");
        add(body);
        go = new Button(screen.t("file.do"), click -> read());
        go.setId("member-file-go");
        go.setEnabled(false);
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(screen.t("file.close"), click -> close()), go);
    }

    private void preview(Caller caller, byte[] content) {
        result.removeAll();
        go.setEnabled(false);
        try {
            List<Row> rows = files.preview(caller, team, content);
            file = content.clone();
            show(rows, "file.would");
            go.setEnabled(rows.stream().anyMatch(row -> row.outcome() == Outcome.ADDED || row.outcome() == Outcome.INVITED));
        } catch (Problem problem) {
            Paragraph failure = new Paragraph(ProblemText.of(problem, screen.getLocale()));
            failure.addClassName("il-failure");
            result.add(failure);
        }
    }

    private void read() {
        screen.attempt(() -> {
            List<Row> rows = files.read(Screen.caller(), team, file);
            result.removeAll();
            show(rows, "file.did");
            go.setEnabled(false);
            Notices.success(screen.t("file.done"));
            done.run();
        });
    }

    private void show(List<Row> rows, String tense) {
        UnorderedList counts = new UnorderedList();
        for (Outcome outcome : Outcome.values()) {
            long count = rows.stream().filter(row -> row.outcome() == outcome).count();
            if (count > 0) {
                counts.add(new ListItem(screen.t("file.outcome." + outcome, count)));
            }
        }
        UnorderedList lines = new UnorderedList();
        rows.stream().limit(SHOWN).forEach(row -> lines.add(new ListItem(screen.t("file.row", row.number(), row.text(), screen.t("file.row." + row.outcome())))));
        result.add(new Paragraph(screen.t(tense)), counts, lines);
        byte[] rejects = MemberFiles.rejects(rows);
        if (rejects.length > 0) {
            Anchor download = new Anchor(DownloadHandler.fromInputStream(
                    event -> new DownloadResponse(new ByteArrayInputStream(rejects), "rejected.csv", "text/csv", rejects.length)), screen.t("file.rejects"));
            download.setId("member-file-rejects");
            result.add(download);
        }
    }
}
