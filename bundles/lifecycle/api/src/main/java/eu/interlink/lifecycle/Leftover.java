package eu.interlink.lifecycle;

import java.time.Instant;
import java.util.List;

/**
 * Data of an Interlinker that was removed.
 *
 * @param id      its id
 * @param version version that was in use last
 * @param removed since when it is out of use
 * @param purging it is to be deleted, and that is not finished
 * @param kept    what is there
 */
public record Leftover(String id, String version, Instant removed, boolean purging, List<Plan.Use> kept) {

    public Leftover {
        kept = List.copyOf(kept);
    }
}
