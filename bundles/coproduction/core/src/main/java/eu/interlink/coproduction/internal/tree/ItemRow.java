package eu.interlink.coproduction.internal.tree;

import eu.interlink.coproduction.Item.Kind;
import eu.interlink.coproduction.Status;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A row of the table {@code item}, with the number of resources made in it. */
public record ItemRow(UUID id, Optional<UUID> parent, Kind kind, int position, String name, String description, Status status,
        Optional<LocalDate> start, Optional<LocalDate> end, int version, int resources) {
}
