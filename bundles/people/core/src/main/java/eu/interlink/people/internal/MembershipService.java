package eu.interlink.people.internal;

import eu.interlink.people.Memberships;
import eu.interlink.store.Store;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers from the database; teams of a person are kept for a moment, because policy rules ask for them at every call. */
@Component(service = {Memberships.class, MembershipService.class})
public final class MembershipService implements Memberships {

    /** Another node may have changed a team; this is how long it may go unnoticed. */
    private static final long MAX_AGE_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int MAX_PEOPLE = 10_000;

    private record Kept(Set<UUID> teams, long changes, long readAt) {
    }

    private final Store store;
    private final TeamTable teams;
    private final MemberTable members;
    private final OrganisationTable organisations;
    private final AtomicLong changes = new AtomicLong();
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    @Activate
    public MembershipService(@Reference(target = "(interlink.schema=people)") Store store) {
        this.store = store;
        teams = new TeamTable(store);
        members = new MemberTable(store);
        organisations = new OrganisationTable(store);
    }

    @Override
    public Set<UUID> teamsOf(UUID person) {
        if (store.inTransaction()) {
            return members.teamsOf(person);
        }
        long current = changes.get();
        Kept known = kept.get(person);
        if (known != null && known.changes() == current && System.nanoTime() - known.readAt() < MAX_AGE_NANOS) {
            return known.teams();
        }
        Kept read = new Kept(members.teamsOf(person), current, System.nanoTime());
        if (kept.size() >= MAX_PEOPLE) {
            kept.clear();
        }
        kept.put(person, read);
        return read.teams();
    }

    /** Members of a team change in this transaction: forgets what is kept when it is committed. */
    void changed() {
        store.afterCommit(changes::incrementAndGet);
    }

    @Override
    public Map<UUID, Set<UUID>> members(Collection<UUID> wanted, int most) {
        return members.of(wanted, most);
    }

    @Override
    public Map<UUID, String> teamNames(Collection<UUID> wanted) {
        return teams.names(wanted);
    }

    @Override
    public Map<UUID, String> organisationNames(Collection<UUID> wanted) {
        return organisations.names(wanted);
    }
}
