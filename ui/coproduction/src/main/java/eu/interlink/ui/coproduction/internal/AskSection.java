package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.coproduction.Participation;
import eu.interlink.ui.kit.ActionLink;
import eu.interlink.ui.kit.Form;
import eu.interlink.ui.kit.Notices;
import java.util.UUID;

/** The way into an open process, as the reader stands to it: ask, wait, or go in. */
final class AskSection extends Section {

    private final transient Screen screen;
    private final UUID process;

    AskSection(Screen screen, UUID process) {
        this.screen = screen;
        this.process = process;
        setId("ask");
        add(new H2(screen.t("ask.title")));
        switch (screen.services().participation().standing(Screen.caller(), process)) {
            case GUEST -> guest();
            case FREE -> person();
            case ASKED -> waiting();
            case INSIDE -> add(new Paragraph(screen.t("ask.inside")), new ActionLink(Routes.process(process), screen.t("ask.enter"), VaadinIcon.ARROW_RIGHT));
        }
    }

    private void guest() {
        TextField name = new TextField(screen.t("ask.name"));
        name.setId("ask-name");
        name.setMaxLength(Participation.MAX_NAME);
        name.setAutocomplete(Autocomplete.NAME);
        EmailField email = new EmailField(screen.t("ask.email"));
        email.setId("ask-email");
        email.setHelperText(screen.t("ask.email.help"));
        email.setAutocomplete(Autocomplete.EMAIL);
        TextArea reason = reason();
        Form form = new Form();
        form.field("name", name);
        form.field("email", email);
        form.field("reason", reason);
        name.setWidthFull();
        email.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        form.add(new Paragraph(screen.t("ask.privacy", Participation.MAX_DAYS)), send(() -> {
            if (form.submit(() -> screen.services().participation().askAsGuest(Screen.caller(), process, name.getValue(), email.getValue(), reason.getValue(),
                    Screen.address()))) {
                sent();
            }
        }));
        add(new Paragraph(new Anchor("sign-in?return=%2Fopen%2F" + process, screen.t("ask.have.account"))), form);
    }

    private void person() {
        TextArea reason = reason();
        Form form = new Form();
        form.field("reason", reason);
        form.add(send(() -> {
            if (form.submit(() -> screen.services().participation().ask(Screen.caller(), process, reason.getValue()))) {
                screen.draw();
            }
        }));
        add(form);
    }

    private void waiting() {
        Paragraph wait = new Paragraph(screen.t("ask.waiting"));
        wait.getElement().setAttribute("role", "status");
        Button withdraw = new Button(screen.t("ask.withdraw"), click -> {
            screen.attempt(() -> {
                screen.services().participation().withdraw(Screen.caller(), process);
                Notices.success(screen.t("ask.withdrawn"));
            });
            screen.draw();
        });
        withdraw.setId("ask-withdraw");
        add(wait, withdraw);
    }

    private void sent() {
        removeAll();
        Paragraph thanks = new Paragraph(screen.t("ask.sent"));
        thanks.getElement().setAttribute("role", "status");
        add(new H2(screen.t("ask.title")), thanks);
    }

    private Button send(Runnable action) {
        Button send = new Button(screen.t("ask.send"), click -> action.run());
        send.setId("ask-send");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return send;
    }

    private TextArea reason() {
        TextArea reason = new TextArea(screen.t("ask.reason"));
        reason.setId("ask-reason");
        reason.setHelperText(screen.t("ask.reason.help"));
        reason.setMaxLength(Participation.MAX_TEXT);
        reason.setMinRows(4);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        return reason;
    }
}
