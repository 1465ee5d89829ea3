package eu.interlink.lifecycle.internal.swap;

import eu.interlink.lifecycle.internal.slots.Live;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at calls that do not end. A thread of Java cannot be killed; so a tool whose calls hang is first let in less (see
 * {@link Live#overdue}), and when too many hang it goes out of use.
 */
final class Overdue {

    private static final Logger LOG = LoggerFactory.getLogger(Overdue.class);

    private final Duration limit;
    private final long most;

    Overdue(LifecycleSettings settings) {
        limit = Duration.ofMillis(settings.callMillis());
        most = settings.overdueMost();
    }

    /** Why a version has to go out of use, for people; empty if it may go on. */
    Optional<String> judge(Live live) {
        long overdue = live.overdue(limit);
        if (overdue == 0) {
            return Optional.empty();
        }
        LOG.warn("{} has {} calls inside that have run for more than {} seconds; few others are let in until they end", live, overdue, limit.toSeconds());
        return overdue < most ? Optional.empty()
                : Optional.of(overdue + " calls of version " + live.version() + " had run for more than " + limit.toSeconds() + " seconds");
    }
}
