package eu.interlink.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that comes round by the hour, on a thread of its own: deleting what has expired and the like. A round that fails is told in the log, and the next one tries again. */
public final class Rounds implements AutoCloseable {

    private final Logger log;
    private final String name;
    private final ScheduledExecutorService thread;

    private Rounds(Class<?> owner, String name) {
        this.name = name;
        log = LoggerFactory.getLogger(owner);
        thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name("interlink-" + name).factory());
    }

    /**
     * Begins, on every node.
     *
     * @param owner in whose name the log speaks
     * @param name  of the thread and of the lease, e.g. {@code people.trash}
     * @param first how long after the start; not all areas at once
     */
    public static Rounds each(Class<?> owner, String name, Duration first, Duration every, Runnable work) {
        Rounds rounds = new Rounds(owner, name);
        rounds.thread.scheduleWithFixedDelay(() -> rounds.round(work), first.toMinutes(), every.toMinutes(), TimeUnit.MINUTES);
        return rounds;
    }

    /** The same, on one node of several. */
    public static Rounds leased(Leases leases, Class<?> owner, String name, Duration first, Duration every, Runnable work) {
        return each(owner, name, first, every, () -> {
            if (leases.hold(name, every)) {
                work.run();
            }
        });
    }

    private void round(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("'{}' could not be done; trying again later", name, e);
        }
    }

    /** Ends; a round that runs comes to its end. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
