package eu.interlink.coproduction.internal.resource;

import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Content that is made before its row. As long as there is no row a tombstone stands for it, so that whatever happens, also a crash, its Interlinker is told to delete
 * what nobody came to own.
 */
public final class Promises {

    /** Longer than anything takes that makes them. */
    static final Duration TIME = Duration.ofDays(1);
    /** A call that overran may still write; its content is deleted when it has surely ended. */
    private static final Duration AFTER_SLOW = Duration.ofMinutes(10);

    private final Store store;
    private final Clock clock;

    public Promises(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Before an Interlinker is asked for content under this id. */
    public void give(UUID resource, String interlinker) {
        put(resource, interlinker, clock.instant().plus(TIME));
    }

    /** In the transaction that writes the row. @return false if the content is being deleted, or is gone */
    public boolean keep(Handle handle, UUID resource) {
        return new Tombstones(handle).claim(resource);
    }

    /** Nobody will own it. @param slow whether a call for it may still be running */
    public void drop(UUID resource, String interlinker, boolean slow) {
        Instant now = clock.instant();
        put(resource, interlinker, slow ? now.plus(AFTER_SLOW) : now);
    }

    private void put(UUID resource, String interlinker, Instant due) {
        store.run(handle -> new Tombstones(handle).put(resource, interlinker, due));
    }
}
