package eu.interlink.people.internal;

import eu.interlink.interlinker.Page;
import eu.interlink.people.Organisation;
import eu.interlink.people.Organisations.Draft;
import eu.interlink.people.PersonRef;
import eu.interlink.people.TeamCreators;
import eu.interlink.people.TeamType;
import eu.interlink.store.Store;
import eu.interlink.store.WordIndex;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The SQL of organisations and their administrators. */
final class OrganisationTable {

    /** Who is reading: decides what is listed and what {@link Organisation#administrator()} says. */
    record Reader(Optional<UUID> person, boolean administersAll) {
    }

    private static final UUID NOBODY = new UUID(0, 0);
    private static final WordIndex WORDS = new WordIndex("people.organisation_word");
    private static final String COLUMNS = """
            select o.id, o.name, o.description, o.listed, o.team_type, o.team_creators, o.version,
              (select count(*) from people.team t where t.organisation = o.id and t.deleted is null) as teams,
              o.members,
              (select count(*) from people.organisation_administrator a where a.organisation = o.id and a.person = :me) as mine,
              (select count(*) from people.team_member m join people.team t on t.id = m.team where t.organisation = o.id and t.deleted is null
               and m.person = :me) as belongs
            from people.organisation o""";

    private final Store store;

    OrganisationTable(Store store) {
        this.store = store;
    }

    void insert(UUID id, Draft draft, Instant now) {
        store.run(handle -> {
            handle.createUpdate("""
                    insert into people.organisation (id, name, name_key, description, listed, team_type, team_creators, created, version)
                    values (:id, :name, :key, :description, :listed, :type, :creators, :now, 0)""")
                    .bind("id", id).bind("name", draft.name()).bind("key", Words.key(draft.name())).bind("description", draft.description())
                    .bind("listed", draft.open()).bind("type", draft.teamType().name()).bind("creators", draft.teamCreators().name()).bind("now", now).execute();
            putWords(handle, id, draft.name());
        });
    }

    static void putWords(Handle handle, UUID id, String name) {
        WORDS.put(handle, id, name, WordIndex.words(name));
    }

    /** False if the version is not the newest. */
    boolean update(UUID id, Draft draft, int version) {
        return store.write(handle -> {
            boolean updated = handle.createUpdate("""
                    update people.organisation set name = :name, name_key = :key, description = :description, listed = :listed, team_type = :type,
                    team_creators = :creators, version = version + 1 where id = :id and version = :version and deleted is null""")
                    .bind("id", id).bind("name", draft.name()).bind("key", Words.key(draft.name())).bind("description", draft.description())
                    .bind("listed", draft.open()).bind("type", draft.teamType().name()).bind("creators", draft.teamCreators().name())
                    .bind("version", version).execute() > 0;
            if (updated) {
                putWords(handle, id, draft.name());
            }
            return updated;
        });
    }

    Optional<Organisation> find(Reader reader, UUID id) {
        return store.read(handle -> rows(handle.createQuery(COLUMNS + " where o.id = :id and o.deleted is null").bind("id", id), reader).stream().findFirst());
    }

    /** Those that the reader sees. */
    private static String seen(Reader reader) {
        return "o.deleted is null" + (reader.administersAll() ? "" : " and (o.listed = true or o.id in (<mine>))");
    }

    private static void bind(Query query, Reader reader, List<UUID> mine) {
        if (!reader.administersAll()) {
            query.bindList("mine", mine);
        }
    }

    private static List<UUID> mine(Handle handle, Reader reader) {
        return reader.administersAll() ? List.of() : Sql.mine(handle, reader.person().orElse(NOBODY));
    }

    /** By name. Only the few that are hidden are counted: how many there are at all, the engine knows. */
    Page<Organisation> page(Reader reader, int offset, int limit) {
        String total = reader.administersAll() ? "select count(*) from people.organisation o where " + seen(reader)
                : "select (select count(*) from people.organisation) - (select count(*) from people.organisation where deleted is not null)"
                        + " - (select count(*) from people.organisation o where o.deleted is null and o.listed = false and o.id not in (<mine>))";
        return store.read(handle -> {
            List<UUID> mine = mine(handle, reader);
            Query count = handle.createQuery(total);
            Query page = handle.createQuery(COLUMNS + " where " + seen(reader) + " order by o.name_key, o.id limit :limit offset :offset")
                    .bind("limit", limit).bind("offset", offset);
            bind(count, reader, mine);
            bind(page, reader, mine);
            return new Page<>(rows(page, reader), count.mapTo(Long.class).one(), offset);
        });
    }

