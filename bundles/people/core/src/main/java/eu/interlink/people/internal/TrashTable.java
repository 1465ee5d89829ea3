package eu.interlink.people.internal;

import eu.interlink.people.Trash;
import eu.interlink.people.Trash.Kind;
import eu.interlink.people.Trash.Trashed;
import eu.interlink.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The SQL of deleted organisations and teams. */
final class TrashTable {

    private static final String LISTED = """
            select o.id, 'ORGANISATION' as kind, o.name, o.name as organisation, o.deleted from people.organisation o where o.deleted is not null %s
            union all
            select t.id, 'TEAM', t.name, o.name, t.deleted from people.team t join people.organisation o on o.id = t.organisation
            where t.deleted is not null and o.deleted is null %s
            order by 5 desc, 1 limit :limit""";
    private static final String MY_ORGANISATION = "and exists (select 1 from people.organisation_administrator a where a.organisation = o.id and a.person = :me)";
    private static final String MY_TEAM = "and (exists (select 1 from people.organisation_administrator a where a.organisation = o.id and a.person = :me)"
            + " or exists (select 1 from people.team_member m where m.team = t.id and m.administrator = true and m.person = :me))";

    private final Store store;

    TrashTable(Store store) {
        this.store = store;
    }

    /** @param me empty for whoever may restore all */
    List<Trashed> list(Optional<UUID> me, int limit) {
        return store.read(handle -> {
            var query = handle.createQuery(LISTED.formatted(me.isPresent() ? MY_ORGANISATION : "", me.isPresent() ? MY_TEAM : "")).bind("limit", limit);
            me.ifPresent(person -> query.bind("me", person));
            return query.map((row, context) -> {
                Instant deleted = Sql.instant(row, "deleted");
                return new Trashed(row.getObject("id", UUID.class), Kind.valueOf(row.getString("kind")), row.getString("name"), row.getString("organisation"),
                        deleted, deleted.plus(Trash.KEPT));
            }).list();
        });
    }

    /** Whether the person administers something that lies in the trash. */
    boolean administers(Kind kind, UUID id, UUID person) {
        return store.read(handle -> handle.createQuery(kind == Kind.ORGANISATION
                ? "select count(*) from people.organisation o where o.id = :id and o.deleted is not null " + MY_ORGANISATION
                : "select count(*) from people.team t join people.organisation o on o.id = t.organisation where t.id = :id and t.deleted is not null " + MY_TEAM)
                .bind("id", id).bind("me", person).mapTo(Long.class).one()) > 0;
    }

    Set<UUID> teamsOf(UUID organisation) {
        return Set.copyOf(store.read(handle -> handle.createQuery("select id from people.team where organisation = :id and deleted is null")
                .bind("id", organisation).mapTo(UUID.class).list()));
    }

    void deleteOrganisation(UUID organisation, Instant now) {
        store.run(handle -> {
            handle.execute("update people.organisation set deleted = ?, version = version + 1 where id = ?", now, organisation);
            handle.execute("update people.team set deleted = ?, version = version + 1 where organisation = ? and deleted is null", now, organisation);
        });
    }

    void deleteTeam(UUID team, Instant now) {
        store.run(handle -> {
            handle.execute("update people.team set deleted = ?, version = version + 1 where id = ?", now, team);
            MemberCounts.renew(handle, team);
        });
    }

    /** With the teams that were deleted with it. Gives the name, or nothing if it does not lie in the trash. */
    Optional<String> restoreOrganisation(UUID organisation) {
        return store.write(handle -> {
            Optional<String> name = handle.createQuery("select name from people.organisation where id = :id and deleted is not null for update")
                    .bind("id", organisation).mapTo(String.class).findOne();
            handle.execute("update people.team set deleted = null, version = version + 1 where organisation = ?"
                    + " and deleted = (select o.deleted from people.organisation o where o.id = ?)", organisation, organisation);
            handle.execute("update people.organisation set deleted = null, version = version + 1 where id = ?", organisation);
            MemberCounts.renewOrganisation(handle, organisation);
            return name;
        });
    }

    /** A team in the trash, with its organisation. */
    record Team(String name, UUID organisation, boolean organisationDeleted) {
    }

    Optional<Team> team(UUID team) {
        return store.read(handle -> handle.createQuery("""
                select t.name, t.organisation, o.deleted from people.team t join people.organisation o on o.id = t.organisation
                where t.id = :id and t.deleted is not null""").bind("id", team)
                .map((row, context) -> new Team(row.getString("name"), row.getObject("organisation", UUID.class), row.getObject("deleted") != null)).findOne());
    }

    void restoreTeam(UUID team) {
        store.run(handle -> {
            handle.execute("update people.team set deleted = null, version = version + 1 where id = ?", team);
            MemberCounts.renew(handle, team);
        });
    }

    /** Organisations whose time in the trash is over. */
    List<UUID> organisationsBefore(Instant end, int limit) {
        return before("organisation", end, limit);
    }

    List<UUID> teamsBefore(Instant end, int limit) {
        return before("team", end, limit);
    }

    private List<UUID> before(String table, Instant end, int limit) {
        return store.read(handle -> handle.createQuery("select id from people." + table + " where deleted < :end order by deleted, id limit :limit")
                .bind("end", end).bind("limit", limit).mapTo(UUID.class).list());
    }

    /** For good, with members, applications and invitations. False if somebody restored it meanwhile. */
    boolean purgeTeam(UUID team) {
        return store.write(handle -> {
            if (handle.createQuery("select id from people.team where id = :id and deleted is not null for update").bind("id", team).mapTo(UUID.class).findOne().isEmpty()) {
                return false;
            }
            for (String table : List.of("team_member", "application", "invitation")) {
                handle.execute("delete from people." + table + " where team = ?", team);
            }
            return handle.execute("delete from people.team where id = ?", team) > 0;
        });
    }

    /** For good, when no team of it is left. False if one is, or somebody restored it meanwhile. */
    boolean purgeOrganisation(UUID organisation) {
        return store.write(handle -> {
            boolean free = handle.createQuery("select count(*) from people.organisation o where o.id = :id and o.deleted is not null"
                    + " and not exists (select 1 from people.team t where t.organisation = o.id)").bind("id", organisation).mapTo(Long.class).one() > 0;
            if (free) {
                handle.execute("delete from people.organisation_administrator where organisation = ?", organisation);
                handle.execute("delete from people.organisation where id = ?", organisation);
            }
            return free;
        });
    }
}
