package eu.interlink.coproduction.internal.process;

import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.rows.GrantRows;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.interlinker.Right;
import eu.interlink.people.OrganisationUse;
import eu.interlink.store.Store;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Processes of organisations, and rights of teams in processes. */
@Component
public final class OrganisationProcesses implements OrganisationUse {

    private static final String GRANTED = "select process_id from coproduction.grant_row where team_id in (<teams>)"
            + " union select process_id from coproduction.item_grant where team_id in (<teams>)";
    private static final String MANAGED = "select distinct g.process_id from coproduction.grant_row g where mod(g.rights / :manage, 2) = 1 and g.team_id in (<teams>)"
            + " and not exists (select 1 from coproduction.grant_row o where o.process_id = g.process_id and mod(o.rights / :manage, 2) = 1"
            + " and (o.team_id is null or o.team_id not in (<teams>)))";

    private final Store store;

    @Activate
    public OrganisationProcesses(@Reference(target = "(interlink.schema=coproduction)") Store store) {
        this.store = store;
    }

    @Override
    public int belongingTo(UUID organisation) {
        return store.read(handle -> handle.createQuery("select count(*) from coproduction.process where organisation_id = :id").bind("id", organisation)
                .mapTo(Integer.class).one());
    }

    @Override
    public int usedBy(Set<UUID> teams) {
        return store.read(handle -> count(handle.createQuery("select count(*) from (" + GRANTED + ") used"), teams));
    }

    @Override
    public int orphanedBy(Set<UUID> teams) {
        return store.read(handle -> count(handle.createQuery("select count(*) from (" + MANAGED + ") orphaned").bind("manage", RightBits.bits(Set.of(Right.MANAGE))),
                teams));
    }

    private static int count(Query query, Set<UUID> teams) {
        return teams.isEmpty() ? 0 : query.bindList("teams", List.copyOf(teams)).mapTo(Integer.class).one();
    }

    @Override
    public void purged(Set<UUID> teams) {
        store.run(handle -> new GrantRows(handle).forgetTeams(teams).forEach(new ProcessRows(handle)::touch));
    }
}
