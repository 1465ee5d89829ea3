package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import eu.interlink.people.Person;
import eu.interlink.people.Pictures;
import eu.interlink.ui.kit.Avatars;
import eu.interlink.ui.kit.Notices;
import java.util.List;
import java.util.Optional;

/** The own picture: see it, choose another one, take it away. */
final class PictureField extends Div {

    private static final String LARGE = "96px";

    private final transient Screen screen;
    private final transient Pictures pictures;
    private final Person me;
    private final Div face = new Div();
    private final Button remove = new Button();

    PictureField(Screen screen, Pictures pictures, Person me) {
        this.screen = screen;
        this.pictures = pictures;
        this.me = me;
        addClassName("il-row");
        Upload upload = new Upload(UploadHandler.inMemory((metadata, file) -> screen.attempt(() -> {
            pictures.put(Screen.caller(), file);
            changed("picture.saved");
        })));
        upload.setId("picture-upload");
        upload.setAcceptedFileTypes("image/jpeg", "image/png", "image/gif");
        upload.setMaxFileSize(Pictures.MAX_BYTES);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(screen.t("picture.choose"), VaadinIcon.UPLOAD.create()));
        upload.addFileRejectedListener(rejected -> Notices.error(screen.t("picture.too-large", Pictures.MAX_BYTES / 1_000_000)));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        remove.setText(screen.t("picture.remove"));
        remove.setId("picture-remove");
        remove.addClickListener(click -> screen.attempt(() -> {
            pictures.remove(Screen.caller());
            changed("picture.removed");
        }));
        Span help = screen.muted(screen.t("picture.help"));
        add(face, upload, remove, help);
        draw();
    }

    private void changed(String text) {
        Notices.success(screen.t(text));
        draw();
    }

    private void draw() {
        Optional<String> picture = Optional.ofNullable(pictures.addresses(Screen.caller(), List.of(me.id())).get(me.id()));
        Avatar avatar = Avatars.of(me.name(), picture);
        avatar.setWidth(LARGE);
        avatar.setHeight(LARGE);
        face.removeAll();
        face.add(avatar);
        remove.setVisible(picture.isPresent());
    }
}
