package eu.interlink.coproduction.internal.resource;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.Files;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.store.Leases;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a minute, on one node, for what was interrupted: resources that are still being made are finished or undone; content
 * whose time is over is deleted.
 */
@Component(service = Reconciler.class, immediate = true)
public final class Reconciler {

    /** Whoever makes a resource is surely not at it any more. */
    static final Duration INTERRUPTED = Duration.ofMinutes(1);
    /** How long an Interlinker may be away before what was begun with it is undone. */
    static final Duration PATIENCE = Duration.ofDays(1);
    /** Names that get their key in one round. */
    private static final int UNSORTED = 1_000;
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration LEASE_TIME = Duration.ofMinutes(3);
    private static final String LEASE = "coproduction.reconciler";
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private final Store store;
    private final Leases leases;
    private final Interlinkers interlinkers;
    private final PersonNames people;
    private final Creations creations;
    private final Purges purges;
    private final Clock clock;
    private final ScheduledExecutorService timer;

    @Activate
    public Reconciler(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Leases leases,
            @Reference Interlinkers interlinkers, @Reference PersonNames people, @Reference Creations creations, @Reference BundleCalls bundles,
            @Reference Files files) {
        this(store, leases, interlinkers, people, creations, bundles, files, Clock.systemUTC());
        timer.scheduleWithFixedDelay(this::look, 2, EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** Without the timer. */
    Reconciler(Store store, Leases leases, Interlinkers interlinkers, PersonNames people, Creations creations, BundleCalls bundles, Files files,
            Clock clock) {
        this.store = store;
        this.leases = leases;
        this.interlinkers = interlinkers;
        this.people = people;
        this.creations = creations;
        this.purges = new Purges(store, interlinkers, bundles, files, clock);
        this.clock = clock;
        this.timer = Executors.newSingleThreadScheduledExecutor(work ->
                Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name("interlink-coproduction").unstarted(work));
    }

    @Deactivate
    public void close() {
        timer.shutdown();
        leases.release(LEASE);
    }

    private void look() {
        try {
            if (leases.hold(LEASE, LEASE_TIME)) {
                round();
            }
        } catch (RuntimeException e) {
            LOG.error("The look for interrupted work failed; it is repeated in a minute", e);
        }
    }

    void round() {
        store.read(handle -> new ResourceRows(handle).creatingBefore(clock.instant().minus(INTERRUPTED))).forEach(this::settle);
        purges.round();
        store.run(handle -> new ResourceNames(handle).fill(UNSORTED));
    }

    private void settle(ResourceRow row) {
        boolean givenUp = row.created().isBefore(clock.instant().minus(PATIENCE));
        if (interlinkers.find(row.interlinker()).isEmpty() && !givenUp) {
            return;
        }
        try {
            creations.complete(owner(row), row);
            LOG.info("Finished the resource {} that had been interrupted while it was made", row.id());
        } catch (Problem e) {
            if (givenUp || e.kind() != Problem.Kind.UNAVAILABLE) {
                creations.undo(row, e);
                LOG.warn("Undid the resource {} that had been interrupted while it was made: {}", row.id(), e.getMessage());
            }
        } catch (RuntimeException e) {
            LOG.error("The resource {} could not be settled; it is tried again", row.id(), e);
        }
    }

    /** The person who began it: the content must not look as if the platform had written it. No roles, so no rights beyond their own. */
    private Caller owner(ResourceRow row) {
        Locale language = Locale.of(row.language());
        return row.owner().map(person -> new Caller(Caller.Kind.PERSON, Optional.of(person), people.names(Set.of(person)).getOrDefault(person, ""),
                Set.of(), language, ZoneOffset.UTC)).orElseGet(Caller::system);
    }
}
