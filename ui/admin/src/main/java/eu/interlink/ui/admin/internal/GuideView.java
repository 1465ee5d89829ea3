package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.lifecycle.Lifecycle;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.Prose;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The page for administrators that a tool brings. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "admin/tools/:unit/guide", access = View.ADMIN)
public class GuideView extends Screen implements BeforeEnterObserver {

    private final transient Lifecycle lifecycle;
    private final transient Interlinkers interlinkers;

    @Activate
    public GuideView(@Reference Lifecycle lifecycle, @Reference Interlinkers interlinkers) {
        this.lifecycle = lifecycle;
        this.interlinkers = interlinkers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        String id = event.getRouteParameters().get("unit").orElse("");
        crumb("admin/tools", t("units.title"));
        title(t("guide.title", interlinkers.find(id).map(Descriptor::name).map(name -> name.in(getLocale())).orElse(id)));
        Optional<String> page = page(id);
        if (page.isPresent()) {
            add(new Prose(page.get()));
        } else {
            add(new EmptyState(VaadinIcon.BOOK, t("guide.none"), t("guide.none.text")));
        }
    }

    private Optional<String> page(String id) {
        try {
            return lifecycle.documentation(caller(), id, getLocale());
        } catch (Problem absent) {
            return Optional.empty();
        }
    }
}
