package eu.interlink.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice of one person, as it is kept: all that its area needs to tell it.
 *
 * @param id     of the notice, not of the event
 * @param type   of the event
 * @param at     when it happened
 * @param actor  person who did it
 */
public record KeptNotice(UUID id, String kind, String type, Instant at, Optional<UUID> actor, Optional<UUID> topic, Optional<UUID> subject,
        Map<String, String> params) {

    public KeptNotice {
        params = Map.copyOf(params);
    }
}
