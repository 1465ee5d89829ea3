package eu.interlink.lifecycle.internal.swap;

import eu.interlink.lifecycle.Step;
import eu.interlink.lifecycle.internal.slots.Live;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of a version: what it has begun is finished, then its bundle goes. Never throws: the next version already serves. */
final class Retirement {

    private static final Logger LOG = LoggerFactory.getLogger(Retirement.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final BundleContext context;
    private final Steps steps;
    private final Participants participants;
    private final Graves graves;
    private final Progress progress;
    private final Duration drain;
    private final Duration stop;

    Retirement(BundleContext context, Steps steps, Participants participants, Graves graves, Progress progress, LifecycleSettings settings) {
        this.context = context;
        this.steps = steps;
        this.participants = participants;
        this.graves = graves;
        this.progress = progress;
        drain = Duration.ofMillis(settings.drainMillis());
        stop = Duration.ofMillis(settings.stopMillis());
    }

    /** For a version that no slot points to any more. */
    void retire(Live live) {
        progress.reached(live.id(), Step.DRAIN);
        CompletableFuture<Void> drained = CompletableFuture.allOf(live.drained().toCompletableFuture(),
                participants.drain(live, Instant.now().plus(drain)));
        if (!waitFor(drained, drain)) {
            LOG.warn("{} did not finish within {}: {} calls are still inside. It is stopped all the same.", live, drain, live.inside());
            live.completeCycles();
            waitFor(drained, LAST_WORDS);
        }
        progress.reached(live.id(), Step.CLEAN);
        attempt("release " + live, () -> {
            live.release();
            return null;
        });
        remove(live.bundle());
    }

    /** Waits as long as the settings allow. @param label name and version */
    void waitFor(CompletableFuture<Void> drained, String label) {
        if (!waitFor(drained, drain)) {
            LOG.warn("{} was not let go by everybody within {}. It is stopped all the same.", label, drain);
        }
    }

    private static boolean waitFor(CompletableFuture<Void> drained, Duration limit) {
        try {
            drained.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException | CompletionException e) {
            LOG.warn("A part of the platform did not let go as it should", e);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Stops and uninstalls a bundle, also one that never served. */
    void remove(Bundle bundle) {
        end(bundle, "uninstall", Bundle::stop, Bundle::uninstall);
    }

    /** Stops a bundle until the next start of the framework, and lets go of its classes. It stays installed. */
    void putToRest(Bundle bundle) {
        end(bundle, "refresh", one -> one.stop(Bundle.STOP_TRANSIENT), one -> { });
    }

    @FunctionalInterface
    private interface Act {
        void on(Bundle bundle) throws BundleException;
    }

    private void end(Bundle bundle, String last, Act stopping, Act ending) {
        String label = bundle.getSymbolicName() + " " + bundle.getVersion();
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        ClassLoader loader = wiring == null ? null : wiring.getClassLoader();
        if (loader != null) {
            graves.bury(label, loader);
        }
        attempt("stop " + label, () -> {
            stopping.on(bundle);
            return null;
        });
        attempt(last + " " + label, () -> {
            letGo(bundle, ending);
            return null;
        });
        if (loader != null) {
            participants.forget(loader);
        }
    }

    private void letGo(Bundle bundle, Act ending) throws BundleException {
        FrameworkWiring wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        Collection<Bundle> closure = wiring.getDependencyClosure(List.of(bundle));
        ending.on(bundle);
        if (closure.stream().allMatch(bundle::equals)) {
            wiring.refreshBundles(List.of(bundle));
        } else {
            LOG.warn("{} is gone, but its classes stay until the next restart: others are wired to them: {}", bundle, closure);
        }
    }

    private void attempt(String what, Callable<Void> work) {
        try {
            steps.run(what, stop, work);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("Could not {}: {}", what, e.getMessage(), e);
        }
    }
}
