package eu.interlink.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.store.Leases;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeasesTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(150);

    @Test
    void of_two_nodes_one_holds_until_it_gives_back_or_falls_silent() {
        try (TestStore database = TestStore.postgres()) {
            Leases one = database.leases("one");
            Leases two = database.leases("two");
            assertTrue(one.hold("work", LONG));
            assertTrue(one.hold("work", LONG));
            assertFalse(two.hold("work", LONG));
            assertTrue(two.hold("other work", LONG));
            one.release("work");
            assertTrue(two.hold("work", SHORT));
            Await.until("the silent node to lose the lease", Duration.ofSeconds(20), () -> one.hold("work", LONG));
            Await.until("the other to notice", Duration.ofSeconds(20), () -> !two.hold("work", SHORT));
        }
    }

    @Test
    void a_node_finds_its_own_lease_again_after_a_restart() {
        try (TestStore database = TestStore.postgres()) {
            assertTrue(database.leases("one").hold("work", LONG));
            assertTrue(database.leases("one").hold("work", LONG));
        }
    }

    @Test
    void of_many_that_ask_at_once_one_gets_it() throws Exception {
        try (TestStore database = TestStore.postgres(); ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> asked = IntStream.range(0, 8).mapToObj(i -> {
                Leases leases = database.leases("node " + i);
                return threads.submit(() -> leases.hold("work", LONG));
            }).toList();
            int holders = 0;
            for (Future<Boolean> answer : asked) {
                holders += answer.get() ? 1 : 0;
            }
            assertEquals(1, holders);
        }
    }

    @Test
    void on_H2_the_one_node_always_holds() {
        try (TestStore database = TestStore.h2()) {
            assertTrue(database.leases("one").hold("work", LONG));
        }
    }
}
