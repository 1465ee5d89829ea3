package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.coproduction.ShareLinks.Link;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.TimeText;

/** Shows the address of a share link, to be copied. */
final class LinkDialog {

    private LinkDialog() {
    }

    static void open(Screen screen, Link link) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(link.label());
        dialog.setWidth("36rem");
        dialog.setMaxWidth("100%");
        TextField address = new TextField(screen.t("share.address"));
        address.setId("share-address");
        address.setValue(link.address());
        address.setReadOnly(true);
        address.setWidthFull();
        Button copy = new Button(screen.t("share.copy"), VaadinIcon.COPY.create(), click -> {
            click.getSource().getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", link.address());
            Notices.success(screen.t("share.copied"));
        });
        Button done = new Button(screen.t("share.close"), click -> dialog.close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Paragraph(screen.t("share.address.text", TimeText.of(link.expires()))), address);
        dialog.getFooter().add(copy, done);
        dialog.open();
    }
}
