package eu.interlink.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RateTest {

    private static final long SECOND = 1_000_000_000L;

    private final long begin = System.nanoTime() + SECOND;

    @Test
    void twice_the_rate_passes_at_once_and_then_the_rate() {
        Rate rate = new Rate(100);
        assertEquals(200, passed(rate, begin, 1000));
        assertEquals(50, passed(rate, begin + SECOND / 2, 1000));
        assertEquals(200, passed(rate, begin + 10 * SECOND, 1000));
    }

    @Test
    void without_a_rate_everything_passes() {
        Rate rate = new Rate(0);
        for (int i = 0; i < 10_000; i++) {
            assertTrue(rate.pass());
        }
    }

    private static int passed(Rate rate, long now, int tries) {
        int passed = 0;
        for (int i = 0; i < tries; i++) {
            passed += rate.pass(now) ? 1 : 0;
        }
        return passed;
    }
}
