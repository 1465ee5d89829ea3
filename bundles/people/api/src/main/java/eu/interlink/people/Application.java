package eu.interlink.people;

import java.time.Instant;
import java.util.UUID;

/** Somebody wants to join a team. @param reason why, in the person's own words */
public record Application(UUID id, UUID team, PersonRef person, String reason, Instant since) {
}
