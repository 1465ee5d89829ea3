package eu.interlink.events.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * How many events there are about a topic. Nothing is ever taken out of the journal, so what is older than any transaction is counted once and kept
 * in memory; after that a call counts the last minutes only.
 */
final class Totals {

    /** No transaction takes this long: an older event is either committed or will never be. */
    private static final Duration SETTLED = Duration.ofMinutes(10);
    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int MOST = 2_000;

    /** @param until last id that is in the count */
    private record Counted(UUID until, long count) {
    }

    private record Found(long settled, long all) {
    }

    private final Clock clock;
    private final Map<UUID, Counted> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Counted> eldest) {
            return size() > MOST;
        }
    };

    Totals(Clock clock) {
        this.clock = clock;
    }

    long of(Handle handle, UUID topic) {
        Counted before = known(topic);
        UUID settled = idAt(clock.instant().minus(SETTLED).toEpochMilli());
        Found found = handle.createQuery("select count(case when id <= :settled then 1 end), count(*) from events.journal where topic = :topic and id > :before")
                .bind("settled", settled).bind("topic", topic).bind("before", before.until()).map((row, context) -> new Found(row.getLong(1), row.getLong(2))).one();
        if (settled.compareTo(before.until()) > 0) {
            keep(topic, new Counted(settled, before.count() + found.settled()));
        }
        return before.count() + found.all();
    }

    private Counted known(UUID topic) {
        synchronized (kept) {
            return kept.getOrDefault(topic, new Counted(BEGINNING, 0));
        }
    }

    private void keep(UUID topic, Counted counted) {
        synchronized (kept) {
            kept.put(topic, counted);
        }
    }

    /** The first id (UUID version 7) of a millisecond. */
    private static UUID idAt(long millis) {
        return new UUID(millis << 16 | 0x7000L, 0x8000000000000000L);
    }
}
