package eu.interlink.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An invitation as administrators see it. The link itself is shown once, when it is made.
 *
 * @param team   team that people land in; empty for an invitation to the platform alone
 * @param left   how often it can still be used
 */
public record Invitation(UUID id, Optional<UUID> team, Optional<String> teamName, int left, Instant expires, Instant created, String createdBy) {
}
