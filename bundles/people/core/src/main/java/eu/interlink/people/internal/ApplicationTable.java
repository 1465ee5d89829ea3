package eu.interlink.people.internal;

import eu.interlink.people.Application;
import eu.interlink.people.PersonRef;
import eu.interlink.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of applications. */
final class ApplicationTable {

    private static final String COLUMNS = "select a.id, a.team, a.person, p.name, a.reason, a.since from people.application a join people.person p on p.id = a.person ";

    private final Store store;

    ApplicationTable(Store store) {
        this.store = store;
    }

    /** False if the person has applied already. */
    boolean insert(UUID id, UUID team, UUID person, String reason, Instant now) {
        return store.write(handle -> handle.createUpdate("""
                insert into people.application (id, team, person, reason, since) values (:id, :team, :person, :reason, :now) on conflict do nothing""")
                .bind("id", id).bind("team", team).bind("person", person).bind("reason", reason).bind("now", now).execute()) > 0;
    }

    List<Application> ofTeam(UUID team) {
        return rows("where a.team = :sought order by a.since, a.id", team);
    }

    List<Application> ofPerson(UUID person) {
        return rows("where a.person = :sought order by a.since, a.id", person);
    }

    Optional<Application> find(UUID id) {
        return rows("where a.id = :sought", id).stream().findFirst();
    }

    private List<Application> rows(String condition, UUID sought) {
        return store.read(handle -> handle.createQuery(COLUMNS + condition).bind("sought", sought)
                .map((row, context) -> new Application(row.getObject("id", UUID.class), row.getObject("team", UUID.class),
                        new PersonRef(row.getObject("person", UUID.class), row.getString("name")), row.getString("reason"), Sql.instant(row, "since"))).list());
    }

    /** Two who answer at once: only one of them takes it. */
    boolean delete(UUID id) {
        return store.write(handle -> handle.execute("delete from people.application where id = ?", id)) > 0;
    }
}
