package eu.interlink.ui.coproduction.internal;

import eu.interlink.coproduction.Process;
import eu.interlink.ui.api.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** For those who manage a process: whether it looks for people, and who wants to take part. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes/:process/volunteers")
public class VolunteersView extends ProcessScreen {

    @Activate
    public VolunteersView(@Reference Services services) {
        super(services, "volunteers");
    }

    @Override
    void draw(Process process) {
        add(new OpeningSection(this, process.id(), services().openings().opening(caller(), process.id())), new RequestList(this, process.id()));
    }
}
