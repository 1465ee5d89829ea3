package eu.interlink.access.internal;

import eu.interlink.access.Decision;
import eu.interlink.access.Policy;
import eu.interlink.access.PolicyRules;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the rule of the area that owns the action. Areas come and go; whoever was there first keeps an action. */
@Component
public final class PolicyEngine implements Policy {

    /** The action of everybody, signed in or not. */
    public static final String PUBLIC = "public";
    private static final Logger LOG = LoggerFactory.getLogger(PolicyEngine.class);

    private final List<PolicyRules> areas = new ArrayList<>();
    private volatile Map<String, PolicyRules.Rule> rules = Map.of(PUBLIC, PolicyRules.anyone());

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public synchronized void add(PolicyRules area) {
        areas.add(area);
        rebuild();
        area.rules().forEach((action, rule) -> {
            if (owner(action) != area) {
                LOG.warn("The action {} has a rule already; the one of {} is ignored", action, area.getClass().getName());
            }
        });
    }

    public synchronized void remove(PolicyRules area) {
        areas.remove(area);
        rebuild();
    }

    private Object owner(String action) {
        return PUBLIC.equals(action) ? this : areas.stream().filter(area -> area.rules().containsKey(action)).findFirst().orElseThrow();
    }

    private void rebuild() {
        Map<String, PolicyRules.Rule> fresh = new HashMap<>();
        fresh.put(PUBLIC, PolicyRules.anyone());
        areas.forEach(area -> area.rules().forEach(fresh::putIfAbsent));
        rules = Map.copyOf(fresh);
    }

    @Override
    public Decision decide(Caller caller, String action, Optional<UUID> target) {
        PolicyRules.Rule rule = rules.get(action);
        return rule == null ? Decision.deny("no-rule") : rule.decide(caller, target);
    }

    @Override
    public void require(Caller caller, String action, Optional<UUID> target) {
        Decision decision = decide(caller, action, target);
        if (!decision.allowed()) {
            boolean anonymous = caller.kind() == Caller.Kind.ANONYMOUS;
            throw Problem.forbidden(anonymous ? "not-signed-in" : "not-allowed", anonymous ? "Sign in first." : "You are not allowed to do this.",
                    "action", action, "reason", decision.reason());
        }
    }
}
