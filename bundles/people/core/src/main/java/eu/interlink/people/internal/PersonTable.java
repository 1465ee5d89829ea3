package eu.interlink.people.internal;

import eu.interlink.interlinker.Page;
import eu.interlink.people.PersonRef;
import eu.interlink.store.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The SQL of persons. */
final class PersonTable {

    record Row(UUID id, String name, String email, Instant created, int version) {
    }

    private static final String COLUMNS = "select id, name, email, created, version from people.person ";
    private static final String MATCHES = "where name_key like :text escape '!' or email_key like :text escape '!' ";

    private final Store store;

    PersonTable(Store store) {
        this.store = store;
    }

    /** False if the e-mail address is taken. */
    boolean insert(UUID id, String name, String email, Instant now) {
        return store.write(handle -> handle.createUpdate("""
                insert into people.person (id, name, name_key, email, email_key, created, version)
                values (:id, :name, :nameKey, :email, :emailKey, :now, 0) on conflict do nothing""")
                .bind("id", id).bind("name", name).bind("nameKey", Words.key(name)).bind("email", email).bind("emailKey", Words.emailKey(email))
                .bind("now", now).execute()) > 0;
    }

    Optional<Row> find(UUID id) {
        return store.read(handle -> rows(handle.createQuery(COLUMNS + " where id = :id").bind("id", id)).stream().findFirst());
    }

    /** By the address of the account, or by one that the person has confirmed. */
    Optional<PersonRef> byEmail(String email) {
        return store.read(handle -> handle.createQuery("select id, name from people.person where email_key = :key"
                + " or id in (select a.person from people.email_address a where a.claimed = :key)").bind("key", Words.emailKey(email))
                .map((row, context) -> new PersonRef(row.getObject(1, UUID.class), row.getString(2))).findOne());
    }

    /** False if the version is not the newest. Lists of members are sorted by a copy of the key. */
    boolean rename(UUID id, String name, int version) {
        return store.write(handle -> {
            boolean renamed = handle.execute("update people.person set name = ?, name_key = ?, version = version + 1 where id = ? and version = ?",
                    name, Words.key(name), id, version) > 0;
            if (renamed) {
                handle.execute("update people.team_member set name_key = ? where person = ?", Words.key(name), id);
            }
            return renamed;
        });
    }

    void setEmail(UUID id, String email) {
        store.run(handle -> handle.execute("update people.person set email = ?, email_key = ?, version = version + 1 where id = ?", email, Words.emailKey(email), id));
    }

    /** Something of the person changes that stands elsewhere. False if the version is not the newest. */
    boolean touch(UUID id, int version) {
        return store.write(handle -> handle.execute("update people.person set version = version + 1 where id = ? and version = ?", id, version)) > 0;
    }

    Page<Row> page(Optional<String> text, int offset, int limit) {
        String where = text.isPresent() ? MATCHES : "";
        Map<String, String> values = text.map(words -> Map.of("text", Words.anywhere(words))).orElse(Map.of());
        return store.read(handle -> new Page<>(
                rows(handle.createQuery(COLUMNS + where + "order by name_key, id limit :limit offset :offset").bindMap(values)
                        .bind("limit", limit).bind("offset", offset)),
                handle.createQuery("select count(*) from people.person " + where).bindMap(values).mapTo(Long.class).one(), offset));
    }

    /** People whose name has the text in it; those of the organisations of one person, or all. */
    List<PersonRef> named(String text, Optional<UUID> colleaguesOf, int limit) {
        String among = colleaguesOf.isEmpty() ? "" : """
                and (exists (select 1 from people.team_member m join people.team t on t.id = m.team where m.person = p.id and t.deleted is null and t.organisation in (<mine>))
                  or exists (select 1 from people.organisation_administrator a where a.person = p.id and a.organisation in (<mine>)))""";
        return store.read(handle -> {
            Query query = handle.createQuery("select p.id, p.name from people.person p where p.name_key like :text escape '!' " + among
                    + " order by p.name_key, p.id limit :limit").bind("text", Words.anywhere(text)).bind("limit", limit);
            colleaguesOf.ifPresent(person -> query.bindList("mine", Sql.mine(handle, person)));
            return query.map((row, context) -> new PersonRef(row.getObject(1, UUID.class), row.getString(2))).list();
        });
    }

    Map<UUID, String> names(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return store.read((Handle handle) -> handle.createQuery("select id, name from people.person where id in (<people>)")
                .bindList("people", Set.copyOf(people)).map((row, context) -> new PersonRef(row.getObject(1, UUID.class), row.getString(2))).stream()
                .collect(Collectors.toMap(PersonRef::id, PersonRef::name)));
    }

    private static List<Row> rows(Query query) {
        return query.map((row, context) -> new Row(row.getObject("id", UUID.class), row.getString("name"), row.getString("email"),
                Sql.instant(row, "created"), row.getInt("version"))).list();
    }
}
