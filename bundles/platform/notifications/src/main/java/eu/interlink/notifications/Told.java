package eu.interlink.notifications;

/**
 * A notice in words, in the reader's language.
 *
 * @param sentence what happened, plain text
 * @param place    name of what it belongs to, e.g. of the process
 */
public record Told(String sentence, String place) {
}
