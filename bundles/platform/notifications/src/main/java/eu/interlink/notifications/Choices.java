package eu.interlink.notifications;

import java.util.Map;

/**
 * How a person wants to be told.
 *
 * @param kinds   by name of the kind
 * @param daily   mails as one digest a day, at seven in the morning where the person is; otherwise at once
 * @param version for {@link Inbox#choose}; 0 until the person chose something
 */
public record Choices(Map<String, Channels> kinds, boolean daily, int version) {

    /** @param app in the list of the bell  @param mail by e-mail */
    public record Channels(boolean app, boolean mail) {
    }

    public Choices {
        kinds = Map.copyOf(kinds);
    }
}
