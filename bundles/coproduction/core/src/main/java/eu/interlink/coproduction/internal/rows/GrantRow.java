package eu.interlink.coproduction.internal.rows;

import java.util.Optional;
import java.util.UUID;

/** A row of the table {@code grant_row}: a team or a person and its rights in a process. */
public record GrantRow(UUID id, Optional<UUID> team, Optional<UUID> person, int rights) {
}
