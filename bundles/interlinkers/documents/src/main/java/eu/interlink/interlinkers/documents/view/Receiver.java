package eu.interlink.interlinkers.documents.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinkers.documents.Documents;
import eu.interlink.interlinkers.documents.Version;
import eu.interlink.ui.kit.ProblemText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes an upload straight to the platform's file store; nothing of it is kept in memory or in a second file. */
final class Receiver implements UploadHandler {

    private static final long serialVersionUID = 1L;

    /** Who sends the file. */
    private record Sender(Caller caller, String note, Locale locale) {
    }

    private final transient Documents documents;
    private final transient Reader reader;
    private final transient Supplier<String> note;
    private final transient Consumer<String> received;
    private final transient Consumer<Problem> refused;
    private final transient Runnable changed;

    /**
     * @param note     read when the file begins to arrive
     * @param received told the name of the file, on the UI's thread
     * @param refused  told why it was not stored, on the UI's thread
     * @param changed  after either of them, on the UI's thread
     */
    Receiver(Documents documents, Reader reader, Supplier<String> note, Consumer<String> received, Consumer<Problem> refused, Runnable changed) {
        this.documents = documents;
        this.reader = reader;
        this.note = note;
        this.received = received;
        this.refused = refused;
        this.changed = changed;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        AtomicReference<Sender> known = new AtomicReference<>();
        // This is no thread of the UI: who is there and what is typed can only be asked under its lock.
        ui.accessSynchronously(() -> known.set(new Sender(reader.caller(), note.get(), reader.locale())));
        Sender sender = known.get();
        try (InputStream in = event.getInputStream()) {
            Version version = documents.add(sender.caller(), reader.document(), event.getFileName(), sender.note(), in);
            ui.access(() -> {
                received.accept(version.file().name());
                changed.run();
            });
        } catch (Problem problem) {
            event.reject(ProblemText.of(problem, sender.locale()));
            ui.access(() -> {
                refused.accept(problem);
                changed.run();
            });
        }
    }
}
