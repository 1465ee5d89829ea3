package eu.interlink.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How often something may be done per second on this node; twice as often at once after a quiet moment. The generic cell rate algorithm
 * (ITU-T I.371): one number, the moment at which the next time would be due. Safe for several threads.
 */
public final class Rate {

    private static final long SECOND = 1_000_000_000L;

    private final long apart;
    private final AtomicLong due = new AtomicLong(System.nanoTime());

    /** @param perSecond 0 for no limit */
    public Rate(long perSecond) {
        apart = perSecond <= 0 ? 0 : Math.max(1, SECOND / perSecond);
    }

    /** Counts once. @return false, and nothing is counted, if it was too often */
    public boolean pass() {
        return apart == 0 || pass(System.nanoTime());
    }

    boolean pass(long now) {
        while (true) {
            long seen = due.get();
            // Differences only: the clock may be negative.
            long next = (seen - now > 0 ? seen : now) + apart;
            if (next - now > 2 * SECOND) {
                return false;
            }
            if (due.compareAndSet(seen, next)) {
                return true;
            }
        }
    }
}
