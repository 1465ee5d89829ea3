package eu.interlink.coproduction.internal.share;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of the table {@code share_link}. @param item empty for the whole process */
record ShareRow(UUID id, UUID process, Optional<UUID> item, String label, UUID createdBy, Instant created, Instant expires, long opened,
        Optional<Instant> lastOpened) {

    boolean expired(Instant now) {
        return !expires.isAfter(now);
    }

    UUID target() {
        return item.orElse(process);
    }
}
