package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.UnitTransfer;
import eu.interlink.lifecycle.UnitTransfer.Restored;
import eu.interlink.ui.kit.ActionLink;
import eu.interlink.ui.kit.ProblemText;
import java.io.IOException;
import java.nio.file.Path;

/** Takes the data of a tool out, and brings it back. */
final class DataDialog extends Dialog {

    private final transient Screen screen;
    private final transient UnitTransfer transfer;
    private final String id;
    private final Div result = new Div();

    DataDialog(Screen screen, UnitTransfer transfer, String id, String name) {
        this.screen = screen;
        this.transfer = transfer;
        this.id = id;
        setHeaderTitle(screen.t("data.title", name));
        setWidth("32rem");
        setMaxWidth("100%");
        ActionLink export = new ActionLink("api/v1/units/" + id + "/data", screen.t("data.export"), VaadinIcon.DOWNLOAD_ALT);
        export.setRouterIgnore(true);
        export.setId("data-export");
        Caller caller = Screen.caller();
        Upload upload = new Upload(UploadHandler.toTempFile((metadata, file) -> bring(caller, file.toPath())));
        upload.setId("data-import");
        upload.setAcceptedFileTypes(".zip");
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(screen.t("data.import"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(screen.t("units.drop")));
        result.getElement().setAttribute("role", "status");
        Div body = new Div(new Paragraph(screen.t("data.export.text")), export, new Paragraph(screen.t("data.import.text")), upload, result);
        body.getStyle().set("display", "grid").set("gap", "12px");
        add(body);
        getFooter().add(new Button(screen.t("data.close"), click -> close()));
    }

    private void bring(Caller caller, Path file) {
        result.removeAll();
        try {
            Restored restored = transfer.read(caller, id, file);
            result.add(new Paragraph(screen.t("data.result", restored.restored(), restored.present(), restored.left().size())));
            UnorderedList left = new UnorderedList();
            restored.left().forEach(one -> left.add(new ListItem(one.name() + ": " + one.reason())));
            if (!restored.left().isEmpty()) {
                result.add(left);
            }
        } catch (Problem | IOException e) {
            Paragraph failure = new Paragraph(e instanceof Problem problem ? ProblemText.of(problem, screen.getLocale())
                    : screen.t("data.unreadable"));
            failure.addClassName("il-failure");
            result.add(failure);
        }
    }
}
