package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.store.Schemas;
import eu.interlink.ui.api.View;
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
        Grid<Schemas.State> grid = new Grid<>();
        grid.addClassName("il-table");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.addColumn(Schemas.State::name).setHeader(t("system.schema"));
        grid.addColumn(Schemas.State::bundle).setHeader(t("system.bundle"));
        grid.addColumn(state -> state.level().orElse("-")).setHeader(t("system.level"));
        grid.addComponentColumn(state -> state.failure().map(reason -> new StatusBadge(StatusBadge.Tone.ERROR, reason))
                .orElseGet(() -> new StatusBadge(StatusBadge.Tone.SUCCESS, t("system.fine")))).setHeader(t("system.state"));
        grid.setItems(schemas.states());
        add(grid);
    }
}
