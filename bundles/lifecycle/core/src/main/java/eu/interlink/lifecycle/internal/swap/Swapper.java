package eu.interlink.lifecycle.internal.swap;

import eu.interlink.interlinker.Interlinker;
import eu.interlink.lifecycle.Step;
import eu.interlink.lifecycle.internal.plan.UnitManifest;
import eu.interlink.lifecycle.internal.slots.Live;
import eu.interlink.lifecycle.internal.slots.Slots;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a version into use beside the one that serves, and only when it has proved itself points the slot to it. Whatever fails
 * before that leaves the old version untouched; nothing after it can fail the change. {@link Changes} sees to it that
 * there is one change at a time.
 */
@Component(service = Swapper.class, configurationPid = "eu.interlink.lifecycle")
@Designate(ocd = LifecycleSettings.class)
public final class Swapper {

    /** Start level of Interlinker bundles: above every bundle of the platform. */
    static final int LEVEL = 30;

    private static final Logger LOG = LoggerFactory.getLogger(Swapper.class);

    private final BundleContext context;
    private final Slots slots;
    private final Jars jars;
    private final Steps steps;
    private final Prover prover;
    private final Participants participants;
    private final LifecycleSettings settings;
    private final Progress progress;
    private final Retirement retirement;

    /** @param isolation from the first moment no Interlinker may see the services of another */
    @Activate
    public Swapper(BundleContext context, LifecycleSettings settings, @Reference Slots slots, @Reference Jars jars, @Reference Steps steps,
            @Reference Prover prover, @Reference Participants participants, @Reference Graves graves, @Reference Progress progress, @Reference Isolation isolation) {
        this.context = context;
        this.settings = settings;
        this.progress = progress;
        this.slots = slots;
        this.jars = jars;
        this.steps = steps;
        this.prover = prover;
        this.participants = participants;
        retirement = new Retirement(context, steps, participants, graves, progress, settings);
        SharedThreads.start();
    }

    /** Whether bundles of Interlinkers can be started already. */
    boolean levelReached() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class).getStartLevel() >= LEVEL;
    }

    /**
     * Brings a version into use.
     *
     * @param commit writes the new wanted state; run when the version has proved itself and before anybody sees it
     * @throws SwapFailure with the reason, if it did not prove itself or {@code commit} threw
     */
    void bring(UnitRow row, Runnable commit) throws SwapFailure {
        Bundle candidate = candidate(row);
        Live next;
        try {
            next = prove(row, candidate);
        } catch (Exception | LinkageError e) {
            retirement.remove(candidate);
            throw failure(row, e);
        }
        try {
            commit.run();
        } catch (RuntimeException e) {
            next.release();
            retirement.remove(candidate);
            throw failure(row, e);
        }
        flip(next);
    }

    private Bundle candidate(UnitRow row) throws SwapFailure {
        Bundle known = context.getBundle(row.location());
        if (known != null && known.getState() == Bundle.STOPPING) {
            throw new SwapFailure(row.id() + " " + row.version() + " cannot start: an earlier run of the same jar still hangs. Restart the platform.", null);
        }
        try {
            if (known != null) {
                return known;
            }
            try (InputStream in = jars.open(row)) {
                Bundle installed = context.installBundle(row.location(), in);
                installed.adapt(BundleStartLevel.class).setStartLevel(LEVEL);
                return installed;
            }
        } catch (Exception e) {
            throw failure(row, e);
        }
    }

    private Live prove(UnitRow row, Bundle candidate) throws Exception {
        progress.reached(row.id(), Step.START);
        steps.run("start " + row.id(), Duration.ofMillis(settings.startMillis()), () -> {
            // Transient: if the machine dies before the flip, the next start knows the old version only.
            candidate.start(Bundle.START_TRANSIENT);
            return null;
        });
        progress.reached(row.id(), Step.DATA);
        Duration proving = Duration.ofMillis(settings.proveMillis());
        steps.run("find the services of " + row.id(), proving.plusSeconds(1), () -> {
            prover.await(row.id(), candidate, proving);
            return null;
        });
        progress.reached(row.id(), Step.HEALTH);
        return steps.run("ask " + row.id() + " for its health", Duration.ofMillis(settings.healthMillis()), () -> use(row.id(), candidate));
    }

    private Live use(String id, Bundle candidate) throws Exception {
        Live live = new Live(id, candidate, context);
        try {
            live.servlet();
            honest(live);
            List<String> unmade = live.makeAll();
            // Knows more than that a service could not be made.
            prover.refuseFailed(candidate);
            if (!unmade.isEmpty()) {
                throw new IllegalStateException("its service " + String.join(", ", unmade) + " could not be made");
            }
            live.service(Interlinker.class).orElseThrow(() -> new IllegalStateException("its service went away again")).health();
            participants.prepare(id, candidate);
            return live;
        } catch (Exception | LinkageError e) {
            live.release();
            throw e;
        }
    }

    /** What the administrator saw in the plan is what the Interlinker says of itself. */
    private static void honest(Live live) {
        List<String> header = UnitManifest.permissions(live.bundle().getHeaders("").get(UnitManifest.PERMISSIONS));
        if (!Set.copyOf(header).equals(Set.copyOf(live.descriptor().permissions()))) {
            throw new IllegalStateException("its descriptor asks for the permissions " + live.descriptor().permissions() + ", but its manifest for " + header);
        }
    }

    private void flip(Live next) {
        progress.reached(next.id(), Step.SWITCH);
        Optional<Live> previous = slots.flip(next.id(), Optional.of(next));
        participants.flip(next.id(), Optional.of(next), previous);
        try {
            // From now on also after a restart; an active bundle is not started again by it.
            next.bundle().start();
        } catch (BundleException e) {
            LOG.warn("{} serves, but may have to be installed again at the next start", next, e);
        }
        previous.ifPresent(retirement::retire);
    }

    /** Takes an Interlinker out of use; nothing happens if it is not in use. */
    void takeAway(String id) {
        Optional<Live> previous = slots.flip(id, Optional.empty());
        previous.ifPresent(live -> {
            participants.flip(id, Optional.empty(), previous);
            retirement.retire(live);
        });
    }

    /** Removes bundles of Interlinkers that are neither wanted nor in use: left over from a crash. */
    void clean(Set<String> wantedLocations) {
        for (Bundle bundle : context.getBundles()) {
            boolean used = slots.all().stream().anyMatch(live -> live.bundle().equals(bundle));
            if (bundle.getLocation().startsWith(UnitRow.LOCATION) && !wantedLocations.contains(bundle.getLocation()) && !used
                    && bundle.getState() != Bundle.STOPPING) {
                LOG.info("{} {} is not wanted any more and goes", bundle.getSymbolicName(), bundle.getVersion());
                retirement.remove(bundle);
            }
        }
    }

    private static SwapFailure failure(UnitRow row, Throwable cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().lines().findFirst().orElse("");
        return new SwapFailure(row.id() + " " + row.version() + " cannot be used: " + reason, cause);
    }
}
