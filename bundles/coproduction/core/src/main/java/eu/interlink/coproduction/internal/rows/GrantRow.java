package eu.interlink.coproduction.internal.rows;

import java.util.Optional;
import java.util.UUID;

/**
 * An entry for a team or a person.
 *
 * @param item   empty for the whole process
 * @param rights what it allows, as bits
 * @param denied what it denies, as bits
 */
public record GrantRow(UUID id, Optional<UUID> item, Optional<UUID> team, Optional<UUID> person, int rights, int denied) {

    /** Tells what two people see apart: whoever reads the same may replace it. Never 0, because an entry says something. */
    public int version() {
        return rights | denied << Byte.SIZE;
    }

    public boolean isFor(Optional<UUID> aTeam, Optional<UUID> aPerson) {
        return team.equals(aTeam) && person.equals(aPerson);
    }
}
