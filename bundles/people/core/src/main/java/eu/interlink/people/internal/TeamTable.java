package eu.interlink.people.internal;

import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Organisations.TeamDraft;
import eu.interlink.people.Team;
import eu.interlink.people.TeamType;
import eu.interlink.people.internal.OrganisationTable.Reader;
import eu.interlink.store.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** The SQL of teams. */
final class TeamTable {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Reader ANYBODY = new Reader(Optional.empty(), false);
    private static final String COLUMNS = """
            select t.id, t.organisation, o.name as organisation_name, t.name, t.description, t.team_type, t.version,
              t.members,
              m.person as member, coalesce(m.administrator, false) as team_administrator, a.person as organisation_administrator
            from people.team t join people.organisation o on o.id = t.organisation
            left join people.team_member m on m.team = t.id and m.person = :me
            left join people.organisation_administrator a on a.organisation = t.organisation and a.person = :me """;

    private final Store store;

    TeamTable(Store store) {
        this.store = store;
    }

    void insert(UUID id, UUID organisation, TeamDraft draft, Instant now) {
        store.run(handle -> handle.createUpdate("""
                insert into people.team (id, organisation, name, name_key, description, team_type, created, version)
                values (:id, :organisation, :name, :key, :description, :type, :now, 0)""")
                .bind("id", id).bind("organisation", organisation).bind("name", draft.name()).bind("key", Words.key(draft.name()))
                .bind("description", draft.description()).bind("type", draft.type().name()).bind("now", now).execute());
    }

    /** False if the version is not the newest. */
    boolean update(UUID id, TeamDraft draft, int version) {
        return store.write(handle -> handle.createUpdate("""
                update people.team set name = :name, name_key = :key, description = :description, team_type = :type, version = version + 1
                where id = :id and version = :version and deleted is null""")
                .bind("id", id).bind("name", draft.name()).bind("key", Words.key(draft.name())).bind("description", draft.description())
                .bind("type", draft.type().name()).bind("version", version).execute()) > 0;
    }

    Optional<Team> find(Reader reader, UUID id) {
        return store.read(handle -> rows(handle.createQuery(COLUMNS + " where t.id = :id and t.deleted is null").bind("id", id), reader).stream().findFirst());
    }

    /**
     * The team as nobody in particular sees it.
     *
     * @throws Problem not-found if there is none
     */
    Team get(UUID id) {
        return find(ANYBODY, id).orElseThrow(() -> Problem.notFound("team"));
    }

    /** By name. */
    Page<Team> ofOrganisation(Reader reader, UUID organisation, int offset, int limit) {
        return store.read(handle -> new Page<>(rows(handle.createQuery(COLUMNS + " where t.organisation = :organisation and t.deleted is null"
                + " order by t.organisation, t.name_key, t.id limit :limit offset :offset").bind("organisation", organisation).bind("limit", limit)
                .bind("offset", offset), reader),
                handle.createQuery("select count(*) from people.team where organisation = :organisation and deleted is null").bind("organisation", organisation)
                        .mapTo(Long.class).one(), offset));
    }

    /** By name. */
    List<Team> some(Reader reader, Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.read(handle -> rows(handle.createQuery(COLUMNS + " where t.id in (<ids>) and t.deleted is null order by t.name_key, t.id")
                .bindList("ids", List.copyOf(ids)), reader));
    }

    /** Teams that the reader is a member of. */
    List<Team> ofMember(Reader reader) {
        return store.read(handle -> rows(handle.createQuery(COLUMNS + " where t.id in (select own.team from people.team_member own where own.person = :me) and t.deleted is null order by t.name_key, t.id"),
                reader));
    }

    private static List<Team> rows(Query query, Reader reader) {
        return query.bind("me", reader.person().orElse(NOBODY))
                .map((row, context) -> new Team(row.getObject("id", UUID.class), row.getObject("organisation", UUID.class),
                        row.getString("organisation_name"), row.getString("name"), row.getString("description"),
                        TeamType.valueOf(row.getString("team_type")), row.getInt("members"), row.getObject("member") != null,
                        reader.administersAll() || row.getBoolean("team_administrator") || row.getObject("organisation_administrator") != null,
                        row.getInt("version"))).list();
    }

    Optional<UUID> organisationOf(UUID team) {
        return store.read(handle -> handle.createQuery("select organisation from people.team where id = :id and deleted is null").bind("id", team)
                .mapTo(UUID.class).findOne());
    }

    /** Makes changes of its members wait for each other until the end of the transaction. */
    void lock(UUID team) {
        store.run(handle -> handle.createQuery("select id from people.team where id = :id for update").bind("id", team).mapTo(UUID.class).list());
    }

    Map<UUID, String> names(Collection<UUID> teams) {
        if (teams.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> names = new HashMap<>();
        store.read(handle -> handle.createQuery("select id, name from people.team where id in (<ids>)").bindList("ids", Set.copyOf(teams))
                .map((row, context) -> names.put(row.getObject(1, UUID.class), row.getString(2))).list());
        return names;
    }
}
