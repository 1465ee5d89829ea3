package eu.interlink.coproduction.internal;

import eu.interlink.access.Decision;
import eu.interlink.access.Policy;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.util.Optional;
import java.util.UUID;

/** Asks the policy, and tells what does not exist from what is not allowed. */
public final class Guard {

    /** Reason of a refusal because there is no such process, item or resource. */
    static final String UNKNOWN = "unknown-target";

    private final Policy policy;

    public Guard(Policy policy) {
        this.policy = policy;
    }

    /** For actions on the area as a whole. @throws Problem FORBIDDEN */
    public void require(Caller caller, String action) {
        policy.require(caller, action, Optional.empty());
    }

    /** @param what word for the thing, for the text of the problem  @throws Problem FORBIDDEN or NOT_FOUND */
    public void require(Caller caller, String action, UUID target, String what) {
        Decision decision = policy.decide(caller, action, Optional.of(target));
        if (decision.reason().equals(UNKNOWN)) {
            throw Problem.notFound(what);
        }
        if (!decision.allowed()) {
            policy.require(caller, action, Optional.of(target));
        }
    }
}
