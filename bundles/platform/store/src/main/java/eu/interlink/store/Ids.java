package eu.interlink.store;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes UUIDs of version 7 (RFC 9562, section 5.7): they sort by time of making, within one node strictly. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Milliseconds in the upper 52 bits, a 12-bit counter in the lower ones: the only state, and it only grows. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {
    }

    /** A new id, greater than every id made before in this process. */
    public static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long stamp = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = (stamp >>> 12 << 16) | 0x7000L | (stamp & 0xFFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
