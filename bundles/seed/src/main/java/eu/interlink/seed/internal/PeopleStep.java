package eu.interlink.seed.internal;

import eu.interlink.store.Ids;
import eu.interlink.store.WordIndex;
import java.util.UUID;

/** Makes people. */
final class PeopleStep {

    /** A person. */
    record Made(UUID id, String name, String email) {
    }

    private static final String PERSON = "insert into people.person (id, name, name_key, email, email_key, created, version) values (?, ?, ?, ?, ?, ?, 0)";
    /** No password has this as its hash, so nobody can sign in. */
    private static final String NO_PASSWORD = "";

    private final Tools tools;

    PeopleStep(Tools tools) {
        this.tools = tools;
    }

    /** @param known how many there are already */
    Made[] make(int count, int known) {
        tools.meter().begin("People");
        Made[] made = new Made[count];
        Past past = new Past(count);
        try (Batch people = tools.batch(PERSON)) {
            for (int i = 0; i < count; i++) {
                String name = tools.names().person();
                made[i] = new Made(Ids.next(), name, Names.email(name, known + i + 1));
                people.add(made[i].id(), name, WordIndex.key(name), made[i].email(), made[i].email(), past.next());
            }
        }
        try (Words words = tools.words("people.person_word")) {
            for (Made person : made) {
                words.add(person.id(), person.name(), WordIndex.words(person.name()));
                words.add(person.id(), person.name(), WordIndex.ofAddress(person.email()));
            }
        }
        return made;
    }

    /** Accounts of all but the first, who may get a real one. */
    void accounts(Made[] people) {
        Past past = new Past(people.length);
        try (Batch accounts = tools.batch("insert into access.account (person, login, password, disabled, created) values (?, ?, ?, false, ?)")) {
            for (int i = 1; i < people.length; i++) {
                accounts.add(people[i].id(), people[i].email(), NO_PASSWORD, past.next());
            }
        }
    }
}
