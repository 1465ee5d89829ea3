package eu.interlink.coproduction.internal.open;

import eu.interlink.coproduction.Participation;
import eu.interlink.store.Leases;
import eu.interlink.store.Rounds;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Deletes requests that nobody answered for half a year, once an hour: they name people. */
@Component(service = Tidier.class, immediate = true)
public final class Tidier {

    private final Store store;
    private final Rounds rounds;

    @Activate
    public Tidier(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Leases leases) {
        this.store = store;
        rounds = Rounds.leased(leases, Tidier.class, "coproduction.participation", Duration.ofMinutes(9), Duration.ofHours(1),
                () -> tidy(Clock.systemUTC().instant()));
    }

    /** @return how many requests were deleted */
    int tidy(Instant now) {
        return store.write(handle -> new RequestRows(handle).deleteOlder(now.minus(Duration.ofDays(Participation.MAX_DAYS))));
    }

    @Deactivate
    void stop() {
        rounds.close();
    }
}