    /** Those in whose names each word of the text begins a word; at most {@link WordIndex#MOST}. */
    Page<Organisation> page(Reader reader, String text, int offset, int limit) {
        return store.read(handle -> {
            List<UUID> mine = mine(handle, reader);
            Set<UUID> found = WORDS.find(handle, WordIndex.words(text), Optional.of("exists (select 1 from people.organisation o where o.id = w.id and " + seen(reader) + ")"),
                    query -> bind(query, reader, mine), WordIndex.MOST);
            List<UUID> wanted = found.stream().skip(offset).limit(limit).toList();
            Map<UUID, Organisation> rows = wanted.isEmpty() ? Map.of() : rows(handle.createQuery(COLUMNS + " where o.id in (<ids>)").bindList("ids", wanted), reader)
                    .stream().collect(Collectors.toMap(Organisation::id, organisation -> organisation));
            return new Page<>(wanted.stream().map(rows::get).filter(Objects::nonNull).toList(), found.size(), offset);
        });
    }

    private static List<Organisation> rows(Query query, Reader reader) {
        return query.bind("me", reader.person().orElse(NOBODY)).map((row, context) -> {
            boolean administrator = reader.administersAll() || row.getInt("mine") > 0;
            TeamCreators creators = TeamCreators.valueOf(row.getString("team_creators"));
            boolean creates = administrator || switch (creators) {
                case ADMINISTRATORS -> false;
                case MEMBERS -> row.getInt("belongs") > 0;
                case EVERYBODY -> row.getBoolean("listed") || row.getInt("belongs") > 0;
            };
            return new Organisation(row.getObject("id", UUID.class), row.getString("name"), row.getString("description"), row.getBoolean("listed"),
                    TeamType.valueOf(row.getString("team_type")), row.getInt("teams"), row.getInt("members"), administrator, creators, creates, row.getInt("version"));
        }).list();
    }

    boolean listed(UUID id) {
        return store.read(handle -> handle.createQuery("select listed from people.organisation where id = :id and deleted is null").bind("id", id)
                .mapTo(Boolean.class).findOne().orElse(false));
    }

    Optional<TeamCreators> teamCreators(UUID id) {
        return store.read(handle -> handle.createQuery("select team_creators from people.organisation where id = :id and deleted is null").bind("id", id)
                .mapTo(String.class).findOne().map(TeamCreators::valueOf));
    }

    /** Whether the person belongs to the organisation, as member of a team or as administrator. */
    boolean belongs(UUID organisation, UUID person) {
        return store.read(handle -> handle.createQuery("select count(*) from people.organisation o where o.id = :id and o.id in (" + Sql.MINE + ")")
                .bind("id", organisation).bind("me", person).mapTo(Long.class).one()) > 0;
    }

    boolean administers(UUID organisation, UUID person) {
        return store.read(handle -> handle.createQuery(
                "select count(*) from people.organisation_administrator a join people.organisation o on o.id = a.organisation"
                        + " where a.organisation = :id and a.person = :person and o.deleted is null")
                .bind("id", organisation).bind("person", person).mapTo(Long.class).one()) > 0;
    }

    List<PersonRef> administrators(UUID organisation) {
        return store.read(handle -> handle.createQuery("""
                select p.id, p.name from people.organisation_administrator a join people.person p on p.id = a.person
                where a.organisation = :id order by p.name_key, p.id""").bind("id", organisation)
                .map((row, context) -> new PersonRef(row.getObject(1, UUID.class), row.getString(2))).list());
    }

    /** False if the person was one already. */
    boolean addAdministrator(UUID organisation, UUID person, Instant now) {
        return store.write(handle -> handle.createUpdate("""
                insert into people.organisation_administrator (organisation, person, since) values (:id, :person, :now) on conflict do nothing""")
                .bind("id", organisation).bind("person", person).bind("now", now).execute()) > 0;
    }

    /** False if the person was none. */
    boolean removeAdministrator(UUID organisation, UUID person) {
        return store.write(handle -> handle.execute("delete from people.organisation_administrator where organisation = ? and person = ?",
                organisation, person)) > 0;
    }

    /** Makes changes of its administrators wait for each other until the end of the transaction. */
    void lock(UUID organisation) {
        store.run(handle -> handle.createQuery("select id from people.organisation where id = :id for update").bind("id", organisation)
                .mapTo(UUID.class).list());
    }

    Map<UUID, String> names(Collection<UUID> organisations) {
        if (organisations.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> names = new HashMap<>();
        store.read(handle -> handle.createQuery("select id, name from people.organisation where id in (<ids>)").bindList("ids", Set.copyOf(organisations))
                .map((row, context) -> names.put(row.getObject(1, UUID.class), row.getString(2))).list());
        return names;
    }
}
