package eu.interlink.lifecycle.internal.slots;

import eu.interlink.lifecycle.Failure;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Counts the calls of one version: how many there were, how many failed, how many were slow. */
public final class Tally {

    /** A call that takes longer counts as slow. */
    static final long SLOW_NANOS = 2_000_000_000L;

    /** What was counted up to a moment. */
    public record Count(long calls, long failed, long slow) {

        public static final Count NONE = new Count(0, 0, 0);

        /** Share of the calls that failed, 0 to 1. */
        public double failedShare() {
            return calls == 0 ? 0 : (double) failed / calls;
        }

        /** Share of the calls that were slow, 0 to 1. */
        public double slowShare() {
            return calls == 0 ? 0 : (double) slow / calls;
        }
    }

    private final LongAdder calls = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder slow = new LongAdder();

    private static final int LONGEST = 500;

    /** How many failures are remembered. */
    private static final int LATELY = 20;

    private final Deque<Failure> lately = new ArrayDeque<>();

    /** Remembers what went wrong. */
    void failed(String version, Throwable failure) {
        String text = failure.getMessage() == null ? failure.getClass().getName() : failure.getClass().getSimpleName() + ": " + failure.getMessage();
        synchronized (lately) {
            lately.addFirst(new Failure(Instant.now(), version, text.length() > LONGEST ? text.substring(0, LONGEST) : text));
            if (lately.size() > LATELY) {
                lately.removeLast();
            }
        }
    }

    /** The latest first. */
    public List<Failure> lately() {
        synchronized (lately) {
            return List.copyOf(lately);
        }
    }

    void ended(long nanos, boolean failure) {
        calls.increment();
        if (failure) {
            failed.increment();
        }
        if (nanos > SLOW_NANOS) {
            slow.increment();
        }
    }

    public Count count() {
        return new Count(calls.sum(), failed.sum(), slow.sum());
    }
}
