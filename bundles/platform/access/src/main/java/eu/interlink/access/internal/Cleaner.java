package eu.interlink.access.internal;

import eu.interlink.store.Leases;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what has expired, once an hour. What has expired is not valid before either; this only keeps the tables small. */
@Component(service = Cleaner.class, immediate = true)
public final class Cleaner {

    private static final Logger LOG = LoggerFactory.getLogger(Cleaner.class);
    private static final Duration FIRST = Duration.ofMinutes(7);
    private static final Duration EVERY = Duration.ofHours(1);

    private final StoredSignIn signIn;
    private final StoredDrafts drafts;
    private final SlidingLimits limits;
    private final Leases leases;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name("interlink-access").factory());

    @Activate
    public Cleaner(@Reference StoredSignIn signIn, @Reference StoredDrafts drafts, @Reference SlidingLimits limits, @Reference Leases leases) {
        this.signIn = signIn;
        this.drafts = drafts;
        this.limits = limits;
        this.leases = leases;
        thread.scheduleWithFixedDelay(this::clean, FIRST.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    private void clean() {
        try {
            limits.tidy();
            signIn.forgetOldFailures();
            if (leases.hold("access.clean", EVERY)) {
                signIn.tidy();
                drafts.tidy();
            }
        } catch (RuntimeException e) {
            LOG.warn("Expired sessions and drafts could not be removed; trying again in an hour", e);
        }
    }

    @Deactivate
    void stop() {
        thread.shutdown();
    }
}
