package eu.interlink.notifications.internal;

import eu.interlink.notifications.Choices;
import eu.interlink.notifications.Choices.Channels;
import eu.interlink.store.Store;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The SQL of the tables {@code choice} and {@code kind_choice}. Without a row mails come as a digest. */
final class ChoiceTable {

    private static final boolean DAILY = true;

    private final Store store;

    ChoiceTable(Store store) {
        this.store = store;
    }

    /** What a person chose; kinds of which it said nothing are not in it. */
    Choices of(UUID person) {
        return store.read(handle -> {
            Map<String, Channels> kinds = new HashMap<>();
            handle.createQuery("select kind, in_app, mail from notifications.kind_choice where person_id = :person").bind("person", person)
                    .map((row, context) -> kinds.put(row.getString("kind"), new Channels(row.getBoolean("in_app"), row.getBoolean("mail")))).list();
            return handle.createQuery("select daily, version from notifications.choice where person_id = :person").bind("person", person)
                    .map((row, context) -> new Choices(kinds, row.getBoolean("daily"), row.getInt("version"))).findOne().orElse(new Choices(kinds, DAILY, 0));
        });
    }

    /** What people chose for one kind; those who said nothing are not in it. */
    Map<UUID, Channels> of(String kind, Collection<UUID> people) {
        Map<UUID, Channels> chosen = new HashMap<>();
        store.read(handle -> handle.createQuery("select person_id, in_app, mail from notifications.kind_choice where kind = :kind and person_id in (<people>)")
                .bind("kind", kind).bindList("people", List.copyOf(people)).map((row, context) -> chosen.put(row.getObject("person_id", UUID.class),
                        new Channels(row.getBoolean("in_app"), row.getBoolean("mail")))).list());
        return chosen;
    }

    /** Those of the people who want mails at once. */
    List<UUID> atOnce(Collection<UUID> people) {
        return people.isEmpty() ? List.of() : store.read(handle -> handle.createQuery("select person_id from notifications.choice where daily = false"
                + " and person_id in (<people>)").bindList("people", List.copyOf(people)).mapTo(UUID.class).list());
    }

    /** In a transaction. @return false if the person chose something elsewhere meanwhile */
    boolean save(UUID person, Choices wanted) {
        return store.write(handle -> {
            int saved = wanted.version() == 0
                    ? handle.execute("insert into notifications.choice (person_id, daily, version) values (?, ?, 1) on conflict do nothing",
                            person, wanted.daily())
                    : handle.execute("update notifications.choice set daily = ?, version = version + 1 where person_id = ? and version = ?",
                            wanted.daily(), person, wanted.version());
            if (saved == 1 && !wanted.kinds().isEmpty()) {
                handle.createUpdate("delete from notifications.kind_choice where person_id = :person and kind in (<kinds>)").bind("person", person)
                        .bindList("kinds", List.copyOf(wanted.kinds().keySet())).execute();
                PreparedBatch rows = handle.prepareBatch("insert into notifications.kind_choice (person_id, kind, in_app, mail) values (?, ?, ?, ?)");
                wanted.kinds().forEach((kind, channels) -> rows.add(person, kind, channels.app(), channels.mail()));
                rows.execute();
            }
            return saved == 1;
        });
    }

    void forget(UUID person) {
        store.run(handle -> {
            handle.execute("delete from notifications.kind_choice where person_id = ?", person);
            handle.execute("delete from notifications.choice where person_id = ?", person);
        });
    }
}
