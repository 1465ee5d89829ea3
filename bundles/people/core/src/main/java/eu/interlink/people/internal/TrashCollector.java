package eu.interlink.people.internal;

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

/** Empties the trash once an hour, on one node. */
@Component(service = TrashCollector.class, immediate = true)
public final class TrashCollector {

    private static final Logger LOG = LoggerFactory.getLogger(TrashCollector.class);
    private static final Duration FIRST = Duration.ofMinutes(9);
    private static final Duration EVERY = Duration.ofHours(1);

    private final TrashService trash;
    private final Leases leases;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name("interlink-people-trash").factory());

    @Activate
    public TrashCollector(@Reference TrashService trash, @Reference Leases leases) {
        this.trash = trash;
        this.leases = leases;
        thread.scheduleWithFixedDelay(this::collect, FIRST.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    private void collect() {
        try {
            if (leases.hold("people.trash", EVERY)) {
                trash.purge();
            }
        } catch (RuntimeException e) {
            LOG.warn("Deleted organisations and teams could not be taken away; trying again in an hour", e);
        }
    }

    @Deactivate
    void stop() {
        thread.shutdown();
    }
}
