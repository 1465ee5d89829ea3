package eu.interlink.interlinkers.ledger.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.ui.api.Memento;
import eu.interlink.ui.api.ResourceContext;
import eu.interlink.ui.api.ResourceView;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** A text to be typed, which others see when it is saved; a picker and a dialog that may stand open. */
@org.osgi.service.component.annotations.Component(property = Interlinker.ID + "=ledger")
public final class LedgerView implements ResourceView {

    private final Ledger ledger;
    private final Live live;

    @Activate
    public LedgerView(@Reference Ledger ledger, @Reference Live live) {
        this.ledger = ledger;
        this.live = live;
    }

    @Override
    public Component open(ResourceContext context) {
        return new Screen(ledger, live, context);
    }

    private static final class Screen extends Div implements Memento {

        private static final long serialVersionUID = 1L;

        private final transient Ledger ledger;
        private final transient Live live;
        private final UUID resource;
        private final TextArea text = new TextArea("Text");
        private final Paragraph saved = new Paragraph();
        private transient Live.Subscription subscription;

        Screen(Ledger ledger, Live live, ResourceContext context) {
            this.ledger = ledger;
            this.live = live;
            resource = context.resource();
            text.setId("ledger-text");
            text.setWidthFull();
            saved.setId("ledger-saved");
            Paragraph version = new Paragraph("Version " + ledger.version());
            version.setId("ledger-version");
            ComboBox<String> picker = new ComboBox<>("Kind", List.of("Income", "Expense"));
            picker.setId("ledger-kind");
            Button save = new Button("Save", click -> save(text.getValue()));
            save.setId("ledger-save");
            Button ask = new Button("Note", click -> ask());
            ask.setId("ledger-ask");
            // Its answer shows which version received the file, whole or not at all.
            Upload upload = new Upload(UploadHandler.inMemory((metadata, content) -> save("Received " + content.length)));
            upload.setId("ledger-file");
            add(version, text, picker, save, ask, upload, saved);
            show();
        }

        private void ask() {
            Dialog dialog = new Dialog("Note");
            TextField note = new TextField("What is to be noted");
            note.setId("ledger-note");
            Button done = new Button("Done", click -> {
                save(note.getValue());
                dialog.close();
            });
            done.setId("ledger-done");
            dialog.add(note);
            dialog.getFooter().add(done);
            dialog.open();
        }

        private void save(String body) {
            ledger.write(resource, body);
            live.publish(resource, "saved");
        }

        private void show() {
            saved.setText(ledger.body(resource));
        }

        @Override
        protected void onAttach(AttachEvent event) {
            UI ui = event.getUI();
            subscription = live.subscribe(resource, message -> ui.access(this::show));
        }

        @Override
        protected void onDetach(DetachEvent event) {
            subscription.close();
        }

        @Override
        public String save() {
            return text.getValue();
        }

        @Override
        public void restore(String memento) {
            text.setValue(memento);
        }
    }
}
