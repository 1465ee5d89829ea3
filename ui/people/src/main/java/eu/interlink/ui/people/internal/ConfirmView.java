package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.EmailAddresses;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.EmptyState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Where the link of the mail leads: say that an e-mail address is the own one. Asks, because some mail programs open every link by themselves. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "confirm/:secret", access = View.PUBLIC)
public class ConfirmView extends Screen implements BeforeEnterObserver {

    private final transient EmailAddresses addresses;

    @Activate
    public ConfirmView(@Reference EmailAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String secret = event.getRouteParameters().get("secret").orElse("");
        clear();
        title(t("confirm.title"));
        subtitle("");
        try {
            EmailAddresses.Question question = addresses.question(caller(), secret);
            Button confirm = new Button(t("confirm.do"), click -> attempt(() -> {
                addresses.confirm(caller(), secret);
                done(question);
            }));
            confirm.setId("confirm");
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(new Paragraph(t("confirm.text", question.email(), question.name())), confirm);
        } catch (Problem gone) {
            add(new EmptyState(VaadinIcon.UNLINK, t("confirm.gone.title"), t("confirm.gone.text")));
        }
    }

    private void done(EmailAddresses.Question question) {
        clear();
        Paragraph done = new Paragraph(t("confirm.done", question.email()));
        done.getElement().setAttribute("role", "status");
        add(done, new Paragraph(new Anchor("account", t("confirm.account"))));
    }
}
