package eu.interlink.people.internal;

import eu.interlink.mail.MailAddress;
import eu.interlink.people.EmailAddress;
import eu.interlink.people.PersonRef;
import eu.interlink.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of further e-mail addresses. */
final class AddressTable {

    /** An address that waits to be confirmed. */
    record Waiting(UUID id, UUID person, String name, String email) {
    }

    private final Store store;

    AddressTable(Store store) {
        this.store = store;
    }

    List<EmailAddress> of(UUID person) {
        return store.read(handle -> handle.createQuery("select id, email, claimed from people.email_address where person = :person order by email_key")
                .bind("person", person).map((row, context) -> new EmailAddress(row.getObject("id", UUID.class), row.getString("email"),
                        row.getString("claimed") != null)).list());
    }

    /** A new one, or a new secret for one that was not confirmed. */
    void put(UUID id, UUID person, String email, String secretHash, Instant expires) {
        store.run(handle -> {
            handle.execute("delete from people.email_address where person = ? and email_key = ?", person, MailAddress.key(email));
            handle.createUpdate("insert into people.email_address (id, person, email, email_key, secret_hash, expires) values (:id, :person, :email, :key, :hash, :expires)")
                    .bind("id", id).bind("person", person).bind("email", email).bind("key", MailAddress.key(email)).bind("hash", secretHash).bind("expires", expires)
                    .execute();
        });
    }

    /** One that is confirmed already, e.g. the former sign-in name. */
    void claim(UUID id, UUID person, String email, String secretHash, Instant now) {
        put(id, person, email, secretHash, now);
        store.run(handle -> handle.execute("update people.email_address set claimed = email_key where id = ?", id));
    }

    Optional<Waiting> waiting(String secretHash, Instant now) {
        return store.read(handle -> handle.createQuery("""
                select a.id, a.person, p.name, a.email from people.email_address a join people.person p on p.id = a.person
                where a.secret_hash = :hash and a.claimed is null and a.expires > :now""").bind("hash", secretHash).bind("now", now)
                .map((row, context) -> new Waiting(row.getObject("id", UUID.class), row.getObject("person", UUID.class), row.getString("name"), row.getString("email")))
                .findOne());
    }

    /** False if it was confirmed already. Whoever else asked for the address has to ask anew. */
    boolean confirm(Waiting address) {
        return store.write(handle -> {
            String key = MailAddress.key(address.email());
            handle.execute("delete from people.email_address where email_key = ? and claimed is null and id <> ?", key, address.id());
            return handle.execute("update people.email_address set claimed = email_key where id = ? and claimed is null", address.id()) > 0;
        });
    }

    /** Who has confirmed the address. */
    Optional<PersonRef> owner(String email) {
        return store.read(handle -> handle.createQuery("select p.id, p.name from people.email_address a join people.person p on p.id = a.person where a.claimed = :key")
                .bind("key", MailAddress.key(email)).map((row, context) -> new PersonRef(row.getObject(1, UUID.class), row.getString(2))).findOne());
    }

    /** False if the person has no such address. */
    boolean delete(UUID person, UUID id) {
        return store.write(handle -> handle.execute("delete from people.email_address where person = ? and id = ?", person, id)) > 0;
    }

    /** Removes what nobody confirmed in time. */
    void tidy(Instant now) {
        store.run(handle -> handle.execute("delete from people.email_address where claimed is null and expires < ?", now));
    }
}
