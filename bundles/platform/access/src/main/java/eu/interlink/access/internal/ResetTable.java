package eu.interlink.access.internal;

import eu.interlink.store.Store;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The SQL of the ways to a new password: one a person at most. */
final class ResetTable {

    private final Store store;

    ResetTable(Store store) {
        this.store = store;
    }

    void put(UUID person, String hash, Instant expires) {
        store.run(handle -> {
            handle.execute("delete from access.password_reset where person = ?", person);
            handle.createUpdate("insert into access.password_reset (person, secret_hash, expires) values (:person, :hash, :expires)").bind("person", person)
                    .bind("hash", hash).bind("expires", expires).execute();
        });
    }

    Optional<UUID> find(String hash, Instant now) {
        return store.read(handle -> handle.createQuery("select person from access.password_reset where secret_hash = :hash and expires > :now")
                .bind("hash", hash).bind("now", now).mapTo(UUID.class).findOne());
    }

    /** Two at once cannot take the same one. */
    boolean take(UUID person, String hash) {
        return store.write(handle -> handle.execute("delete from access.password_reset where person = ? and secret_hash = ?", person, hash)) > 0;
    }

    void delete(UUID person) {
        store.run(handle -> handle.execute("delete from access.password_reset where person = ?", person));
    }

    void tidy(Instant now) {
        store.run(handle -> handle.createUpdate("delete from access.password_reset where expires <= :now").bind("now", now).execute());
    }
}
