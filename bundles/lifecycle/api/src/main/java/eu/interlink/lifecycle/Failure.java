package eu.interlink.lifecycle;

import java.time.Instant;

/**
 * Something that went wrong in an Interlinker lately.
 *
 * @param when    when
 * @param version version that failed
 * @param text    what the error says, for an administrator or the vendor
 */
public record Failure(Instant when, String version, String text) {
}
