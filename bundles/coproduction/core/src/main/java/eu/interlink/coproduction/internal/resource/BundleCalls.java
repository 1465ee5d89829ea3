package eu.interlink.coproduction.internal.resource;

import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.store.Store;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls Interlinkers on threads of their own, under a lease and with a deadline, so that a slow one holds up nobody else. A call that
 * overruns goes on and its lease with it; it is never interrupted, because an interrupt closes the file of the embedded database.
 */
@Component(service = BundleCalls.class)
public final class BundleCalls {

    /** Calls of one Interlinker that may run at the same time, so that one that hangs does not eat all threads. */
    private static final int AT_ONCE = 16;
    private static final Logger LOG = LoggerFactory.getLogger(BundleCalls.class);

    private final Store store;
    private final Interlinkers interlinkers;
    private final ExecutorService threads;
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

    @Activate
    public BundleCalls(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Interlinkers interlinkers) {
        this.store = store;
        this.interlinkers = interlinkers;
        AtomicInteger number = new AtomicInteger();
        // Threads must not hold on to the class loader of whatever screen happened to start them.
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon()
                    .name("interlink-interlinker-call-" + number.incrementAndGet()).unstarted(work);
            thread.setContextClassLoader(BundleCalls.class.getClassLoader());
            return thread;
        });
    }

    @Deactivate
    public void close() {
        threads.shutdown();
    }

    /**
     * @throws Problem UNAVAILABLE {@code interlinker-not-available}, {@code interlinker-slow} after the deadline, {@code interlinker-failed}
     *                 for a failure that is not for people; or what the Interlinker says
     * @throws IllegalStateException inside a transaction: a bundle could hold it open for as long as it likes
     */
    <T> T call(String id, Duration deadline, Function<Interlinker, T> work) {
        if (store.inTransaction()) {
            throw new IllegalStateException("An Interlinker must not be called inside a transaction");
        }
        long end = System.nanoTime() + deadline.toNanos();
        Semaphore place = places.computeIfAbsent(id, key -> new Semaphore(AT_ONCE));
        try {
            if (!place.tryAcquire(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                throw slow(id);
            }
            return submit(place, () -> leased(id, work)).get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOG.warn("The Interlinker {} did not answer within {}", id, deadline);
            throw slow(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw slow(id);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            LOG.error("The Interlinker {} failed", id, e.getCause());
            throw Problem.unavailable("interlinker-failed", "The tool reported an error. Try again; if it happens again, tell an administrator.",
                    "interlinker", id);
        }
    }

    /** Runs something that nobody waits for on one of the threads. Failures are logged. */
    void inBackground(Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.debug("Work in the background failed", e);
            }
        });
    }

    private <T> Future<T> submit(Semaphore place, Callable<T> work) {
        try {
            return threads.submit(() -> {
                try {
                    return work.call();
                } finally {
                    place.release();
                }
            });
        } catch (RuntimeException e) {
            place.release();
            throw e;
        }
    }

    private <T> T leased(String id, Function<Interlinker, T> work) {
        try (Interlinkers.Lease lease = interlinkers.lease(id)) {
            try {
                return work.apply(lease.interlinker());
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                lease.failed(e);
                throw e;
            }
        }
    }

    private static Problem slow(String id) {
        return Problem.unavailable("interlinker-slow", "The tool did not answer in time. Try again later.", "interlinker", id);
    }
}
