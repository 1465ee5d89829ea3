package eu.interlink.coproduction.internal.work;

import eu.interlink.coproduction.Assignments.Filter;
import eu.interlink.coproduction.Assignments.Waiting;
import eu.interlink.coproduction.internal.rows.Columns;
import eu.interlink.coproduction.internal.rows.Reader;
import eu.interlink.interlinker.Page;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What concerns one person in all processes. Begins with what is the person's, so whoever has little to do pays for little. */
final class WorkRows {

    private static final int PROCESSES = 50;
    private static final String MINE = "select a.id, " + Sight.PLACES + AssignmentRows.FROM + " join (select x.id from coproduction.assignment x"
            + " where x.person_id = :person and %1$s union all select x.id from coproduction.assignment x where x.team_id in (<teams>) and %1$s) m on m.id = a.id"
            + " where " + AssignmentRows.THERE + " and " + Sight.LISTED + " and %2$s order by %3$s limit " + Sight.MOST;
    /** What is finished can only be looked at, so there is nothing to do in it. */
    private static final String OPEN = "p.state = 'OPEN'";
    private static final String WAITING = "select p.id, p.name, count(*) as requests from (select g.process_id from coproduction.grant_row g"
            + " where g.person_id = :person union select g.process_id from coproduction.grant_row g where g.team_id in (<teams>)) m"
            + " join coproduction.process p on p.id = m.process_id join coproduction.participation_request q on q.process_id = p.id"
            + " where p.trashed_at is null and p.state <> 'ARCHIVED' group by p.id, p.name order by p.name, p.id";

    private final Handle handle;
    private final Reader reader;
    private final Sight sight;

    /** @param reader a person, with its teams also if it sees everything */
    WorkRows(Handle handle, Reader reader) {
        this.handle = handle;
        this.reader = reader;
        sight = new Sight(handle, reader);
    }

    Page<AssignmentRow> page(Filter filter, int offset, int limit) {
        return filter == Filter.OPEN ? page("x.done_at is null", OPEN, "a.due_on nulls last, a.created_at desc, a.id desc", offset, limit)
                : page("x.done_at is not null", "1 = 1", "a.done_at desc, a.id desc", offset, limit);
    }

    /** Open ones that have a last day, the earliest first. */
    List<AssignmentRow> dated(int limit) {
        return page("x.done_at is null and x.due_on is not null", OPEN, "a.due_on, a.id", 0, limit).items();
    }

    private Page<AssignmentRow> page(String which, String where, String order, int offset, int limit) {
        Page<UUID> ids = sight.page(bound(MINE.formatted(which, where, order)), offset, limit);
        return new Page<>(new AssignmentRows(handle).find(ids.items()), ids.total(), offset);
    }

    /** By name. */
    List<Waiting> waiting() {
        return bound(WAITING).map((row, context) -> new Waiting(Columns.id(row, "id"), row.getString("name"), row.getLong("requests"))).list().stream()
                .filter(one -> sight.manages(one.process())).limit(PROCESSES).toList();
    }

    private Query bound(String sql) {
        return handle.createQuery(sql).bind("person", reader.person()).bindList("teams", Sight.teams(reader));
    }
}
