package eu.interlink.people;

import java.util.UUID;

/** A person as others see it: no e-mail address. */
public record PersonRef(UUID id, String name) {
}
