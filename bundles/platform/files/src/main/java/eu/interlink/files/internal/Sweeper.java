package eu.interlink.files.internal;

import eu.interlink.files.Blobs;
import eu.interlink.store.Leases;
import eu.interlink.store.Rounds;
import java.time.Duration;
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

    private final Rounds rounds;

    @Activate
    public Sweeper(@Reference Blobs blobs, @Reference Leases leases) {
        rounds = Rounds.leased(leases, Sweeper.class, "files.sweep", Duration.ofMinutes(10), Duration.ofHours(6),
                () -> LOG.info("{} files that nobody held were deleted", blobs.sweep()));
    }

    @Deactivate
    void stop() {
        rounds.close();
    }
}
