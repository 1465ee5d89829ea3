package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Invitations;
import eu.interlink.people.Team;
import eu.interlink.ui.api.BrowserSession;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.Notices;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Where an invitation link leads: register and land in the team, or join it with the account one has. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "join/:secret", access = View.PUBLIC)
public class JoinView extends Screen implements BeforeEnterObserver {

    /** Where somebody may be invited to: places of this platform alone. */
    private static final Pattern PLACE = Pattern.compile("(tasks|processes|resources)/[0-9a-f-]{36}");

    private final transient Invitations invitations;
    private final transient BrowserSession browser;

    @Activate
    public JoinView(@Reference Invitations invitations, @Reference BrowserSession browser) {
        this.invitations = invitations;
        this.browser = browser;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String secret = event.getRouteParameters().get("secret").orElse("");
        clear();
        try {
            String to = event.getLocation().getQueryParameters().getSingleParameter("to").filter(path -> PLACE.matcher(path).matches()).orElse("");
            show(secret, to, invitations.preview(caller(), secret));
        } catch (Problem gone) {
            title(t("join.gone.title"));
            subtitle("");
            add(new EmptyState(VaadinIcon.UNLINK, t("join.gone.title"), t("join.gone.text")));
        }
    }

    private void show(String secret, String to, Invitations.Preview preview) {
        if (preview.setup()) {
            title(t("setup.title"));
            subtitle(t("setup.text"));
            add(new Registration(this, invitations, browser, secret, "admin/tools/choose"));
            return;
        }
        title(t("join.title"));
        subtitle(preview.team().isPresent() ? t("join.to", preview.invitedBy(), preview.team().get(), preview.organisation().orElse(""))
                : t("join.platform", preview.invitedBy()));
        if (caller().signedIn()) {
            Button join = new Button(t("join.now"), click -> attempt(() -> join(secret, to)));
            join.setId("join");
            join.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(join);
            return;
        }
        add(new Registration(this, invitations, browser, secret, to));
        add(new Paragraph(new Anchor("sign-in?return=" + URLEncoder.encode("/join/" + secret + (to.isEmpty() ? "" : "?to=" + to), StandardCharsets.UTF_8), t("join.have.account"))));
    }

    private void join(String secret, String to) {
        Team team = invitations.join(caller(), secret);
        Notices.success(t("join.joined", team.name()));
        getUI().ifPresent(ui -> ui.navigate(to.isEmpty() ? "teams/" + team.id() : to));
    }
}
