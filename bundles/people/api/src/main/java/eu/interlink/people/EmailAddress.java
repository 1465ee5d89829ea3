package eu.interlink.people;

import java.util.UUID;

/**
 * A further e-mail address of a person, beside the one that it signs in with.
 *
 * @param confirmed whether the person has opened the link that was sent there; only then it counts
 */
public record EmailAddress(UUID id, String email, boolean confirmed) {
}
