package eu.interlink.coproduction.internal.work;

import eu.interlink.coproduction.Assignments.Filter;
import eu.interlink.coproduction.Assignments.Waiting;
import eu.interlink.coproduction.internal.rows.Columns;
import eu.interlink.coproduction.internal.rows.Reader;
import eu.interlink.interlinker.Page;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What concerns one person in all processes, from the person's entries to the processes: whoever has little to do pays for little. */
final class WorkRows {

    private static final int PROCESSES = 50;
    private static final String MINE = AssignmentRows.FROM + " join (select x.id from coproduction.assignment x where x.person_id = :person and %1$s"
            + " union all select x.id from coproduction.assignment x where x.team_id in (<teams>) and %1$s) m on m.id = a.id where " + AssignmentRows.THERE
            + " and %2$s";
    private static final String WAITING = "select p.id, p.name, count(*) as requests from (select g.process_id from coproduction.grant_row g"
            + " where g.person_id = :person and mod(g.rights / :manage, 2) = 1 union select g.process_id from coproduction.grant_row g where g.team_id in (<teams>)"
            + " and mod(g.rights / :manage, 2) = 1) m join coproduction.process p on p.id = m.process_id"
            + " join coproduction.participation_request q on q.process_id = p.id where " + Sight.MANAGES + " group by p.id, p.name order by p.name, p.id limit :limit";

    private final Handle handle;
    private final Reader reader;

    /** @param reader a person, with its teams also if it sees everything */
    WorkRows(Handle handle, Reader reader) {
        this.handle = handle;
        this.reader = reader;
    }

    Page<AssignmentRow> page(Filter filter, int offset, int limit) {
        long total = bound("select count(*)" + mine(filter, "")).mapTo(Long.class).one();
        String order = filter == Filter.OPEN ? "a.due_on nulls last, a.created_at desc, a.id desc" : "a.done_at desc, a.id desc";
        return new Page<>(bound(AssignmentRows.COLUMNS + mine(filter, "") + " order by " + order + " limit :limit offset :offset").bind("limit", limit)
                .bind("offset", offset).map((row, context) -> AssignmentRows.row(row)).list(), total, offset);
    }

    /** Open ones that have a last day, the earliest first. */
    List<AssignmentRow> dated(int limit) {
        return bound(AssignmentRows.COLUMNS + mine(Filter.OPEN, " and x.due_on is not null") + " order by a.due_on, a.id limit :limit").bind("limit", limit)
                .map((row, context) -> AssignmentRows.row(row)).list();
    }

    List<Waiting> waiting() {
        return Sight.bindManager(handle.createQuery(WAITING).bind("person", reader.person()), reader).bind("limit", PROCESSES)
                .map((row, context) -> new Waiting(Columns.id(row, "id"), row.getString("name"), row.getLong("requests"))).list();
    }

    private String mine(Filter filter, String more) {
        return MINE.formatted((filter == Filter.OPEN ? "x.done_at is null" : "x.done_at is not null") + more, Sight.condition(reader));
    }

    private Query bound(String sql) {
        return Sight.bind(handle.createQuery(sql).bind("person", reader.person()).bindList("teams", Sight.teams(reader)), reader);
    }
}
