package eu.interlink.access.internal;

import static eu.interlink.access.internal.Problems.refused;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Problem;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlidingLimitsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestClock clock = new TestClock();
    private final SlidingLimits limits = new SlidingLimits(clock);

    private int allowed(String name, int max, int attempts) {
        int allowed = 0;
        for (int i = 0; i < attempts; i++) {
            try {
                limits.attempt(name, max, MINUTE);
                allowed++;
            } catch (Problem e) {
                continue;
            }
        }
        return allowed;
    }

    @Test
    void lets_through_as_many_as_said_and_each_name_by_itself() {
        assertTrue(allowed("anna", 5, 20) == 5);
        assertTrue(allowed("berta", 5, 20) == 5);
    }

    @Test
    void whoever_waits_the_seconds_told_may_go_on() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int max = 1 + random.nextInt(20);
            String name = "name" + round;
            allowed(name, max, random.nextInt(40));
            clock.advance(Duration.ofMillis(random.nextInt(90_000)));
            allowed(name, max, 40);
            Problem problem = refused(Problem.Kind.LIMIT, "too-many-attempts", () -> limits.attempt(name, max, MINUTE));
            long seconds = Long.parseLong(problem.details().get("seconds"));
            assertTrue(seconds >= 1 && seconds <= 120, "round " + round + ": " + seconds);
            clock.advance(Duration.ofSeconds(seconds));
            assertDoesNotThrow(() -> limits.attempt(name, max, MINUTE), "round " + round);
        }
    }

    @Test
    void never_lets_through_much_more_than_said_in_any_minute() {
        int let = 0;
        for (int second = 0; second < 600; second++) {
            let += allowed("busy", 60, 10);
            clock.advance(Duration.ofSeconds(1));
        }
        assertTrue(let >= 10 * 55 && let <= 11 * 60, "let through in ten minutes: " + let);
    }
}
