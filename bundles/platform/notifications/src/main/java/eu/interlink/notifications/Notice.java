package eu.interlink.notifications;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an area wants people to know of an event.
 *
 * @param kind      name of one of its kinds
 * @param receivers people, without who did it; at most {@link #MOST_RECEIVERS}, the others are left out
 * @param path      of the page that it leads to, without a slash at the beginning, at most 300 characters
 * @param topic     what it belongs to, e.g. a process: mails are grouped by it
 * @param subject   the thing it is about
 * @param params    what else the sentence needs; ids of people, never their names
 */
public record Notice(String kind, Set<UUID> receivers, String path, Optional<UUID> topic, Optional<UUID> subject, Map<String, String> params) {

    /** A team may be a whole department. */
    public static final int MOST_RECEIVERS = 500;

    public Notice {
        receivers = Set.copyOf(receivers);
        params = Map.copyOf(params);
    }
}
