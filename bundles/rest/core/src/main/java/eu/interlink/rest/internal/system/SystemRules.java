package eu.interlink.rest.internal.system;

import eu.interlink.access.PolicyRules;
import eu.interlink.interlinker.Caller;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** Only administrators and the operator on the command line look after the system as a whole. */
@Component
public final class SystemRules implements PolicyRules {

    static final String STATUS = "system.status";
    static final String BACKUP = "system.backup";

    @Override
    public Map<String, Rule> rules() {
        return Map.of(STATUS, PolicyRules.role(Caller.ROLE_ADMIN), BACKUP, PolicyRules.role(Caller.ROLE_ADMIN));
    }
}
