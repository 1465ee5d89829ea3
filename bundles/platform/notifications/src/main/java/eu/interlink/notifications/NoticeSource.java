package eu.interlink.notifications;

import eu.interlink.events.Event;
import eu.interlink.interlinker.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/** An area that has something to tell people. Register it as a service. While it is away its notices are not shown; they come back with it. */
@ConsumerType
public interface NoticeSource {

    /** Stable name, by which its place in the journal is kept: what happens while it is away is told when it is back. */
    String area();

    /** In the order in which people choose. */
    List<NoticeKind> kinds();

    /** What is chosen, e.g. "Somebody changes what I may do". */
    String label(String kind, Locale reader);

    /**
     * Turns an event into a notice; called after its commit, maybe twice, for every event of the platform, so most are to be left at once. What
     * is gone meanwhile gives none. A failure other than a lost database is told in the log, and the event is left.
     */
    Optional<Notice> of(Event event);

    /**
     * Says what happened, with names as they are today. What the reader may not see (any more), or what is gone, is left out. The number of
     * SQL statements must not depend on how many notices there are.
     *
     * @param notices of kinds of this area
     * @return by id of the notice
     */
    Map<UUID, Told> tell(Caller reader, List<KeptNotice> notices);
}
