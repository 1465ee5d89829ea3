package eu.interlink.access.internal;

import eu.interlink.access.IdleAccounts;
import eu.interlink.store.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts that nobody uses, from the database. */
@Component
public final class StoredIdleAccounts implements IdleAccounts {

    private final IdleTable table;

    @Activate
    public StoredIdleAccounts(@Reference(target = "(interlink.schema=access)") Store store) {
        table = new IdleTable(store);
    }

    @Override
    public List<Idle> due(Step step, int months, Instant now, UUID after, int limit) {
        return table.due(step, positive(months), now, after, limit);
    }

    @Override
    public long count(Step step, int months, Instant now, Collection<UUID> but) {
        return table.count(step, positive(months), now, but);
    }

    @Override
    public long warned() {
        return table.warned();
    }

    @Override
    public Kept kept(int months, Instant now) {
        return table.kept(positive(months), now);
    }

    @Override
    public boolean warn(UUID person, Step step, int months, Instant now) {
        if (step == Step.ERASURE) {
            throw new IllegalArgumentException("An erasure is no warning");
        }
        return table.warn(person, step, positive(months), now);
    }

    @Override
    public boolean lock(UUID person, int months, Instant now) {
        return table.lock(person, positive(months), now);
    }

    @Override
    public void forgive(int months, Instant now) {
        table.forgive(months, now);
    }

    @Override
    public void forgetLastWarnings() {
        table.forgetLastWarnings();
    }

    /** Nought would mean everybody. */
    private static int positive(int months) {
        if (months < 1) {
            throw new IllegalArgumentException("Not a number of months: " + months);
        }
        return months;
    }
}
