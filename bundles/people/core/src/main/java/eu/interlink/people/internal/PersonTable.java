package eu.interlink.people.internal;

import eu.interlink.interlinker.Page;
import eu.interlink.mail.MailAddress;
import eu.interlink.people.PersonRef;
import eu.interlink.store.Store;
import eu.interlink.store.WordIndex;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /** A name with as many words that begin alike would be rare. */
    private static final int SEVERAL_WORDS = 3;
    private static final WordIndex WORDS = new WordIndex("people.person_word");

    private final Store store;

    PersonTable(Store store) {
        this.store = store;
    }

    /** False if the e-mail address is taken. */
    boolean insert(UUID id, String name, String email, Instant now) {
        return store.write(handle -> {
            boolean inserted = handle.createUpdate("""
                    insert into people.person (id, name, name_key, email, email_key, created, version)
                    values (:id, :name, :nameKey, :email, :emailKey, :now, 0) on conflict do nothing""")
                    .bind("id", id).bind("name", name).bind("nameKey", Words.key(name)).bind("email", email).bind("emailKey", MailAddress.key(email))
                    .bind("now", now).execute() > 0;
            if (inserted) {
                putWords(handle, id, name, email);
            }
            return inserted;
        });
    }

    static void putWords(Handle handle, UUID id, String name, String email) {
        Set<String> words = new LinkedHashSet<>(WordIndex.words(name));
        words.addAll(WordIndex.ofAddress(email));
        WORDS.put(handle, id, name, words);
    }

    private static void renewWords(Handle handle, UUID id) {
        rows(handle.createQuery(COLUMNS + "where id = :id").bind("id", id)).forEach(row -> putWords(handle, id, row.name(), row.email()));
    }

    Optional<Row> find(UUID id) {
        return store.read(handle -> rows(handle.createQuery(COLUMNS + " where id = :id").bind("id", id)).stream().findFirst());
    }

    /** By the address of the account, or by one that the person has confirmed. */
    Optional<PersonRef> byEmail(String email) {
        return store.read(handle -> handle.createQuery("select id, name from people.person where email_key = :key"
                + " or id in (select a.person from people.email_address a where a.claimed = :key)").bind("key", MailAddress.key(email))
                .map((row, context) -> new PersonRef(row.getObject(1, UUID.class), row.getString(2))).findOne());
    }

    /** People with exactly this address or this name, without case and accents. */
    List<UUID> called(String text, int limit) {
        return store.read(handle -> handle.createQuery("select id from people.person where email_key = :email or name_key = :name order by id limit :limit")
                .bind("email", MailAddress.key(text.replace("\0", ""))).bind("name", Words.key(text.replace("\0", ""))).bind("limit", limit).mapTo(UUID.class).list());
    }

    /** False if the version is not the newest. Lists of members are sorted by a copy of the key. */
    boolean rename(UUID id, String name, int version) {
        return store.write(handle -> {
            boolean renamed = handle.execute("update people.person set name = ?, name_key = ?, version = version + 1 where id = ? and version = ?",
                    name, Words.key(name), id, version) > 0;
            if (renamed) {
                handle.execute("update people.team_member set name_key = ? where person = ?", Words.key(name), id);
                renewWords(handle, id);
            }
            return renamed;
        });
    }

    void setEmail(UUID id, String email) {
        store.run(handle -> {
            handle.execute("update people.person set email = ?, email_key = ?, version = version + 1 where id = ?", email, MailAddress.key(email), id);
            renewWords(handle, id);
        });
    }

    /** Something of the person changes that stands elsewhere. False if the version is not the newest. */
    boolean touch(UUID id, int version) {
        return store.write(handle -> handle.execute("update people.person set version = version + 1 where id = ? and version = ?", id, version)) > 0;
    }

    /** Everybody by name. */
    Page<Row> page(int offset, int limit) {
        return store.read(handle -> new Page<>(
                rows(handle.createQuery(COLUMNS + "order by name_key, id limit :limit offset :offset").bind("limit", limit).bind("offset", offset)),
                handle.createQuery("select count(*) from people.person").mapTo(Long.class).one(), offset));
    }

    /** People in whose names each word of the text begins a word, then those in whose addresses; at most {@link WordIndex#MOST} of each. */
    Page<Row> page(String text, int offset, int limit) {
        return store.read(handle -> {
            Set<UUID> found = new LinkedHashSet<>(WORDS.find(handle, WordIndex.terms(text), Optional.empty(), query -> { }, WordIndex.MOST));
            found.addAll(WORDS.find(handle, WordIndex.addressTerms(text), Optional.empty(), query -> { }, WordIndex.MOST));
            List<UUID> wanted = found.stream().skip(offset).limit(limit).toList();
            Map<UUID, Row> rows = wanted.isEmpty() ? Map.of()
                    : rows(handle.createQuery(COLUMNS + "where id in (<ids>)").bindList("ids", wanted)).stream().collect(Collectors.toMap(Row::id, row -> row));
            return new Page<>(wanted.stream().map(rows::get).filter(Objects::nonNull).toList(), found.size(), offset);
        });
    }

    /** People in whose names each word of the text begins a word; those of the organisations of one person, or all. Nobody is found by an address. */
    List<PersonRef> named(String text, Optional<UUID> colleaguesOf, int limit) {
        String among = """
                (exists (select 1 from people.team_member m join people.team t on t.id = m.team where m.person = w.id and t.deleted is null and t.organisation in (<mine>))
                  or exists (select 1 from people.organisation_administrator a where a.person = w.id and a.organisation in (<mine>)))""";
        return store.read(handle -> {
            Set<UUID> found = WORDS.find(handle, WordIndex.words(text), colleaguesOf.map(person -> among),
                    query -> colleaguesOf.ifPresent(person -> query.bindList("mine", Sql.mine(handle, person))), SEVERAL_WORDS * limit);
            List<UUID> first = found.stream().limit(limit).toList();
            Map<UUID, String> names = names(first);
            return first.stream().filter(names::containsKey).map(id -> new PersonRef(id, names.get(id))).toList();
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
