package eu.interlink.lifecycle;

import java.time.Instant;
import java.util.Optional;

/**
 * A part of the platform itself that was exchanged against another version than the distribution holds.
 *
 * @param symbolicName its bundle
 * @param version      version that should be in use
 * @param shipped      version in the distribution, which comes back when this one is given back
 * @param source       where it came from, as in {@link Unit#source()}
 * @param publisher    name of the publisher who signed it; empty in developer mode
 * @param failure      why the distribution's version is in use all the same, in one sentence
 * @param changed      since when it should be in use
 */
public record Part(String symbolicName, String version, String shipped, String source, Optional<String> publisher, Optional<String> failure,
        Instant changed) {
}
