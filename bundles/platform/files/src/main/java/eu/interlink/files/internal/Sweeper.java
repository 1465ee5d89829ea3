package eu.interlink.files.internal;

import eu.interlink.files.Blobs;
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

/** Sweeps a few times a day, on one node. */
@Component(service = Sweeper.class, immediate = true)
public final class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration EVERY = Duration.ofHours(6);

    private final Blobs blobs;
    private final Leases leases;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name("interlink-blobs").factory());

    @Activate
    public Sweeper(@Reference Blobs blobs, @Reference Leases leases) {
        this.blobs = blobs;
        this.leases = leases;
        thread.scheduleWithFixedDelay(this::sweep, FIRST.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    private void sweep() {
        try {
            if (leases.hold("files.sweep", EVERY)) {
                LOG.info("{} files that nobody held were deleted", blobs.sweep());
            }
        } catch (RuntimeException e) {
            LOG.warn("Files that nobody holds could not be deleted; trying again later", e);
        }
    }

    @Deactivate
    void stop() {
        thread.shutdown();
    }
}
