package eu.interlink.lifecycle.internal;

import eu.interlink.access.PolicyRules;
import eu.interlink.interlinker.Caller;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** Who may look at and change what is installed: administrators of the platform, and the platform itself. */
@Component
public final class LifecycleRules implements PolicyRules {

    public static final String VIEW = "lifecycle.view";
    public static final String CHANGE = "lifecycle.change";

    @Override
    public Map<String, Rule> rules() {
        return Map.of(VIEW, PolicyRules.role(Caller.ROLE_ADMIN), CHANGE, PolicyRules.role(Caller.ROLE_ADMIN));
    }
}
