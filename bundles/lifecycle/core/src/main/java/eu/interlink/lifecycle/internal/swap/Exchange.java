package eu.interlink.lifecycle.internal.swap;

import eu.interlink.lifecycle.Step;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts one bundle of the platform into the place of another: it proves itself beside it, everybody changes over, the other one stops. */
@Component(service = Exchange.class, configurationPid = "eu.interlink.lifecycle")
public final class Exchange {

    /** Beginning of the locations of bundles that did not come with the distribution. */
    public static final String BROUGHT = "part:";

    private final BundleContext context;
    private final Steps steps;
    private final Prover prover;
    private final Participants participants;
    private final Progress progress;
    private final LifecycleSettings settings;
    private final Retirement retirement;

    @Activate
    public Exchange(BundleContext context, LifecycleSettings settings, @Reference Steps steps, @Reference Prover prover,
            @Reference Participants participants, @Reference Graves graves, @Reference Progress progress) {
        this.context = context;
        this.settings = settings;
        this.steps = steps;
        this.prover = prover;
        this.participants = participants;
        this.progress = progress;
        retirement = new Retirement(context, steps, participants, graves, progress, settings);
    }

    /** @param like its start level is taken */
    public Bundle install(String location, InputStream jar, Bundle like) throws BundleException {
        Bundle installed = context.installBundle(location, jar);
        installed.adapt(BundleStartLevel.class).setStartLevel(like.adapt(BundleStartLevel.class).getStartLevel());
        return installed;
    }

    public void remove(Bundle bundle) {
        retirement.remove(bundle);
    }

    /**
     * @param next   installed, not started
     * @param commit writes the new wanted state; run when the bundle has proved itself
     * @throws SwapFailure with the reason, if it did not prove itself or {@code commit} threw; the old one serves on
     */
    public void now(String name, Bundle next, Bundle old, Runnable commit) throws SwapFailure {
        try {
            prove(name, next);
            commit.run();
        } catch (Exception | LinkageError e) {
            withdraw(next);
            throw new SwapFailure(name + " " + next.getVersion() + " cannot be used: " + reason(e), e);
        }
        progress.reached(name, Step.SWITCH);
        participants.exchange(name, next, old);
        progress.reached(name, Step.DRAIN);
        retirement.waitFor(participants.drain(name, old, Instant.now().plusMillis(settings.drainMillis())), name + " " + old.getVersion());
        progress.reached(name, Step.CLEAN);
        withdraw(old);
    }

    private void prove(String name, Bundle next) throws Exception {
        progress.reached(name, Step.START);
        steps.run("start " + name, Duration.ofMillis(settings.startMillis()), () -> {
            // Transient: the next start of the platform begins with its own.
            next.start(Bundle.START_TRANSIENT);
            return null;
        });
        progress.reached(name, Step.HEALTH);
        Duration proving = Duration.ofMillis(settings.proveMillis());
        steps.run("find the services of " + name, proving.plusSeconds(1), () -> {
            prover.awaitWhole(next, proving);
            return null;
        });
        participants.prepare(name, next);
    }

    /** A bundle of the distribution is only stopped until the next start; one that was brought goes. */
    private void withdraw(Bundle bundle) {
        if (bundle.getLocation().startsWith(BROUGHT)) {
            retirement.remove(bundle);
            return;
        }
        retirement.putToRest(bundle);
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().lines().findFirst().orElse("");
    }
}
