package eu.interlink.ui.coproduction.internal;

import eu.interlink.coproduction.Process;
import eu.interlink.interlinker.Right;
import eu.interlink.ui.api.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Whether a process looks for people; for those who manage it, also who wants to take part. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "processes/:process/volunteers")
public class VolunteersView extends ProcessScreen {

    @Activate
    public VolunteersView(@Reference Services services) {
        super(services, "volunteers");
    }

    @Override
    void draw(Process process) {
        boolean manages = process.rights().contains(Right.MANAGE);
        add(new OpeningSection(this, process.id(), services().openings().opening(caller(), process.id()), manages));
        if (manages) {
            add(new RequestList(this, process.id()));
        }
    }
}
