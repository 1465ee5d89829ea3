package eu.interlink.people;

import java.time.Instant;

/** A member of a team. */
public record Member(PersonRef person, boolean administrator, Instant since) {
}
