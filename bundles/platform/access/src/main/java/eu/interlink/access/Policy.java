package eu.interlink.access;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** The one policy engine. Denies what no rule allows; an action without a rule is denied. */
@ProviderType
public interface Policy {

    /** @param target the thing the action is about, empty for actions on the area as a whole */
    Decision decide(Caller caller, String action, Optional<UUID> target);

    /** @throws Problem of kind FORBIDDEN with the reason if the caller may not */
    void require(Caller caller, String action, Optional<UUID> target);

    default boolean allows(Caller caller, String action, Optional<UUID> target) {
        return decide(caller, action, target).allowed();
    }
}
