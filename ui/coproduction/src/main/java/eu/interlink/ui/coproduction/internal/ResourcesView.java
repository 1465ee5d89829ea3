package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Resource;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.SearchedList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Everything that was made in a process, to be looked through, and its trash. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes/:process/resources")
public class ResourcesView extends ProcessScreen {

    private static final int STEP = 25;

    private final Div bin = new Div();
    private final Details trash = new Details();
    private transient ResourceFilters filters;
    private transient SearchedList<Resource> list;

    @Activate
    public ResourcesView(@Reference Services services) {
        super(services, "resources");
        followTools();
    }

    /** The fields stay as they are while somebody looks for something: only what was found is read anew. */
    @Override
    boolean busy() {
        boolean drawn = list != null && list.getParent().isPresent();
        if (drawn) {
            refresh(services().processes().find(caller(), process()));
        }
        return drawn;
    }

    @Override
    void draw(Process process) {
        list = new SearchedList<>("resource-search", t("res.search"), t("res.more"), STEP,
                (text, offset, limit) -> services().resources().list(caller(), process(), filters.filter(text), offset, limit),
                resources -> new ResourceList(this, resources, true), this::nothing);
        list.addClassName("il-page-content");
        filters = new ResourceFilters(this, process, list::draw);
        trash.setSummaryText(t("resources.trash"));
        trash.setWidthFull();
        trash.add(bin);
        add(filters, list, trash);
        refresh(process);
    }

    private void refresh(Process process) {
        filters.refresh(process);
        list.draw();
        List<Resource> trashed = services().resources().trashed(caller(), process.id());
        bin.removeAll();
        bin.add(trashed.isEmpty() ? new Paragraph(t("resources.trash.none")) : new ResourceList(this, trashed, true));
    }

    private EmptyState nothing(boolean searched) {
        return searched || filters.narrow() ? new EmptyState(VaadinIcon.SEARCH, t("res.none.title"), t("res.none.text"))
                : new EmptyState(VaadinIcon.COPY_O, t("resources.none.title"), t("resources.none.text"));
    }
}
