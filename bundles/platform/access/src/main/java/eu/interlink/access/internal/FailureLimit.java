package eu.interlink.access.internal;

import eu.interlink.interlinker.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets a name try a password a few times, then makes it wait, longer after each further failure. An attempt counts as failed from its
 * beginning, so that many at once do not slip through.
 */
final class FailureLimit {

    /** Failures are forgotten after so long without one. */
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);
    private static final int MAX_NAMES = 20_000;

    private record Failures(int count, Instant last, Instant blockedUntil) {

        boolean forgotten(Instant now) {
            return now.isAfter((last.isAfter(blockedUntil) ? last : blockedUntil).plus(WINDOW));
        }
    }

    private final Clock clock;
    private final int free;
    private final Map<String, Failures> names = new ConcurrentHashMap<>();

    /** @param free failures without a pause */
    FailureLimit(Clock clock, int free) {
        this.clock = clock;
        this.free = free;
    }

    /** @throws Problem LIMIT {@code too-many-attempts} with detail {@code seconds} while the name has to wait */
    void begin(String name) {
        Instant now = clock.instant();
        if (names.size() > MAX_NAMES) {
            tidy();
        }
        names.compute(name, (key, known) -> {
            if (known == null || known.forgotten(now)) {
                return count(1, now);
            }
            if (known.last().isAfter(now.plus(CLOCKS_DIFFER))) {
                // The clock was set back: nobody waits for as long as that.
                return count(known.count() + 1, now);
            }
            if (now.isBefore(known.blockedUntil())) {
                throw TooMany.problem(Duration.between(now, known.blockedUntil()));
            }
            return count(known.count() + 1, now);
        });
    }

    /** The attempt was no failure after all, but the earlier ones stand. */
    void forgive(String name) {
        names.computeIfPresent(name, (key, known) -> known.count() <= 1 ? null : new Failures(known.count() - 1, known.last(), Instant.EPOCH));
    }

    /** The rightful owner is there: all failures are forgotten. */
    void clear(String name) {
        names.remove(name);
    }

    void tidy() {
        names.values().removeIf(known -> known.forgotten(clock.instant()));
    }

    private Failures count(int count, Instant now) {
        return new Failures(count, now, count < free ? Instant.EPOCH : now.plus(pause(count - free)));
    }

    private static Duration pause(int beyond) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(beyond, 10));
        return pause.compareTo(WINDOW) > 0 ? WINDOW : pause;
    }
}
