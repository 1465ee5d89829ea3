package eu.interlink.ui.host.internal.interlinker;

import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.SwapParticipant;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.UnitListener;
import eu.interlink.lifecycle.UnitUse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * What all open pages show, and the host's part in a change: flip, then lead every page that shows the old version to the new one,
 * a few at a time, so that the machine is not drowned in hand-overs. Takes nothing of the lifecycle, which itself takes its participants.
 */
@Component(service = {OpenFrames.class, SwapParticipant.class, UnitListener.class, UnitUse.class})
public class OpenFrames implements SwapParticipant, UnitListener, UnitUse {

    private static final int AT_A_TIME = 4;
    /** How long a page that has a connection may take to answer. */
    private static final int ANSWER_SECONDS = 10;

    private final Epochs epochs;
    private final StaticCaches caches;
    private final Retired retired = new Retired();
    private final Set<Follower> open = ConcurrentHashMap.newKeySet();
    private final Map<Long, CompletionStage<Void>> earlierRequests = new ConcurrentHashMap<>();
    private final ExecutorService guides =
            Executors.newFixedThreadPool(AT_A_TIME, Thread.ofPlatform().name("interlink-hand-over-", 0).daemon().factory());
    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("interlink-hand-over-clock").daemon().factory());

    @Activate
    public OpenFrames(@Reference Epochs epochs, @Reference StaticCaches caches) {
        this.epochs = epochs;
        this.caches = caches;
        clock.setRemoveOnCancelPolicy(true);
    }

    @Deactivate
    void stop() {
        clock.shutdownNow();
        guides.shutdownNow();
    }

    @Override
    public List<Plan.Use> of(String interlinker) {
        return List.of(new Plan.Use("screens", open.stream().filter(frame -> frame.shows(interlinker)).count()));
    }

    @Override
    public void flip(String id, Optional<Bundle> next, Optional<Bundle> previous) {
        previous.ifPresent(bundle -> {
            retired.add(loader(bundle));
            earlierRequests.put(bundle.getBundleId(), epochs.turn());
        });
        if (previous.isEmpty()) {
            follow(id);
        }
    }

    /** Two rounds: pages that were being opened during the first are met in the second. */
    @Override
    public CompletionStage<Void> drain(String id, Bundle previous, Instant deadline) {
        CompletionStage<Void> earlier = Optional.ofNullable(earlierRequests.remove(previous.getBundleId()))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
        return follow(id).thenCompose(led -> earlier).thenCompose(ended -> follow(id));
    }

    @Override
    public void forget(ClassLoader gone) {
        caches.forget(gone);
    }

    /** Frames that wait for a tool try again whenever something happens to it. */
    @Override
    public void changed(Unit unit) {
        follow(unit.id());
    }

    private CompletableFuture<Void> follow(String id) {
        List<CompletableFuture<Void>> all = open.stream().filter(frame -> frame.shows(id)).map(this::guide).toList();
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> guide(Follower frame) {
        return guides.isShutdown() ? CompletableFuture.completedFuture(null) : CompletableFuture.runAsync(() -> {
            try {
                frame.follow().get(HandOver.UPLOADS_SECONDS + 2L * ANSWER_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("A page did not let go of an old version", e);
            }
        }, guides);
    }

    void followSoon(Follower frame) {
        guide(frame);
    }

    /** Runs something when a page had its time to answer. @return takes it back */
    Runnable later(Runnable action) {
        return after(TimeUnit.SECONDS.toMillis(ANSWER_SECONDS), action);
    }

    /** Runs something after a while. @return takes it back */
    Runnable after(long millis, Runnable action) {
        if (clock.isShutdown()) {
            return () -> { };
        }
        ScheduledFuture<?> waiting = clock.schedule(action, millis, TimeUnit.MILLISECONDS);
        return () -> waiting.cancel(false);
    }

    private static ClassLoader loader(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null ? null : wiring.getClassLoader();
    }

    void add(Follower frame) {
        open.add(frame);
    }

    void remove(Follower frame) {
        open.remove(frame);
    }

    boolean retired(ClassLoader loader) {
        return retired.contains(loader);
    }
}
