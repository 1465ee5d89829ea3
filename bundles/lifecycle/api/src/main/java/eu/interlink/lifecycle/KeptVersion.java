package eu.interlink.lifecycle;

import java.time.Instant;
import java.util.Optional;

/**
 * A version that was in use and can be returned to.
 *
 * @param version   its version
 * @param sha256    hash of its jar
 * @param source    where it came from, as in {@link Unit#source()}
 * @param publisher who signed it; empty if nobody did (developer mode)
 * @param replaced  when it went out of use
 */
public record KeptVersion(String version, String sha256, String source, Optional<String> publisher, Instant replaced) {
}
