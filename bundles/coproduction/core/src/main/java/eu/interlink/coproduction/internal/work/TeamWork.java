package eu.interlink.coproduction.internal.work;

import eu.interlink.people.OrganisationUse;
import eu.interlink.store.Store;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What teams are asked to do: it keeps no team from being deleted, and goes with it. */
@Component
public final class TeamWork implements OrganisationUse {

    private final Store store;

    @Activate
    public TeamWork(@Reference(target = "(interlink.schema=coproduction)") Store store) {
        this.store = store;
    }

    @Override
    public int belongingTo(UUID organisation) {
        return 0;
    }

    @Override
    public int usedBy(Set<UUID> teams) {
        return 0;
    }

    @Override
    public int orphanedBy(Set<UUID> teams) {
        return 0;
    }

    @Override
    public void purged(Set<UUID> teams) {
        if (!teams.isEmpty()) {
            store.run(handle -> new AssignmentRows(handle).forgetTeams(teams));
        }
    }
}
