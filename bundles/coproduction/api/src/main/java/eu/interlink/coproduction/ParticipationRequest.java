package eu.interlink.coproduction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody wants to take part in a process, and nobody has answered yet.
 *
 * @param person empty for a guest
 * @param email  of a guest; that of a person is not told
 * @param reason why, in the own words
 */
public record ParticipationRequest(UUID id, UUID process, Optional<UUID> person, String name, Optional<String> email, String reason, Instant asked) {
}
