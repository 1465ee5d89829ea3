package eu.interlink.people.internal;

import eu.interlink.interlinker.Page;
import eu.interlink.people.Application;
import eu.interlink.people.PersonRef;
import eu.interlink.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** The oldest first. */
    Page<Application> ofTeam(UUID team, int offset, int limit) {
        return store.read(handle -> new Page<>(handle.createQuery(COLUMNS + "where a.team = :team order by a.team, a.since, a.id limit :limit offset :offset")
                .bind("team", team).bind("limit", limit).bind("offset", offset).map((row, context) -> application(row)).list(),
                handle.createQuery("select count(*) from people.application where team = :team").bind("team", team).mapTo(Long.class).one(), offset));
    }

    Optional<Application> of(UUID team, UUID person) {
        return store.read(handle -> handle.createQuery(COLUMNS + "where a.team = :team and a.person = :person").bind("team", team).bind("person", person)
                .map((row, context) -> application(row)).findOne());
    }

    List<Application> ofPerson(UUID person) {
        return rows("where a.person = :sought order by a.since, a.id", person);
    }

    Optional<Application> find(UUID id) {
        return rows("where a.id = :sought", id).stream().findFirst();
    }

    private List<Application> rows(String condition, UUID sought) {
        return store.read(handle -> handle.createQuery(COLUMNS + condition).bind("sought", sought).map((row, context) -> application(row)).list());
    }

    private static Application application(ResultSet row) throws SQLException {
        return new Application(row.getObject("id", UUID.class), row.getObject("team", UUID.class),
                new PersonRef(row.getObject("person", UUID.class), row.getString("name")), row.getString("reason"), Sql.instant(row, "since"));
    }

    /** Two who answer at once: only one of them takes it. */
    boolean delete(UUID id) {
        return store.write(handle -> handle.execute("delete from people.application where id = ?", id)) > 0;
    }
}
