package eu.interlink.notifications;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person reads in the list of the bell.
 *
 * @param sentence what happened, in the reader's language
 * @param place    name of what it belongs to, e.g. of the process
 * @param path     of the page it leads to, without a slash at the beginning
 */
public record Notification(UUID id, String kind, Instant at, boolean read, String sentence, String place, String path) {
}
