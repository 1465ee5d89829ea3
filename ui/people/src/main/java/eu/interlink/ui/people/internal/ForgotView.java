package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.people.PasswordResets;
import eu.interlink.ui.api.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Asks for a link to a new password. The answer is the same for everybody. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "forgot", access = View.PUBLIC)
public class ForgotView extends Screen implements BeforeEnterObserver {

    private final transient PasswordResets resets;

    @Activate
    public ForgotView(@Reference PasswordResets resets) {
        this.resets = resets;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(t("forgot.title"));
        subtitle(t("forgot.text"));
        EmailField email = new EmailField(t("join.email"));
        email.setId("forgot-email");
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setWidthFull();
        Button send = new Button(t("forgot.send"), click -> attempt(() -> ask(email.getValue())));
        send.setId("forgot-send");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickShortcut(Key.ENTER);
        Div form = new Div(email, send);
        form.addClassName("il-form");
        add(form, back());
    }

    private void ask(String email) {
        resets.ask(caller(), email);
        clear();
        title(t("forgot.title"));
        subtitle("");
        Paragraph sent = new Paragraph(t("forgot.sent"));
        sent.getElement().setAttribute("role", "status");
        add(sent, back());
    }

    private Paragraph back() {
        return new Paragraph(new Anchor("sign-in", t("forgot.back")));
    }
}
