package eu.interlink.access.internal;

import eu.interlink.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of sign-in sessions. */
final class SessionTable {

    record Row(UUID id, UUID person, String hash, Instant begun, Instant lastSeen, String device) {
    }

    private static final String SELECT = "select id, person, token_hash, begun, last_seen, device from access.sign_in_session where ";

    private final Store store;

    SessionTable(Store store) {
        this.store = store;
    }

    void insert(Row row) {
        store.run(handle -> handle.createUpdate("""
                insert into access.sign_in_session (id, person, token_hash, begun, last_seen, device)
                values (:id, :person, :hash, :begun, :seen, :device)""")
                .bind("id", row.id()).bind("person", row.person()).bind("hash", row.hash()).bind("begun", row.begun()).bind("seen", row.lastSeen())
                .bind("device", row.device()).execute());
    }

    Optional<Row> byHash(String hash) {
        return rows("token_hash = :sought", hash).stream().findFirst();
    }

    /** Newest first. */
    List<Row> of(UUID person) {
        return rows("person = :sought order by last_seen desc, id desc", person);
    }

    private List<Row> rows(String condition, Object sought) {
        return store.read(handle -> handle.createQuery(SELECT + condition).bind("sought", sought)
                .map((row, context) -> new Row(row.getObject("id", UUID.class), row.getObject("person", UUID.class), row.getString("token_hash"),
                        Times.instant(row, "begun"), Times.instant(row, "last_seen"), row.getString("device"))).list());
    }

    void seen(UUID id, Instant now) {
        store.run(handle -> handle.createUpdate("update access.sign_in_session set last_seen = :now where id = :id and last_seen < :now")
                .bind("now", now).bind("id", id).execute());
    }

    void deleteByHash(String hash) {
        store.run(handle -> handle.execute("delete from access.sign_in_session where token_hash = ?", hash));
    }

    void delete(UUID person, UUID id) {
        store.run(handle -> handle.execute("delete from access.sign_in_session where person = ? and id = ?", person, id));
    }

    /** Ends all sessions of a person but the one with this hash. */
    void deleteAllBut(UUID person, Optional<String> hash) {
        store.run(handle -> handle.execute("delete from access.sign_in_session where person = ? and token_hash <> ?", person, hash.orElse("")));
    }

    void deleteOlder(Instant begun, Instant lastSeen) {
        store.run(handle -> handle.createUpdate("delete from access.sign_in_session where begun < :begun or last_seen < :seen")
                .bind("begun", begun).bind("seen", lastSeen).execute());
    }
}
