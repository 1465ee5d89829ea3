package eu.interlink.events;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened.
 *
 * @param id       UUIDv7
 * @param sequence place in the journal, without gaps and in the order of delivery; 0 while it is not yet delivered
 * @param at       when
 * @param actor    person who did it; empty for the platform
 * @param type     stable name, e.g. {@code coproduction.resource.created}
 * @param topic    what it belongs to, e.g. the id of a process: screens and histories ask by it
 * @param subject  the thing it is about, e.g. the id of a resource
 * @param params   values for the text that people read, e.g. {@code name}; plain text, never HTML
 */
public record Event(UUID id, long sequence, Instant at, Optional<UUID> actor, String type, Optional<UUID> topic, Optional<UUID> subject,
        Map<String, String> params) {

    public Event {
        params = Map.copyOf(params);
    }
}
