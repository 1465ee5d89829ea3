package eu.interlink.coproduction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something made in a task. Lists are made from this alone; the bundle is never asked.
 *
 * @param interlinker     id of the software Interlinker that holds it; {@link #LINK} if it is a link
 * @param interlinkerName its name in the caller's language, also while it is not installed
 * @param entry           key of the catalogue entry that it was started from
 * @param available       false while no version of its Interlinker is in use: listed, but it cannot be opened now
 * @param trashed         since when it is in the trash
 * @param url             where it leads, if it is a link: an address outside, which needs no Interlinker and is always available
 */
public record Resource(UUID id, UUID process, UUID task, String taskName, String name, String icon, String interlinker,
        String interlinkerName, Optional<String> entry, State state, boolean available, Optional<UUID> owner, String ownerName, long size,
        Instant created, Instant updated, Optional<Instant> trashed, int version, Optional<String> url) {

    /** Stands where others name their Interlinker; no Interlinker has this id. */
    public static final String LINK = "link";

    public enum State {
        /** The row is there, the Interlinker has not answered yet. A reconciler finishes or undoes it. */
        CREATING,
        READY,
        FAILED
    }
}
