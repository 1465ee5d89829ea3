package eu.interlink.ui.people.internal;

import eu.interlink.people.Invitations;
import eu.interlink.ui.api.BrowserSession;
import eu.interlink.ui.api.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Where the set-up link of an empty installation leads: the first administrator registers. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "setup/:secret", access = View.PUBLIC)
public class SetupView extends JoinView {

    @Activate
    public SetupView(@Reference Invitations invitations, @Reference BrowserSession browser) {
        super(invitations, browser);
    }
}
