package eu.interlink.interlinkers.documents.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinkers.documents.Documents;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.ProblemText;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a new version comes in, with a comment if the person wants to leave one. */
final class UploadBox extends Div {

    private static final String NOTE = "note";

    private final transient Reader reader;
    private final transient JsonMapper json = JsonMapper.builder().build();
    private final H2 title = new H2();
    private final TextArea note = new TextArea();

    UploadBox(Documents documents, Reader reader, Runnable changed) {
        this.reader = reader;
        note.setId("document-note");
        note.setLabel(reader.t("note.label"));
        note.setHelperText(reader.t("note.help"));
        note.setMaxLength(Documents.MAX_NOTE);
        note.setWidthFull();
        note.setMinRows(1);
        note.setMaxRows(6);
        note.setValueChangeMode(ValueChangeMode.EAGER);
        Upload upload = new Upload(new Receiver(documents, reader, note::getValue, this::received, this::refused, changed));
        upload.setId("document-upload");
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, documents.maxBytes()));
        upload.setI18n(UploadTexts.of(reader));
        upload.setWidthFull();
        upload.addFileRejectedListener(rejected -> Notices.error(rejected.getErrorMessage().equals(reader.t("upload.big"))
                ? reader.t("upload.too-large", Sizes.of(documents.maxBytes(), reader.locale())) : rejected.getErrorMessage()));
        // The list would keep the file that is now shown as the newest version.
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        getStyle().set("display", "grid").set("gap", "0.75rem").set("max-width", "48rem");
        add(title, note, upload);
    }

    /** @param first whether the document has no file yet */
    void first(boolean first) {
        title.setText(reader.t(first ? "upload.first" : "upload.next"));
    }

    private void received(String name) {
        note.clear();
        reader.say("upload.done", name);
    }

    private void refused(Problem problem) {
        Notices.error(problem.code().equals("file-too-large") ? reader.t("upload.too-large", Sizes.of(tooMuch(problem), reader.locale()))
                : ProblemText.of(problem, reader.locale()));
    }

    private static long tooMuch(Problem problem) {
        return Long.parseLong(problem.details().getOrDefault("max", "0"));
    }

    String save() {
        return note.isEmpty() ? "" : json.writeValueAsString(Map.of(NOTE, note.getValue()));
    }

    void restore(String memento) {
        try {
            JsonNode read = memento.isBlank() ? json.createObjectNode() : json.readTree(memento);
            note.setValue(read.path(NOTE).asString(""));
        } catch (JacksonException e) {
            // Written by another version in a form that this one does not know: better nothing than an error.
            note.clear();
        }
    }
}
