package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.store.Schemas;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.ActionLink;
import eu.interlink.ui.kit.DataTable;
import eu.interlink.ui.kit.StatusBadge;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The data of every part of the platform, with the reason if a part cannot use its own. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "admin/system", access = View.ADMIN, menu = "menu.system", icon = "heart-o", order = 140)
public class SystemView extends Screen implements BeforeEnterObserver {

    private final transient Schemas schemas;

    @Activate
    public SystemView(@Reference Schemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(t("system.title"));
        subtitle(t("system.subtitle"));
        ActionLink health = new ActionLink("api/v1/health/ready", t("system.health"), VaadinIcon.HEART_O);
        health.setRouterIgnore(true);
        primary(health);
        DataTable table = new DataTable(t("system.schema"), t("system.bundle"), t("system.level"), t("system.state"));
        schemas.states().forEach(state -> table.row(state.name(), state.bundle(), state.level().orElse("-"),
                state.failure().map(reason -> new StatusBadge(StatusBadge.Tone.ERROR, reason))
                        .orElseGet(() -> new StatusBadge(StatusBadge.Tone.SUCCESS, t("system.fine")))));
        add(table);
    }
}
