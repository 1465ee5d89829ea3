package eu.interlink.store;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Lets one node of several do a piece of work. On H2 there is only one node, which always leads. Published as a service once the
 * database is open.
 */
@ProviderType
public interface Leases {

    /** Name of this node, the same after a restart on the same data directory. */
    String node();

    /**
     * Takes the lease, or keeps it. Call it again well before {@code duration} has passed; cheap while much of it is left.
     *
     * @param name     what is done under it, e.g. {@code events.dispatcher}
     * @param duration how long the others wait after the last call
     * @return whether this node may do the work now
     */
    boolean hold(String name, Duration duration);

    /** Gives the lease back, so that another node need not wait. */
    void release(String name);
}
