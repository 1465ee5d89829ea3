package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import eu.interlink.people.EmailAddress;
import eu.interlink.people.EmailAddresses;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.StatusBadge;
import eu.interlink.ui.kit.StatusBadge.Tone;

/** Further e-mail addresses of the own account. */
final class AddressList extends Section {

    private final transient Screen screen;
    private final transient EmailAddresses addresses;
    private final transient Runnable mainChanged;
    private final UnorderedList list = new UnorderedList();

    /** @param mainChanged draws the screen anew, because another address is the one to sign in with */
    AddressList(Screen screen, EmailAddresses addresses, Runnable mainChanged) {
        this.screen = screen;
        this.addresses = addresses;
        this.mainChanged = mainChanged;
        setId("addresses");
        list.addClassName("il-resources");
        Button add = new Button(screen.t("addresses.add"), VaadinIcon.PLUS.create(), click -> add());
        add.setId("address-add");
        add(new H2(screen.t("addresses.title")), new Paragraph(screen.t("addresses.text")), list, new Div(add));
        draw();
    }

    private void draw() {
        list.removeAll();
        addresses.list(Screen.caller()).forEach(address -> {
            Div actions = new Div(address.confirmed() ? main(address) : again(address), remove(address));
            actions.addClassName("il-row");
            list.add(screen.line(VaadinIcon.ENVELOPE_O.create(), new Span(address.email()),
                    new StatusBadge(address.confirmed() ? Tone.SUCCESS : Tone.WARNING, screen.t(address.confirmed() ? "addresses.confirmed" : "addresses.waiting")), actions));
        });
        list.setVisible(list.getChildren().findAny().isPresent());
    }

    private void add() {
        EmailField email = new EmailField(screen.t("join.email"));
        email.setId("address-email");
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setWidthFull();
        FormDialog dialog = new FormDialog(screen.t("addresses.add"), screen.t("addresses.send"), () -> {
            addresses.add(Screen.caller(), email.getValue());
            Notices.success(screen.t("addresses.sent", email.getValue().strip()));
            draw();
        });
        dialog.field("email", email);
        dialog.open();
        email.focus();
    }

    private Button again(EmailAddress address) {
        Button again = new Button(screen.t("addresses.again"), click -> screen.attempt(() -> {
            addresses.add(Screen.caller(), address.email());
            Notices.success(screen.t("addresses.sent", address.email()));
            draw();
        }));
        again.setAriaLabel(screen.t("addresses.again.named", address.email()));
        return again;
    }

    private Button main(EmailAddress address) {
        Button main = new Button(screen.t("addresses.main"), click -> {
            PasswordField password = new PasswordField(screen.t("account.password.old"));
            password.setId("address-password");
            password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
            password.setWidthFull();
            FormDialog dialog = new FormDialog(screen.t("addresses.main"), screen.t("addresses.main.do"), () -> {
                addresses.signInWith(Screen.caller(), address.id(), password.getValue());
                Notices.success(screen.t("addresses.main.done", address.email()));
                mainChanged.run();
            });
            dialog.text(new Paragraph(screen.t("addresses.main.text", address.email())));
            dialog.field("password", password);
            dialog.open();
        });
        main.setAriaLabel(screen.t("addresses.main.named", address.email()));
        return main;
    }

    private Button remove(EmailAddress address) {
        Button remove = new Button(VaadinIcon.TRASH.create(), click -> screen.attempt(() -> {
            addresses.remove(Screen.caller(), address.id());
            Notices.success(screen.t("addresses.removed", address.email()));
            draw();
        }));
        remove.setAriaLabel(screen.t("addresses.remove.named", address.email()));
        return remove;
    }
}
