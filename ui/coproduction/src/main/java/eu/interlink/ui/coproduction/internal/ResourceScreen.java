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

    private final Div actions = new Div();
    private final Paragraph meta = new Paragraph();
    private UUID id;
    private Component frame;

    @Activate
    public ResourceScreen(@Reference Services services) {
        super(services);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Routes.id(event, "resource");
        actions.addClassName("il-row");
        meta.addClassName("il-muted");
        draw();
        follow(id);
    }

    /** The frame is made once: what a person is typing in it must survive changes around it. */
    @Override
    void draw() {
        Resource resource = services().resources().find(caller(), id);
        Process process = services().processes().find(caller(), resource.process());
        head(resource, process);
        if (frame == null) {
            frame = services().frames().frame(resource.interlinker(), resource.id(), resource.name());
            add(meta, frame);
        }
    }

    private void head(Resource resource, Process process) {
        crumbs();
        crumb("", t("crumb.home"));
        crumb(Routes.process(process.id()), process.name());
        crumb(Routes.task(resource.task()), resource.taskName());
        title(resource.name());
        meta.setText(t("resource.meta", resource.interlinkerName(), resource.ownerName(), TimeText.of(resource.updated())));
        actions.removeAll();
        Set<Right> rights = rightsAt(resource.task());
        if (rights.contains(Right.EDIT)) {
            actions.add(new Button(t("resource.rename"), VaadinIcon.EDIT.create(),
                    click -> ResourceActions.rename(this, resource, this::draw)));
        }
        if (rights.contains(Right.DELETE)) {
            actions.add(new Button(t("resource.trash"), VaadinIcon.TRASH.create(), click -> ResourceActions.trash(this, resource,
                    () -> getUI().ifPresent(ui -> ui.navigate(Routes.task(resource.task()))))));
        }
        primary(actions);
    }
}
