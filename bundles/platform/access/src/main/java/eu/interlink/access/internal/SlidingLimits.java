package eu.interlink.access.internal;

import eu.interlink.access.RateLimits;
import eu.interlink.interlinker.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Counts in two neighbouring windows and takes the share of the earlier one that the sliding window still covers. That needs two
 * numbers per name instead of one time per attempt, and errs by a few attempts only.
 */
@Component(service = {RateLimits.class, SlidingLimits.class})
public final class SlidingLimits implements RateLimits {

    private static final int MAX_NAMES = 50_000;

    private record Count(long window, long length, int before, int now) {
    }

    private final Clock clock;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    @Activate
    public SlidingLimits() {
        this(Clock.systemUTC());
    }

    SlidingLimits(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void attempt(String name, int max, Duration window) {
        long length = Math.max(1, window.toMillis());
        long time = clock.millis();
        if (counts.size() > MAX_NAMES) {
            tidy();
        }
        counts.compute(name, (key, known) -> {
            Count count = shifted(known, time / length, length);
            double covered = 1 - (double) (time % length) / length;
            if (count.before() * covered + count.now() >= max) {
                throw TooMany.problem(Duration.ofMillis(wait(count, max, covered, length)));
            }
            return new Count(count.window(), length, count.before(), count.now() + 1);
        });
    }

    private static Count shifted(Count known, long window, long length) {
        if (known == null || known.length() != length || known.window() < window - 1 || known.window() > window) {
            return new Count(window, length, 0, 0);
        }
        return known.window() == window ? known : new Count(window, length, known.now(), 0);
    }

    /** Until the share of the earlier window has shrunk enough for one attempt; at most two windows. */
    private static long wait(Count count, int max, double covered, long length) {
        int room = max - 1;
        if (count.now() <= room && count.before() > 0) {
            return Math.round((covered - (double) (room - count.now()) / count.before()) * length);
        }
        return Math.round((covered + (1 - (double) Math.max(0, room) / Math.max(1, count.now()))) * length);
    }

    void tidy() {
        long time = clock.millis();
        counts.values().removeIf(count -> count.window() < time / count.length() - 1);
    }
}
