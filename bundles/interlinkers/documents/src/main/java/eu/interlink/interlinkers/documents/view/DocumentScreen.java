package eu.interlink.interlinkers.documents.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.interlinkers.documents.Document;
import eu.interlink.interlinkers.documents.Documents;
import eu.interlink.ui.api.Memento;
import eu.interlink.ui.api.ResourceContext;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.ProblemText;
import java.util.Optional;

/** A document: what it looks like now, a place to put a new version, and all versions. Follows the changes of others. */
final class DocumentScreen extends Div implements Memento {

    /** What the screen shows; versions never change without the document. */
    private record Drawn(Document document, boolean mayEdit) {
    }

    private final transient Documents documents;
    private final transient Live live;
    private final transient Reader reader;
    private final transient CurrentVersion current;
    private final VersionList versions;
    private final Div now = new Div();
    private final UploadBox upload;
    private transient Optional<Drawn> drawn = Optional.empty();
    private transient Optional<Live.Subscription> subscription = Optional.empty();

    DocumentScreen(Documents documents, PersonNames names, Live live, ResourceContext context) {
        this.documents = documents;
        this.live = live;
        this.reader = new Reader(context);
        this.current = new CurrentVersion(documents, names, reader, this::draw);
        this.versions = new VersionList(documents, names, reader, this::draw);
        this.upload = new UploadBox(documents, reader, this::draw);
        getStyle().set("display", "grid").set("gap", "1.5rem").set("min-width", "0");
        now.getStyle().set("display", "grid").set("gap", "1rem").set("min-width", "0");
        add(now, upload, versions);
        draw();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        subscription = Optional.of(live.subscribe(reader.document(), message -> ui.access(this::draw)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscription.ifPresent(Live.Subscription::close);
        subscription = Optional.empty();
    }

    /** Reads everything again. What is being typed or uploaded stays as it is, and so does a preview that need not change. */
    private void draw() {
        try {
            Document document = documents.document(reader.caller(), reader.document());
            boolean mayEdit = reader.mayEdit();
            Optional<Drawn> next = Optional.of(new Drawn(document, mayEdit));
            if (next.equals(drawn)) {
                return;
            }
            drawn = next;
            now.removeAll();
            upload.setVisible(mayEdit);
            upload.first(document.newest().isEmpty());
            document.newest().ifPresentOrElse(version -> now.add(current.show(version, mayEdit)), () -> now.add(new EmptyState(VaadinIcon.FILE_O,
                    reader.t("empty.title"), reader.t(mayEdit ? "empty.text" : "empty.reader"))));
            versions.show(mayEdit);
        } catch (Problem problem) {
            // E.g. the right was withdrawn while the screen was open.
            drawn = Optional.empty();
            now.removeAll();
            upload.setVisible(false);
            versions.removeAll();
            now.add(new Paragraph(ProblemText.of(problem, reader.locale())));
        }
    }

    @Override
    public String save() {
        return upload.save();
    }

    @Override
    public void restore(String memento) {
        upload.restore(memento);
    }
}
