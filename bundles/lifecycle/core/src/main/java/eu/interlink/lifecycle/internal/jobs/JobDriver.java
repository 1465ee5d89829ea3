package eu.interlink.lifecycle.internal.jobs;

import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.Job;
import eu.interlink.lifecycle.SwapParticipant;
import eu.interlink.lifecycle.internal.slots.Slots;
import eu.interlink.store.Leases;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Runs the jobs of the versions in use, and has the next version begin only when the former has let go. */
@Component(service = SwapParticipant.class)
public final class JobDriver implements SwapParticipant {

    /** A former version that does not end its run holds up the next one no longer than its own end is waited for. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final BundleContext context;
    private final Slots slots;
    private final Leases leases;
    private final Map<String, Crew> working = new ConcurrentHashMap<>();
    private final Map<Bundle, CompletableFuture<Void>> leaving = new ConcurrentHashMap<>();

    @Activate
    public JobDriver(BundleContext context, @Reference Slots slots, @Reference Leases leases) {
        this.context = context;
        this.slots = slots;
        this.leases = leases;
    }

    /** Refuses a job that does not say how often it runs. */
    @Override
    public void prepare(String id, Bundle candidate) {
        ServiceReference<?>[] registered = candidate.getRegisteredServices();
        if (registered != null) {
            Arrays.stream(registered).filter(reference -> id.equals(reference.getProperty(Interlinker.ID)))
                    .filter(reference -> Arrays.asList((String[]) reference.getProperty(Constants.OBJECTCLASS)).contains(Job.class.getName()))
                    .forEach(Pace::of);
        }
    }

    @Override
    public void flip(String id, Optional<Bundle> next, Optional<Bundle> previous) {
        Optional<Crew> before = Optional.ofNullable(working.remove(id));
        CompletableFuture<Void> free = before.map(Crew::end).orElseGet(() -> CompletableFuture.completedFuture(null));
        before.ifPresent(crew -> {
            leaving.put(crew.bundle(), free);
            free.whenComplete((done, failure) -> leaving.remove(crew.bundle()));
        });
        next.ifPresent(bundle -> working.put(id, new Crew(id, bundle, context, slots, leases,
                free.copy().completeOnTimeout(null, PATIENCE.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS))));
    }

    @Override
    public CompletionStage<Void> drain(String id, Bundle previous, Instant deadline) {
        return leaving.getOrDefault(previous, CompletableFuture.completedFuture(null));
    }

    @Override
    public void forget(ClassLoader gone) {
        // Nothing of a version is held beyond the end of its crew.
    }

    @Deactivate
    void stop() {
        working.values().forEach(Crew::end);
        working.clear();
    }
}
