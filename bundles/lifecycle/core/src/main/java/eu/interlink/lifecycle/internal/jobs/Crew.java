package eu.interlink.lifecycle.internal.jobs;

import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.Job;
import eu.interlink.lifecycle.internal.slots.Slots;
import eu.interlink.store.Leases;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** The jobs of one version, each with a worker of its own; follows jobs that come and go, as with a new configuration. */
final class Crew implements ServiceTrackerCustomizer<Job, Worker> {

    private final String id;
    private final Bundle bundle;
    private final BundleContext context;
    private final Slots slots;
    private final Leases leases;
    private final CompletableFuture<Void> free;
    private final Queue<CompletableFuture<Void>> ends = new ConcurrentLinkedQueue<>();
    private final ServiceTracker<Job, Worker> tracker;

    /** @param free completes when the version before has ended its jobs */
    Crew(String id, Bundle bundle, BundleContext context, Slots slots, Leases leases, CompletableFuture<Void> free) {
        this.id = id;
        this.bundle = bundle;
        this.context = context;
        this.slots = slots;
        this.leases = leases;
        this.free = free;
        try {
            tracker = new ServiceTracker<>(context, FrameworkUtil.createFilter("(&(" + Constants.OBJECTCLASS + "=" + Job.class.getName() + ")("
                    + Interlinker.ID + "=" + id + ")(" + Constants.SERVICE_BUNDLEID + "=" + bundle.getBundleId() + "))"), this);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("No id of an Interlinker: " + id, e);
        }
        tracker.open();
    }

    Bundle bundle() {
        return bundle;
    }

    @Override
    public Worker addingService(ServiceReference<Job> job) {
        Worker worker = new Worker(id, job, context, slots, leases, free);
        ends.add(worker.ended());
        return worker;
    }

    @Override
    public void modifiedService(ServiceReference<Job> job, Worker worker) {
        worker.at(Pace.of(job));
    }

    @Override
    public void removedService(ServiceReference<Job> job, Worker worker) {
        worker.end();
    }

    /** Lets no run begin any more. @return completes when the last one has ended */
    CompletableFuture<Void> end() {
        tracker.close();
        return CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new));
    }
}
