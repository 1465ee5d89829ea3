package eu.interlink.interlinkers.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A document as it is now.
 *
 * @param newest  its newest version; empty while nobody has given it a file
 * @param updated last change
 */
public record Document(UUID id, Optional<Version> newest, Instant updated) {
}
