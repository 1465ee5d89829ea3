package eu.interlink.access.internal;

import eu.interlink.store.Leases;
import eu.interlink.store.Rounds;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Removes what has expired, once an hour. What has expired is not valid before either; this only keeps the tables small. */
@Component(service = Cleaner.class, immediate = true)
public final class Cleaner {

    private static final Duration FIRST = Duration.ofMinutes(7);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Rounds own;
    private final Rounds shared;

    @Activate
    public Cleaner(@Reference StoredSignIn signIn, @Reference StoredDrafts drafts, @Reference SlidingLimits limits, @Reference Leases leases) {
        own = Rounds.each(Cleaner.class, "access.limits", FIRST, EVERY, () -> {
            limits.tidy();
            signIn.forgetOldFailures();
        });
        shared = Rounds.leased(leases, Cleaner.class, "access.clean", FIRST, EVERY, () -> {
            signIn.tidy();
            drafts.tidy();
        });
    }

    @Deactivate
    void stop() {
        own.close();
        shared.close();
    }
}
