package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.coproduction.OpenProcess;
import eu.interlink.interlinker.Problem;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.ActionLink;
import eu.interlink.ui.kit.EmptyState;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** One process that looks for people: what is needed, and the way in. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "open/:process", access = View.PUBLIC)
public class OpenProcessView extends Screen implements BeforeEnterObserver {

    private UUID id;

    @Activate
    public OpenProcessView(@Reference Services services) {
        super(services);
        addClassName("il-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Routes.id(event, "process");
        draw();
    }

    @Override
    void draw() {
        clear();
        crumb(Routes.OPEN, t("open.title"));
        try {
            show(services().openings().find(caller(), id));
        } catch (Problem closed) {
            clear();
            crumb(Routes.OPEN, t("open.title"));
            title(t("open.gone.title"));
            subtitle("");
            add(new EmptyState(VaadinIcon.HANDSHAKE, "", t("open.gone.text"), new ActionLink(Routes.OPEN, t("open.all"), VaadinIcon.HANDSHAKE)));
        }
    }

    private void show(OpenProcess process) {
        title(process.name());
        subtitle(process.organisation().orElse(""));
        if (!process.description().isBlank()) {
            add(words(process.description()));
        }
        add(new H2(t("open.needs")), words(process.needs()));
        if (!process.wanted().isBlank()) {
            add(new H2(t("open.wanted")), words(process.wanted()));
        }
        add(new AskSection(this, id));
    }
}
