package eu.interlink.interlinkers.documents.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import eu.interlink.interlinkers.documents.Documents;
import eu.interlink.interlinkers.documents.MediaKinds;
import eu.interlink.interlinkers.documents.Version;
import eu.interlink.ui.kit.Markdown;
import eu.interlink.ui.kit.Prose;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a file without downloading it, where that is safe. */
final class Preview {

    private static final Logger LOG = LoggerFactory.getLogger(Preview.class);
    /** So much of a text is shown; the rest is in the download. */
    private static final int SHOWN_BYTES = 200_000;

    private final Documents documents;
    private final Reader reader;
    private final Markdown markdown = new Markdown();

    Preview(Documents documents, Reader reader) {
        this.documents = documents;
        this.reader = reader;
    }

    Component of(Version version) {
        try {
            Component shown = switch (MediaKinds.preview(version.file().mediaType())) {
                case IMAGE -> image(version);
                case PDF -> pdf(version);
                case MARKDOWN -> frame(new Prose(markdown.html(start(version))), version);
                case TEXT -> text(version);
                case NONE -> note("preview.none");
            };
            shown.setId("document-preview");
            return shown;
        } catch (IOException e) {
            LOG.warn("The file of version {} of {} cannot be read", version.number(), reader.document(), e);
            return note("preview.failed");
        }
    }

    private Component image(Version version) {
        Image image = new Image(reader.address(version), reader.t("preview.image", version.file().name()));
        image.getStyle().set("max-width", "100%").set("max-height", "70vh").set("object-fit", "contain").set("justify-self", "start");
        return image;
    }

    /** By the viewer of the browser; the link is for those that have none, as on most phones. */
    private Component pdf(Version version) {
        IFrame viewer = new IFrame(reader.address(version));
        viewer.setTitle(reader.t("preview.pdf", version.file().name()));
        viewer.setWidthFull();
        viewer.setHeight("70vh");
        viewer.getStyle().set("border", "1px solid var(--vaadin-border-color-secondary)").set("border-radius", "var(--vaadin-radius-m)");
        Anchor open = new Anchor(reader.address(version), reader.t("preview.open"));
        open.setRouterIgnore(true);
        open.setTarget("_blank");
        open.getElement().setAttribute("rel", "noopener");
        Div both = new Div(viewer, open);
        both.getStyle().set("display", "grid").set("gap", "0.5rem");
        return both;
    }

    private Component text(Version version) throws IOException {
        Pre text = new Pre(start(version));
        text.getStyle().set("white-space", "pre-wrap").set("overflow-wrap", "anywhere").set("margin", "0");
        return frame(text, version);
    }

    private Component frame(Component content, Version version) {
        Div frame = new Div(content);
        frame.getStyle().set("max-height", "70vh").set("overflow", "auto").set("padding", "1rem")
                .set("border", "1px solid var(--vaadin-border-color-secondary)").set("border-radius", "var(--vaadin-radius-m)");
        // Scrollable, so it must be reachable by the keyboard.
        frame.getElement().setAttribute("tabindex", "0").setAttribute("role", "region")
                .setAttribute("aria-label", reader.t("preview.text", version.file().name()));
        if (version.file().size() <= SHOWN_BYTES) {
            return frame;
        }
        Div both = new Div(frame, note("preview.cut"));
        both.getStyle().set("display", "grid").set("gap", "0.5rem");
        return both;
    }

    private Paragraph note(String key) {
        Paragraph note = new Paragraph(reader.t(key));
        note.addClassName("il-muted");
        return note;
    }

    /** A cut in the middle of a character leaves a replacement character, which is dropped. */
    private String start(Version version) throws IOException {
        try (InputStream in = documents.open(version)) {
            String text = new String(in.readNBytes(SHOWN_BYTES), StandardCharsets.UTF_8);
            return text.replaceFirst("^\uFEFF", "").replaceFirst("\uFFFD$", "");
        }
    }
}
