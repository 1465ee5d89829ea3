package eu.interlink.notifications.internal;

import eu.interlink.access.PolicyRules;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** Everybody who is signed in has a list of its own. */
@Component
public final class NotificationRules implements PolicyRules {

    static final String OWN = "notifications.own";

    @Override
    public Map<String, Rule> rules() {
        return Map.of(OWN, PolicyRules.signedIn());
    }
}
