package eu.interlink.lifecycle;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which organisations may start something new with an Interlinker. What was made with it before stays usable. Asked by whoever starts
 * something: {@link Interlinkers#allowed}.
 */
@ProviderType
public interface Availability {

    /**
     * @param everywhere    every organisation may, and processes without one
     * @param organisations those that may, if not everyone may; may be none
     */
    record Scope(boolean everywhere, Set<UUID> organisations) {

        public static final Scope EVERYWHERE = new Scope(true, Set.of());

        public Scope {
            organisations = everywhere ? Set.of() : Set.copyOf(organisations);
        }
    }

    /** @throws Problem NOT_FOUND if it is not installed */
    @Requires("lifecycle.view")
    Scope scope(Caller caller, String id);

    /** Counts at once, and stays through upgrades and removal. @throws Problem NOT_FOUND if it is not installed */
    @Requires("lifecycle.change")
    Scope restrict(Caller caller, String id, Scope scope);
}
