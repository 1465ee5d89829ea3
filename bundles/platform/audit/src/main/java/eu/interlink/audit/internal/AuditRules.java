package eu.interlink.audit.internal;

import eu.interlink.access.PolicyRules;
import eu.interlink.interlinker.Caller;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** Who may read the audit log: administrators of the platform, and the platform itself. */
@Component
public final class AuditRules implements PolicyRules {

    static final String VIEW = "audit.view";
    static final String ERASE = "audit.erase";

    @Override
    public Map<String, Rule> rules() {
        return Map.of(VIEW, PolicyRules.role(Caller.ROLE_ADMIN), ERASE, PolicyRules.role(Caller.ROLE_ADMIN));
    }
}
