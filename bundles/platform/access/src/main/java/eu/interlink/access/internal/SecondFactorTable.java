package eu.interlink.access.internal;

import eu.interlink.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of second factors, recovery codes and sign-ins that wait for a code. */
final class SecondFactorTable {

    /** @param lastStep of the last code that was used */
    record Row(UUID person, String secret, boolean confirmed, long lastStep) {
    }

    private final Store store;

    SecondFactorTable(Store store) {
        this.store = store;
    }

    Optional<Row> find(UUID person) {
        return store.read(handle -> handle.createQuery("select person, secret, confirmed, last_step from access.second_factor where person = :person")
                .bind("person", person).map((row, context) -> new Row(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3), row.getLong(4))).findOne());
    }

    /** Whether a person signs in in two steps: one that was begun and not confirmed does not count. */
    boolean active(UUID person) {
        return find(person).filter(Row::confirmed).isPresent();
    }

    void put(UUID person, String secret) {
        store.run(handle -> {
            handle.execute("delete from access.second_factor where person = ?", person);
            handle.execute("insert into access.second_factor (person, secret, confirmed, last_step) values (?, ?, false, 0)", person, secret);
        });
    }

    void confirm(UUID person, List<String> recoveryHashes) {
        store.run(handle -> {
            handle.execute("update access.second_factor set confirmed = true where person = ?", person);
            handle.execute("delete from access.recovery_code where person = ?", person);
            recoveryHashes.forEach(hash -> handle.execute("insert into access.recovery_code (person, code_hash) values (?, ?)", person, hash));
        });
    }

    /** A code was used so many steps ahead: the clock was wrong then and has been set back. */
    static final long SET_BACK = 10;

    /** False if a code of that step, or of a later one, was used by somebody else at the same moment. */
    boolean use(UUID person, long step) {
        return store.write(handle -> handle.execute("update access.second_factor set last_step = ? where person = ? and (last_step < ? or last_step > ?)", step, person, step,
                step + SET_BACK)) > 0;
    }

    boolean useRecovery(UUID person, String hash) {
        return store.write(handle -> handle.execute("delete from access.recovery_code where person = ? and code_hash = ?", person, hash)) > 0;
    }

    int recoveryCodes(UUID person) {
        return store.read(handle -> handle.createQuery("select count(*) from access.recovery_code where person = :person").bind("person", person)
                .mapTo(Integer.class).one());
    }

    void delete(UUID person) {
        store.run(handle -> {
            handle.execute("delete from access.second_factor where person = ?", person);
            handle.execute("delete from access.recovery_code where person = ?", person);
            handle.execute("delete from access.sign_in_step where person = ?", person);
        });
    }

    void insertStep(String hash, UUID person, Instant expires) {
        store.run(handle -> handle.createUpdate("insert into access.sign_in_step (token_hash, person, expires) values (:hash, :person, :expires)")
                .bind("hash", hash).bind("person", person).bind("expires", expires).execute());
    }

    Optional<UUID> step(String hash, Instant now) {
        return store.read(handle -> handle.createQuery("select person from access.sign_in_step where token_hash = :hash and expires > :now")
                .bind("hash", hash).bind("now", now).mapTo(UUID.class).findOne());
    }

    boolean takeStep(String hash) {
        return store.write(handle -> handle.execute("delete from access.sign_in_step where token_hash = ?", hash)) > 0;
    }

    void tidy(Instant now) {
        store.run(handle -> handle.createUpdate("delete from access.sign_in_step where expires <= :now").bind("now", now).execute());
    }
}
