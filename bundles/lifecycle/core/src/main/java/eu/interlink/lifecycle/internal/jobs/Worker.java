package eu.interlink.lifecycle.internal.jobs;

import eu.interlink.interlinker.Job;
import eu.interlink.lifecycle.internal.slots.LiveLease;
import eu.interlink.lifecycle.internal.slots.Slots;
import eu.interlink.store.Leases;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one job of one version, each time inside a lease of its slot, so that the version is not stopped under it. */
final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    /** How long other nodes wait for a node that died. */
    private static final Duration TURN = Duration.ofSeconds(30);

    private final String id;
    private final ServiceReference<Job> job;
    private final Bundle bundle;
    private final BundleContext context;
    private final Slots slots;
    private final Leases leases;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Duration every;
    private boolean complained;

    Worker(String id, ServiceReference<Job> job, BundleContext context, Slots slots, Leases leases, CompletableFuture<Void> free) {
        this.id = id;
        this.job = job;
        bundle = job.getBundle();
        this.context = context;
        this.slots = slots;
        this.leases = leases;
        every = Pace.of(job);
        free.whenComplete((done, failure) -> Thread.ofVirtual().name("job of " + id + ": " + Pace.name(job)).start(this::work));
    }

    void at(Duration pace) {
        every = pace;
    }

    void end() {
        end.countDown();
    }

    CompletableFuture<Void> ended() {
        return ended;
    }

    private void work() {
        try {
            while (!end.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.complete(null);
        }
    }

    /** The database may be away for a while, or the version busy: then the next turn is tried. */
    private void look() {
        try {
            if (leases.hold("lifecycle.jobs." + id, TURN)) {
                slots.lease(id).ifPresent(this::turn);
            }
        } catch (RuntimeException | LinkageError e) {
            complain(e);
        }
    }

    private void turn(LiveLease lease) {
        try (lease) {
            lease.background();
            Job work = lease.live().bundle().equals(bundle) && end.getCount() > 0 ? context.getService(job) : null;
            if (work != null) {
                run(work, lease);
            }
        }
    }

    private void run(Job work, LiveLease lease) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(lease.loader());
        try {
            work.run();
            complained = false;
        } catch (Exception | LinkageError | StackOverflowError e) {
            lease.failed(e);
            complain(e);
        } finally {
            thread.setContextClassLoader(before);
            context.ungetService(job);
        }
    }

    /** Once in full; a job that fails every few milliseconds must not fill the disk. */
    private void complain(Throwable failure) {
        if (complained) {
            LOG.debug("The job {} of {} failed again", Pace.name(job), id, failure);
        } else {
            LOG.warn("The job {} of {} failed. It is run again; until it succeeds nothing more is said.", Pace.name(job), id, failure);
            complained = true;
        }
    }
}
