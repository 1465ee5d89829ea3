package eu.interlink.seed.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments in the last two years, one after the other: lists that are sorted by time have something to sort. */
final class Past {

    private static final Duration SPAN = Duration.ofDays(730);

    private final Instant begin = Instant.now().minus(SPAN).truncatedTo(ChronoUnit.SECONDS);
    private final long step;
    private long count;

    /** @param moments how many are wanted */
    Past(int moments) {
        step = Math.max(1, SPAN.toMillis() / (moments + 1L));
    }

    Instant next() {
        return begin.plusMillis(step * ++count);
    }
}
