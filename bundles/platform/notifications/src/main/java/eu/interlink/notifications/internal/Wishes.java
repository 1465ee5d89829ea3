package eu.interlink.notifications.internal;

import eu.interlink.notifications.Choices;
import eu.interlink.notifications.Choices.Channels;
import eu.interlink.notifications.NoticeKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What holds until somebody chooses, and what cannot be chosen. */
final class Wishes {

    private Wishes() {
    }

    static Channels usual(NoticeKind kind) {
        return new Channels(true, kind.mail() == NoticeKind.Mail.USUAL);
    }

    /** No mails where there are none. */
    static Channels possible(NoticeKind kind, Channels chosen) {
        return new Channels(chosen.app(), chosen.mail() && kind.mail() != NoticeKind.Mail.NEVER);
    }

    /** For every kind, also those of which the person said nothing. */
    static Choices complete(Choices chosen, List<NoticeKind> kinds) {
        Map<String, Channels> all = new LinkedHashMap<>();
        kinds.forEach(kind -> all.put(kind.name(), possible(kind, chosen.kinds().getOrDefault(kind.name(), usual(kind)))));
        return new Choices(all, chosen.daily(), chosen.version());
    }
}
