package eu.interlink.ui.notifications.internal;

import com.vaadin.flow.component.Component;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.notifications.Inbox;
import eu.interlink.ui.api.HeadPart;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the bell into the head of whoever is signed in. */
@org.osgi.service.component.annotations.Component
public final class BellPart implements HeadPart {

    private final Inbox inbox;
    private final Live live;

    @Activate
    public BellPart(@Reference Inbox inbox, @Reference Live live) {
        this.inbox = inbox;
        this.live = live;
    }

    @Override
    public Optional<Component> of(Caller caller) {
        return caller.signedIn() ? Optional.of(new Bell(inbox, live, caller)) : Optional.empty();
    }
}
