package eu.interlink.audit.internal;

import eu.interlink.store.Store;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Random keys that stand for people in the chain. Whoever has no key any more is unknown. */
final class PersonKeys {

    private final Store store;

    PersonKeys(Store store) {
        this.store = store;
    }

    /** The key of a person, made at the first time. By the one writer only. */
    UUID of(UUID person) {
        return store.write(handle -> find(person).orElseGet(() -> {
            UUID key = UUID.randomUUID();
            handle.execute("insert into audit.person_key (person, pseudonym) values (?, ?)", person, key);
            return key;
        }));
    }

    Optional<UUID> find(UUID person) {
        return store.read(handle -> handle.createQuery("select pseudonym from audit.person_key where person = :person").bind("person", person)
                .mapTo(UUID.class).findOne());
    }

    /** The people behind keys; those who were erased are missing. */
    Map<UUID, UUID> people(Collection<UUID> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return store.read(handle -> {
            Map<UUID, UUID> people = new HashMap<>();
            handle.createQuery("select pseudonym, person from audit.person_key where pseudonym in (<keys>)").bindList("keys", keys)
                    .map((row, context) -> people.put(row.getObject("pseudonym", UUID.class), row.getObject("person", UUID.class))).list();
            return people;
        });
    }

    void forget(UUID person) {
        store.run(handle -> handle.execute("delete from audit.person_key where person = ?", person));
    }
}
