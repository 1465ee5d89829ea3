package eu.interlink.people.internal;

import eu.interlink.access.PersonData.Duty;
import eu.interlink.interlinker.Page;
import eu.interlink.people.PersonRef;
import eu.interlink.people.Retention.Draft;
import eu.interlink.people.Retention.Stuck;
import eu.interlink.store.Store;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the rules on how long things are kept, and of who is kept longer. */
final class RetentionTable {

    /** @param changedBy who changed them last  @param latestRun the latest run, also if the clock went back since  @param told when administrators got a mail */
    record Row(int months, int days, int version, Optional<Instant> changed, Optional<UUID> changedBy, Optional<Instant> lastRun, Optional<Instant> latestRun,
            Optional<Instant> told) {
    }

    private static final String STUCK = "select s.person, p.name, s.since, s.duties from people.retention_stuck s join people.person p on p.id = s.person ";
    private static final TypeReference<List<Duty>> DUTIES = new TypeReference<>() { };

    private final Store store;
    private final JsonMapper json = JsonMapper.builder().build();

    RetentionTable(Store store) {
        this.store = store;
    }

    Row rules() {
        return store.read(handle -> handle.createQuery("select months, days, version, changed, changed_by, last_run, latest_run, told from people.retention")
                .map((row, context) -> new Row(row.getInt("months"), row.getInt("days"), row.getInt("version"), Sql.optionalInstant(row, "changed"),
                        Optional.ofNullable(row.getObject("changed_by", UUID.class)), Sql.optionalInstant(row, "last_run"), Sql.optionalInstant(row, "latest_run"),
                        Sql.optionalInstant(row, "told"))).one());
    }

    /** False if the version is not the newest. */
    boolean update(Draft draft, int version, Optional<UUID> by, Instant now) {
        return store.write(handle -> handle.createUpdate("""
                update people.retention set months = :months, days = :days, changed = :now, changed_by = :by, version = version + 1 where version = :version""")
                .bind("months", draft.months()).bind("days", draft.days()).bind("now", now).bind("by", by).bind("version", version).execute()) > 0;
    }

    /** A run begins. */
    void begun(Instant now) {
        store.run(handle -> handle.createUpdate("update people.retention set latest_run = case when latest_run > :now then latest_run else :now end").bind("now", now).execute());
    }

    /** A run has ended. */
    void ended(Instant now) {
        store.run(handle -> handle.createUpdate("update people.retention set last_run = :now").bind("now", now).execute());
    }

    void told(Instant now) {
        store.run(handle -> handle.createUpdate("update people.retention set told = :now").bind("now", now).execute());
    }

    /** Keeps since when a person is stuck. */
    void stuck(UUID person, List<Duty> duties, Instant now) {
        String text = json.writeValueAsString(duties);
        store.run(handle -> {
            if (handle.execute("update people.retention_stuck set duties = ? where person = ?", text, person) == 0) {
                handle.createUpdate("insert into people.retention_stuck (person, since, duties) values (:person, :now, :duties)").bind("person", person).bind("now", now)
                        .bind("duties", text).execute();
            }
        });
    }

    /** All others are stuck no more. */
    void onlyStuck(Set<UUID> people) {
        Set<UUID> free = new HashSet<>(stuckPeople());
        free.removeAll(people);
        store.run(handle -> free.forEach(person -> handle.execute("delete from people.retention_stuck where person = ?", person)));
    }

    Set<UUID> stuckPeople() {
        return Set.copyOf(store.read(handle -> handle.createQuery("select person from people.retention_stuck").mapTo(UUID.class).list()));
    }

    Page<Stuck> stuck(int offset, int limit) {
        return store.read(handle -> new Page<>(stuck(handle.createQuery(STUCK + "order by s.since, p.name_key, s.person limit :limit offset :offset").bind("limit", limit)
                .bind("offset", offset)), handle.createQuery("select count(*) from people.retention_stuck").mapTo(Long.class).one(), offset));
    }

    /** Since when this person is kept, and why. */
    Optional<Stuck> stuckAs(UUID person) {
        return store.read(handle -> stuck(handle.createQuery(STUCK + "where s.person = :person").bind("person", person)).stream().findFirst());
    }

    private List<Stuck> stuck(Query query) {
        return query.map((row, context) -> new Stuck(new PersonRef(row.getObject("person", UUID.class), row.getString("name")), Sql.instant(row, "since"),
                json.readValue(row.getString("duties"), DUTIES))).list();
    }

    int deleteInvitations(Instant expiredBefore) {
        return store.write(handle -> handle.createUpdate("delete from people.invitation where expires < :before").bind("before", expiredBefore).execute());
    }

    int deleteApplications(Instant before) {
        return store.write(handle -> handle.createUpdate("delete from people.application where since < :before").bind("before", before).execute());
    }

    /** Nothing of a person is left. */
    static void forget(Handle handle, UUID person) {
        handle.execute("update people.retention set changed_by = null where changed_by = ?", person);
        handle.execute("delete from people.retention_stuck where person = ?", person);
    }
}
