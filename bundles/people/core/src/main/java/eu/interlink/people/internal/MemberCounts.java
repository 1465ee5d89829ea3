package eu.interlink.people.internal;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Keeps the numbers of members beside teams and organisations: counted when members change, which is rare, and not when they are shown. */
final class MemberCounts {

    private MemberCounts() {
    }

    /** In the transaction that put somebody into the team or took somebody out. */
    static void renew(Handle handle, UUID team) {
        // The lock first: what another transaction changed in the same organisation must be committed before this one counts.
        List<UUID> organisation = handle.createQuery("select id from people.organisation where id = (select organisation from people.team where id = :team) for update")
                .bind("team", team).mapTo(UUID.class).list();
        handle.execute("update people.team set members = (select count(*) from people.team_member m where m.team = team.id) where id = ?", team);
        organisation.forEach(id -> renewOrganisation(handle, id));
    }

    /** In the transaction that deleted or restored teams of it, which has its lock. */
    static void renewOrganisation(Handle handle, UUID organisation) {
        handle.execute("update people.organisation set members = (select count(distinct m.person) from people.team_member m"
                + " join people.team t on t.id = m.team where t.organisation = organisation.id and t.deleted is null) where id = ?", organisation);
    }
}
