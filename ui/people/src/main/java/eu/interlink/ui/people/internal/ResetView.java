package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.access.Accounts;
import eu.interlink.people.PasswordResets;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.Form;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Where the link of the mail leads: choose a new password. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "reset/:secret", access = View.PUBLIC)
public class ResetView extends Screen implements BeforeEnterObserver {

    private final transient PasswordResets resets;

    @Activate
    public ResetView(@Reference PasswordResets resets) {
        this.resets = resets;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String secret = event.getRouteParameters().get("secret").orElse("");
        clear();
        title(t("reset.title"));
        subtitle(t("reset.text"));
        PasswordField password = new PasswordField(t("account.password.new"));
        password.setId("reset-password");
        password.setHelperText(t("join.password.help", Accounts.MIN_PASSWORD));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setWidthFull();
        Form form = new Form();
        Button save = new Button(t("reset.save"), click -> {
            if (form.submit(() -> resets.finish(caller(), secret, password.getValue()))) {
                done();
            }
        });
        save.setId("reset-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        form.field("password", password);
        form.add(save);
        add(form);
    }

    private void done() {
        clear();
        title(t("reset.title"));
        subtitle("");
        Paragraph done = new Paragraph(t("reset.done"));
        done.getElement().setAttribute("role", "status");
        add(done, new Paragraph(new Anchor("sign-in", t("forgot.back"))));
    }
}
