package eu.interlink.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.interlink.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** Servers and bundles interrupt threads. That must not take the database from everybody else. */
class InterruptTest {

    @TempDir
    Path data;

    @Test
    void the_database_survives_threads_that_are_interrupted_while_they_use_it() throws Exception {
        try (TestFramework framework = new TestFramework(data)) {
            Bundle bundle = framework.start("x", "1.0.0", "x", "V1__t.sql", "create table if not exists x.t (id integer, words text)");
            Store store = framework.get(framework.seenBy(bundle, Store.class, "x")[0], Store.class);
            String words = "long text ".repeat(20_000);
            List<Thread> victims = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                victims.add(Thread.ofPlatform().start(() -> disturbed(store, words)));
            }
            for (Thread victim : victims) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(3_000_000));
                victim.interrupt();
            }
            for (Thread victim : victims) {
                victim.join();
            }
            store.run(handle -> handle.execute("insert into x.t (id) values (-1)"));
            assertEquals(1, store.<Integer>read(handle -> handle.createQuery("select count(*) from x.t where id = -1").mapTo(Integer.class).one()));
        }
    }

    private static void disturbed(Store store, String words) {
        try {
            for (int i = 0; i < 20; i++) {
                store.run(handle -> handle.execute("insert into x.t (id, words) values (1, ?)", words));
                store.read(handle -> handle.createQuery("select max(words) from x.t").mapTo(String.class).one());
            }
        } catch (RuntimeException e) {
            // What happens to the one that is interrupted does not matter here.
            return;
        }
    }
}
