package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Resource;
import eu.interlink.interlinker.Page;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.MoreButton;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Everything that was made in a process, and its trash. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes/:process/resources")
public class ResourcesView extends ProcessScreen {

    private static final int STEP = 25;

    private int shown = STEP;

    @Activate
    public ResourcesView(@Reference Services services) {
        super(services, "resources");
        followTools();
    }

    @Override
    void draw(Process process) {
        List<Resource> resources = new ArrayList<>();
        Page<Resource> page;
        do {
            page = services().resources().ofProcess(caller(), process.id(), resources.size(), STEP);
            resources.addAll(page.items());
        } while (resources.size() < Math.min(shown, page.total()) && !page.items().isEmpty());
        if (resources.isEmpty()) {
            add(new EmptyState(VaadinIcon.COPY_O, t("resources.none.title"), t("resources.none.text")));
        } else {
            add(new ResourceList(this, resources, true));
            if (resources.size() < page.total()) {
                add(new MoreButton(t("history.more"), () -> {
                    shown += STEP;
                    draw();
                }));
            }
        }
        trash(process);
    }

    private void trash(Process process) {
        List<Resource> trashed = services().resources().trashed(caller(), process.id());
        Details trash = new Details(t("resources.trash"), trashed.isEmpty() ? new Paragraph(t("resources.trash.none"))
                : new ResourceList(this, trashed, true));
        trash.setWidthFull();
        add(trash);
    }
}
