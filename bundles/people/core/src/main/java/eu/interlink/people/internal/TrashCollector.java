package eu.interlink.people.internal;

import eu.interlink.store.Leases;
import eu.interlink.store.Rounds;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Empties the trash once an hour, on one node. */
@Component(service = TrashCollector.class, immediate = true)
public final class TrashCollector {

    private final Rounds rounds;

    @Activate
    public TrashCollector(@Reference TrashService trash, @Reference Leases leases) {
        rounds = Rounds.leased(leases, TrashCollector.class, "people.trash", Duration.ofMinutes(9), Duration.ofHours(1), trash::purge);
    }

    @Deactivate
    void stop() {
        rounds.close();
    }
}
