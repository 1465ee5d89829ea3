package eu.interlink.lifecycle.internal.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.testing.Await;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Gate gate = new Gate();

    @Test
    void an_empty_gate_is_drained_as_soon_as_it_closes() {
        assertFalse(drained());
        gate.close();
        Await.until(Duration.ofSeconds(5), this::drained);
        assertFalse(gate.enter(Live.MOST_CALLS));
    }

    @Test
    void it_drains_with_the_last_one_who_leaves() {
        assertTrue(gate.enter(Live.MOST_CALLS));
        assertTrue(gate.enter(Live.MOST_CALLS));
        gate.close();
        gate.close();
        gate.leave();
        assertFalse(drained());
        assertEquals(1, gate.inside());
        gate.leave();
        Await.until(Duration.ofSeconds(5), this::drained);
    }

    @Test
    void no_more_enter_than_may_and_one_who_leaves_makes_room() {
        assertTrue(gate.enter(2));
        assertTrue(gate.enter(2));
        assertFalse(gate.enter(2));
        assertFalse(gate.closed());
        gate.leave();
        assertTrue(gate.enter(2));
        gate.close();
        assertTrue(gate.closed());
        gate.leave();
        gate.leave();
        Await.until(Duration.ofSeconds(5), this::drained);
    }

    @Test
    void nobody_is_inside_once_it_is_drained_however_many_come_and_go() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicBoolean violated = new AtomicBoolean();
        gate.drained().thenRun(() -> violated.compareAndSet(false, inside.get() != 0));
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            var visits = IntStream.range(0, 8).<Future<?>>mapToObj(i -> pool.submit(() -> {
                while (gate.enter(Live.MOST_CALLS)) {
                    inside.incrementAndGet();
                    Thread.onSpinWait();
                    inside.decrementAndGet();
                    gate.leave();
                }
            })).toList();
            Await.until(Duration.ofSeconds(5), () -> gate.inside() > 0);
            gate.close();
            for (Future<?> visit : visits) {
                visit.get();
            }
        }
        Await.until(Duration.ofSeconds(5), this::drained);
        assertFalse(violated.get());
        assertEquals(0, gate.inside());
    }

    private boolean drained() {
        return gate.drained().toCompletableFuture().isDone();
    }
}
