package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import eu.interlink.access.Accounts;
import eu.interlink.ui.api.BrowserSession;
import eu.interlink.ui.kit.Notices;

/** Changes the own password. */
final class PasswordForm extends Section {

    PasswordForm(Screen screen, Accounts accounts, BrowserSession browser) {
        PasswordField old = field("old-password", screen.t("account.password.old"), Autocomplete.CURRENT_PASSWORD);
        PasswordField fresh = field("new-password", screen.t("account.password.new"), Autocomplete.NEW_PASSWORD);
        fresh.setHelperText(screen.t("join.password.help", Accounts.MIN_PASSWORD));
        Button change = new Button(screen.t("account.password.change"), click -> screen.attempt(() -> {
            accounts.changePassword(Screen.caller().requirePerson(), old.getValue(), fresh.getValue(), browser.token());
            old.clear();
            fresh.clear();
            Notices.success(screen.t("account.password.changed"));
        }));
        change.setId("change-password");
        Div form = new Div(old, fresh, change);
        form.addClassName("il-form");
        add(new H2(screen.t("account.password")), form);
    }

    private static PasswordField field(String id, String label, Autocomplete autocomplete) {
        PasswordField field = new PasswordField(label);
        field.setId(id);
        field.setAutocomplete(autocomplete);
        field.setWidthFull();
        return field;
    }
}
