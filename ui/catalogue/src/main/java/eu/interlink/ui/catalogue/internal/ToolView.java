package eu.interlink.ui.catalogue.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.Facts;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** An installed tool, as it describes itself. Follows its coming and going. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "tools/:tool")
public class ToolView extends Screen implements BeforeEnterObserver {

    private final transient Interlinkers interlinkers;
    private final transient ToolChanges changes;
    private transient Runnable unwatch = () -> { };
    private String id = "";

    @Activate
    public ToolView(@Reference Interlinkers interlinkers, @Reference ToolChanges changes) {
        this.interlinkers = interlinkers;
        this.changes = changes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("tool").orElse("");
        draw();
    }

    private void draw() {
        clear();
        crumb("", t("crumb.home"));
        crumb("catalogue", t("catalogue.title"));
        Optional<Descriptor> found = interlinkers.find(id);
        if (found.isEmpty()) {
            title(id);
            subtitle("");
            add(new EmptyState(VaadinIcon.PLUG, t("tool.gone.title"), t("tool.gone.text")));
            return;
        }
        Descriptor tool = found.get();
        title(tool.name().in(getLocale()));
        subtitle(t("tool.subtitle", tool.version()));
        Facts facts = new Facts();
        facts.fact(t("entry.licence"), tool.licence());
        facts.fact(t("tool.permissions"), tool.permissions().isEmpty() ? t("tool.permissions.none") : String.join(", ", tool.permissions()));
        if (!tool.templateTypes().isEmpty()) {
            facts.fact(t("tool.templates"), String.join(", ", FileKinds.of(tool.templateTypes())));
        }
        add(new Paragraph(tool.summary().in(getLocale())), facts, muted(t("entry.use")));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        unwatch = changes.watch(id, () -> redraw(ui));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unwatch.run();
        super.onDetach(event);
    }

    private void redraw(UI ui) {
        try {
            ui.access(this::draw);
        } catch (UIDetachedException closed) {
            unwatch.run();
        }
    }
}
