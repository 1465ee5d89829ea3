package eu.interlink.interlinkers.documents.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.interlinkers.documents.Documents;
import eu.interlink.interlinkers.documents.Version;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.TimeText;
import java.util.List;

/** The newest version: name, who and when, download, rename, and what it looks like. */
final class CurrentVersion {

    private static final int MAX_NAME = 200;

    private final Documents documents;
    private final PersonNames names;
    private final Reader reader;
    private final Preview preview;
    private final Runnable changed;

    CurrentVersion(Documents documents, PersonNames names, Reader reader, Runnable changed) {
        this.documents = documents;
        this.names = names;
        this.reader = reader;
        this.preview = new Preview(documents, reader);
        this.changed = changed;
    }

    List<Component> show(Version version, boolean mayEdit) {
        H2 name = new H2(version.file().name());
        name.setId("document-name");
        name.getStyle().set("overflow-wrap", "anywhere").set("margin", "0");
        Paragraph about = new Paragraph(reader.t("current.about", version.number(), Authors.of(version, names, reader), TimeText.of(version.made()),
                Sizes.of(version.file().size(), reader.locale())));
        about.addClassName("il-muted");
        about.getStyle().set("margin", "0");
        Div actions = new Div(downloadLink(version));
        actions.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "0.5rem").set("align-items", "center");
        if (mayEdit) {
            Button rename = new Button(reader.t("rename.file"), VaadinIcon.EDIT.create(), click -> rename(version));
            rename.setId("document-rename");
            actions.add(rename);
        }
        return List.of(name, about, actions, preview.of(version));
    }

    private Anchor downloadLink(Version version) {
        Anchor link = new Anchor(reader.download(version), reader.t("download"));
        link.setId("document-download");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassName("il-action");
        return link;
    }

    private void rename(Version version) {
        TextField name = new TextField(reader.t("rename.label"));
        name.setId("document-new-name");
        name.setWidthFull();
        name.setMaxLength(MAX_NAME);
        name.setValue(version.file().name());
        FormDialog dialog = new FormDialog(reader.t("rename.title"), reader.t("rename"), () -> {
            documents.rename(reader.caller(), reader.document(), version.number(), name.getValue());
            reader.say("renamed");
            changed.run();
        });
        dialog.field("name", name);
        dialog.open();
        name.focus();
    }
}
