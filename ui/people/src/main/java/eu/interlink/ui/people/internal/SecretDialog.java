package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.ui.kit.Notices;

/** Shows something that is shown once, to be copied. */
final class SecretDialog extends Dialog {

    private SecretDialog(Screen screen, String title, String explanation, TextField field) {
        setHeaderTitle(title);
        setWidth("36rem");
        setMaxWidth("100%");
        field.setId("secret");
        field.setLabel(title);
        field.setReadOnly(true);
        field.setWidthFull();
        Button copy = new Button(screen.t("invitation.copy"), VaadinIcon.COPY.create(), click -> {
            click.getSource().getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0.value)", field.getElement());
            Notices.success(screen.t("invitation.copied"));
        });
        add(new Paragraph(explanation), field);
        Button done = new Button(screen.t("invitation.close"), click -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(copy, done);
    }

    static void text(Screen screen, String title, String explanation, String secret) {
        TextField field = new TextField();
        field.setValue(secret);
        new SecretDialog(screen, title, explanation, field).open();
    }

    /** A path of this platform, shown as the full address that the browser knows. */
    static void link(Screen screen, String title, String explanation, String path) {
        TextField field = new TextField();
        SecretDialog dialog = new SecretDialog(screen, title, explanation, field);
        dialog.open();
        screen.getElement().executeJs("return new URL($0, document.baseURI).href", path).then(String.class, field::setValue);
    }
}
