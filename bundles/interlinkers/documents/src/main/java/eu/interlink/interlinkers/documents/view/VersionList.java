package eu.interlink.interlinkers.documents.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.interlinkers.documents.Documents;
import eu.interlink.interlinkers.documents.Version;
import eu.interlink.ui.kit.MoreButton;
import eu.interlink.ui.kit.TimeText;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All versions, newest first: who, when, how large, what was said of it; download, and make it the newest again. */
final class VersionList extends Div {

    private static final int PAGE = 20;

    private final transient Documents documents;
    private final transient PersonNames names;
    private final transient Reader reader;
    private final transient Runnable changed;
    private int shown = PAGE;

    VersionList(Documents documents, PersonNames names, Reader reader, Runnable changed) {
        this.documents = documents;
        this.names = names;
        this.reader = reader;
        this.changed = changed;
        setId("document-versions");
        getStyle().set("display", "grid").set("gap", "1rem").set("min-width", "0");
    }

    void show(boolean mayEdit) {
        removeAll();
        List<Version> versions = documents.versions(reader.caller(), reader.document(), Integer.MAX_VALUE, shown + 1);
        if (versions.isEmpty()) {
            return;
        }
        Map<UUID, String> authors = Authors.all(versions, names);
        H2 title = new H2(reader.t("versions"));
        OrderedList list = new OrderedList();
        list.addClassName("il-resources");
        list.getElement().setAttribute("role", "list");
        list.getStyle().set("list-style", "none").set("padding", "0").set("margin", "0");
        versions.stream().limit(shown).forEach(version -> list.add(line(version, version.number() == versions.getFirst().number(), mayEdit, authors)));
        add(title, list);
        if (versions.size() > shown) {
            add(new MoreButton(reader.t("versions.more"), () -> {
                shown += PAGE;
                show(mayEdit);
            }));
        }
    }

    private ListItem line(Version version, boolean newest, boolean mayEdit, Map<UUID, String> authors) {
        Span name = new Span(version.number() + " – " + version.file().name());
        name.addClassName("il-resource-name");
        name.getStyle().set("overflow-wrap", "anywhere");
        Div text = new Div(name);
        text.addClassName("il-resource-text");
        text.getStyle().set("display", "grid").set("min-width", "0").set("flex", "1 1 14rem");
        if (!version.note().isEmpty()) {
            Span note = new Span(version.note());
            note.getStyle().set("overflow-wrap", "anywhere").set("white-space", "pre-line");
            text.add(note);
        }
        version.restoredFrom().ifPresent(number -> text.add(muted(reader.t("version.restored-from", number))));
        text.add(muted(String.join(", ", Authors.of(version, authors, reader), TimeText.of(version.made()),
                Sizes.of(version.file().size(), reader.locale()))));
        Div line = new Div(text, download(version));
        line.addClassName("il-resource");
        line.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "0.5rem 1rem").set("align-items", "center");
        if (mayEdit && !newest) {
            Button restore = new Button(reader.t("version.restore"), click -> reader.attempt(() -> restore(version)));
            restore.setAriaLabel(reader.t("version.restore.named", version.number()));
            restore.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            line.add(restore);
        }
        return new ListItem(line);
    }

    private void restore(Version version) {
        documents.restore(reader.caller(), reader.document(), version.number());
        reader.say("version.restored", version.number());
        changed.run();
    }

    private Anchor download(Version version) {
        Anchor link = new Anchor(reader.download(version), reader.t("download"));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("aria-label", reader.t("version.download.named", version.number()));
        return link;
    }

    private static Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("il-muted");
        return span;
    }
}
