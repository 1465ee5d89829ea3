package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import eu.interlink.access.Accounts;
import eu.interlink.access.SignIn;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Invitations;
import eu.interlink.ui.api.BrowserSession;
import eu.interlink.ui.kit.ProblemText;
import java.util.Map;

/** The form in which a new person registers. */
final class Registration extends Div {

    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final PasswordField password = new PasswordField();
    private final Paragraph failure = new Paragraph();

    private final String next;

    /** @param next where the new person goes first */
    Registration(Screen screen, Invitations invitations, BrowserSession browser, String secret, String next) {
        this.next = next;
        addClassName("il-form");
        name.setId("name");
        name.setLabel(screen.t("join.name"));
        name.setHelperText(screen.t("join.name.help"));
        name.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NAME);
        email.setId("email");
        email.setLabel(screen.t("join.email"));
        email.setHelperText(screen.t("join.email.help"));
        email.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.EMAIL);
        password.setId("password");
        password.setLabel(screen.t("join.password"));
        password.setHelperText(screen.t("join.password.help", Accounts.MIN_PASSWORD));
        password.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        for (TextFieldBase<?, ?> field : new TextFieldBase<?, ?>[] {name, email, password}) {
            field.setRequiredIndicatorVisible(true);
            field.setWidthFull();
        }
        failure.addClassName("il-failure");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        Button create = new Button(screen.t("join.create"), click -> register(screen, invitations, browser, secret));
        create.setId("create-account");
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickShortcut(Key.ENTER);
        add(name, email, password, failure, create, new Paragraph(new Anchor("privacy", screen.t("join.privacy"))));
    }

    private void register(Screen screen, Invitations invitations, BrowserSession browser, String secret) {
        Map<String, TextFieldBase<?, ?>> fields = Map.of("name", name, "email", email, "password", password);
        fields.values().forEach(field -> field.setInvalid(false));
        failure.setVisible(false);
        try {
            SignIn.Opened opened = invitations.accept(Screen.caller(), secret, name.getValue(), email.getValue(), password.getValue(), browser.device());
            browser.begin(opened.token(), opened.expires(), next);
        } catch (Problem problem) {
            String text = ProblemText.of(problem, screen.getLocale());
            TextFieldBase<?, ?> field = fields.get(problem.details().getOrDefault("field", ""));
            if (field == null) {
                failure.setText(text);
                failure.setVisible(true);
            } else {
                field.setErrorMessage(text);
                field.setInvalid(true);
                field.focus();
            }
        }
    }
}
