package eu.interlink.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A person as the person itself and administrators see it.
 *
 * @param roles    roles on the platform, see {@code Caller.ROLE_}
 * @param version  for optimistic locking
 */
public record Person(UUID id, String name, String email, Set<String> roles, boolean disabled, Instant created, int version) {
}
