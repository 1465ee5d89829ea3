package eu.interlink.coproduction.internal.rows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * For whom a list is made.
 *
 * @param everything administrators of the platform see every process
 */
public record Reader(boolean everything, Optional<UUID> person, Set<UUID> teams) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** SQL has no empty list. */
    List<UUID> teamsOrNobody() {
        return teams.isEmpty() ? List.of(NOBODY) : List.copyOf(teams);
    }
}
