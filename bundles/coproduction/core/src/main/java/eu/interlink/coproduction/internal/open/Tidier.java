package eu.interlink.coproduction.internal.open;

import eu.interlink.coproduction.Participation;
import eu.interlink.store.Leases;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes requests that nobody answered for half a year, once an hour: they name people. */
@Component(service = Tidier.class, immediate = true)
public final class Tidier {

    private static final Logger LOG = LoggerFactory.getLogger(Tidier.class);
    private static final Duration FIRST = Duration.ofMinutes(9);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Store store;
    private final Leases leases;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name("interlink-participation").factory());

    @Activate
    public Tidier(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Leases leases) {
        this.store = store;
        this.leases = leases;
        thread.scheduleWithFixedDelay(this::turn, FIRST.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    private void turn() {
        try {
            if (leases.hold("coproduction.participation", EVERY)) {
                tidy(Clock.systemUTC().instant());
            }
        } catch (RuntimeException e) {
            LOG.warn("Old requests could not be deleted; trying again in an hour", e);
        }
    }

    /** @return how many requests were deleted */
    int tidy(Instant now) {
        return store.write(handle -> new RequestRows(handle).deleteOlder(now.minus(Duration.ofDays(Participation.MAX_DAYS))));
    }

    @Deactivate
    void stop() {
        thread.shutdown();
    }
}
