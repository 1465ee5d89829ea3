package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Resource;
import eu.interlink.interlinker.Right;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.TimeText;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** A resource: the platform's header, and below it the screen of the Interlinker that holds it. */
@org.osgi.service.component.annotations.Component(service = Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "resources/:resource")
public class ResourceScreen extends Screen implements BeforeEnterObserver {

    /** What the buttons depend on. */
    private record Offered(UUID resource, int version, boolean available, Set<Right> rights) {
    }

    private final Div actions = new Div();
    private final Paragraph meta = new Paragraph();
    private final Div lower = new Div();
    private UUID id;
    private Component frame;
    private transient Offered offered;
    private ActivitySection activity;

    @Activate
    public ResourceScreen(@Reference Services services) {
        super(services);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID asked = Routes.id(event, "resource");
        if (!asked.equals(id)) {
            id = asked;
            frame = null;
            offered = null;
            activity = new ActivitySection(this, id);
            clear();
        }
        actions.addClassName("il-row");
        meta.addClassName("il-muted");
        lower.addClassName("il-page-content");
        draw();
        follow(id);
    }

    /** The frame is made once: what a person is typing in it must survive changes around it. */
    @Override
    void draw() {
        Resource resource = services().resources().find(caller(), id);
        Process process = services().processes().find(caller(), resource.process());
        follow(resource.task());
        Set<Right> rights = rightsAt(resource.task());
        head(resource, process, rights);
        if (frame == null) {
            frame = resource.url().isPresent() ? outside(resource) : services().frames().frame(resource.interlinker(), resource.id(), resource.name());
            add(meta, frame, lower);
        }
        lower.removeAll();
        if (resource.trashed().isEmpty()) {
            lower.add(new AssignmentSection(this, services().processes().item(caller(), resource.task()), rights, resource.id()));
        }
        lower.add(activity);
        activity.draw();
    }

    private Div outside(Resource resource) {
        OutsideLink open = new OutsideLink(this, resource, t("res.link.open"));
        open.setId("link-open");
        Div panel = new Div(new Paragraph(open), words(resource.url().orElseThrow()), muted(t("res.link.text")));
        panel.addClassName("il-page-content");
        return panel;
    }

    private void head(Resource resource, Process process, Set<Right> rights) {
        crumbs();
        crumb("", t("crumb.home"));
        crumb(Routes.process(process.id()), process.name());
        crumb(Routes.task(resource.task()), resource.taskName());
        title(resource.name());
        meta.setText(t("resource.meta", resource.interlinkerName(), resource.ownerName(), TimeText.of(resource.updated())));
        Offered now = new Offered(resource.id(), resource.version(), resource.available(), rights);
        if (!now.equals(offered)) {
            offered = now;
            offer(resource, rights);
        }
    }

    /** Made anew only if something else can be done: a button that somebody is about to press must stay where it is. */
    private void offer(Resource resource, Set<Right> rights) {
        actions.removeAll();
        if (ResourceMenu.may(resource, rights, Right.EDIT)) {
            actions.add(new Button(t("resource.rename"), VaadinIcon.EDIT.create(),
                    click -> ResourceActions.rename(this, resource, this::draw)));
        }
        if (ResourceMenu.may(resource, rights, Right.DELETE)) {
            actions.add(new Button(t("resource.trash"), VaadinIcon.TRASH.create(), click -> ResourceActions.trash(this, resource, () -> leave(resource))));
        }
        Button more = ResourceMenu.button(this, resource, rights, () -> changed(resource));
        more.setId("resource-menu");
        actions.add(more);
        primary(actions);
    }

    private void leave(Resource resource) {
        getUI().ifPresent(ui -> ui.navigate(Routes.task(resource.task())));
    }

    /** What is in the trash now is not looked at any longer. */
    private void changed(Resource resource) {
        if (services().resources().find(caller(), id).trashed().isPresent()) {
            leave(resource);
        } else {
            draw();
        }
    }
}
