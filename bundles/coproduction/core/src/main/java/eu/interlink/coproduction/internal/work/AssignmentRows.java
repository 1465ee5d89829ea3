package eu.interlink.coproduction.internal.work;

import eu.interlink.coproduction.internal.rows.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The SQL of the table {@code assignment}, one place or one person at a time. */
final class AssignmentRows {

    private static final String COLUMNS = "select a.id, t.process_id, p.name as process_name, a.task_id, t.name as task_name, a.resource_id, r.name as resource_name,"
            + " a.person_id, a.team_id, a.instructions, a.due_on, a.assigned_by, a.created_at, a.changed_at, a.done_at, a.version";
    static final String FROM = " from coproduction.assignment a" + Sight.PLACE.formatted("a") + " left join coproduction.resource r on r.id = a.resource_id";
    /** A resource is listed as long as it is there and not in the trash. */
    static final String THERE = "(a.resource_id is null or r.state = 'READY' and r.trashed_at is null and r.trash_root is null)";
    private static final String OF = COLUMNS + FROM + " where %s and " + THERE
            + " order by case when a.done_at is null then 0 else 1 end, a.due_on nulls last, a.created_at desc, a.id desc";

    private final Handle handle;

    AssignmentRows(Handle handle) {
        this.handle = handle;
    }

    Optional<AssignmentRow> find(UUID id) {
        return handle.createQuery(COLUMNS + FROM + " where a.id = :id").bind("id", id).map((row, context) -> row(row)).findOne();
    }

    /** In the order of the ids. */
    List<AssignmentRow> find(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, AssignmentRow> found = handle.createQuery(COLUMNS + FROM + " where a.id in (<ids>)").bindList("ids", ids).map((row, context) -> row(row)).list()
                .stream().collect(Collectors.toMap(AssignmentRow::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    List<AssignmentRow> ofTask(UUID task) {
        return handle.createQuery(OF.formatted("a.task_id = :task")).bind("task", task).map((row, context) -> row(row)).list();
    }

    List<AssignmentRow> ofResource(UUID resource) {
        return handle.createQuery(OF.formatted("a.resource_id = :resource")).bind("resource", resource).map((row, context) -> row(row)).list();
    }

    /** Those for a person and those that it made. */
    List<AssignmentRow> concerning(UUID person) {
        return handle.createQuery(COLUMNS + FROM + " where a.person_id = :person or a.assigned_by = :person order by a.created_at, a.id").bind("person", person)
                .map((row, context) -> row(row)).list();
    }

    long count(UUID task) {
        return handle.createQuery("select count(*) from coproduction.assignment where task_id = :task").bind("task", task).mapTo(Long.class).one();
    }

    /** @return false if the party is asked there already */
    boolean insert(AssignmentRow row) {
        return handle.createUpdate("""
                insert into coproduction.assignment (id, task_id, resource_id, target_id, person_id, team_id, instructions, due_on, assigned_by, created_at,
                    changed_at, version)
                values (:id, :task, :resource, :target, :person, :team, :instructions, :due, :by, :created, :created, 1) on conflict do nothing""")
                .bind("id", row.id()).bind("task", row.task()).bind("resource", row.resource()).bind("target", row.target()).bind("person", row.person())
                .bind("team", row.team()).bind("instructions", row.instructions()).bind("due", row.due()).bind("by", row.assignedBy())
                .bind("created", row.created()).execute() == 1;
    }

    /** @return false if somebody else changed it meanwhile */
    boolean update(UUID id, String instructions, Optional<LocalDate> due, int version, Instant now) {
        return handle.createUpdate("update coproduction.assignment set instructions = :instructions, due_on = :due, changed_at = :now, version = version + 1"
                + " where id = :id and version = :version").bind("instructions", instructions).bind("due", due).bind("now", now).bind("id", id)
                .bind("version", version).execute() == 1;
    }

    /** @param by who did it, empty for open  @return false if somebody else changed it meanwhile */
    boolean mark(UUID id, Optional<Instant> done, Optional<UUID> by, int version, Instant now) {
        return handle.createUpdate("update coproduction.assignment set done_at = :done, done_by = :by, changed_at = :now, version = version + 1"
                + " where id = :id and version = :version").bind("done", done).bind("by", by).bind("now", now).bind("id", id)
                .bind("version", version).execute() == 1;
    }

    boolean delete(UUID id) {
        return handle.execute("delete from coproduction.assignment where id = ?", id) == 1;
    }

    /** Those for the person go; those that it made stand, and nobody made them. */
    void forget(UUID person) {
        handle.execute("delete from coproduction.assignment where person_id = ?", person);
        handle.execute("update coproduction.assignment set assigned_by = null where assigned_by = ?", person);
        handle.execute("update coproduction.assignment set done_by = null where done_by = ?", person);
    }

    void forgetTeams(Collection<UUID> teams) {
        handle.createUpdate("delete from coproduction.assignment where team_id in (<teams>)").bindList("teams", List.copyOf(teams)).execute();
    }

    private static AssignmentRow row(ResultSet row) throws SQLException {
        return new AssignmentRow(Columns.id(row, "id"), Columns.id(row, "process_id"), row.getString("process_name"), Columns.id(row, "task_id"),
                row.getString("task_name"), Columns.optionalId(row, "resource_id"), Columns.optionalText(row, "resource_name"),
                Columns.optionalId(row, "person_id"), Columns.optionalId(row, "team_id"), row.getString("instructions"), Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Columns.optionalId(row, "assigned_by"), Columns.instant(row, "created_at"), Columns.instant(row, "changed_at"),
                Columns.optionalInstant(row, "done_at"), row.getInt("version"));
    }
}
