package eu.interlink.seed.internal;

import eu.interlink.access.PolicyRules;
import eu.interlink.interlinker.Caller;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** Administrators, and the operator on the command line. */
@Component
public final class SeedRules implements PolicyRules {

    static final String RUN = "seed.run";

    @Override
    public Map<String, Rule> rules() {
        return Map.of(RUN, PolicyRules.role(Caller.ROLE_ADMIN));
    }
}
