package eu.interlink.coproduction.internal.rows;

import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.interlinker.Right;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The SQL of processes in the trash. */
public final class TrashRows {

    /** @param by who put it there */
    public record Row(UUID id, String name, Instant since, Optional<UUID> by) {
    }

    private static final int MOST = 200;
    private static final String IN_TRASH = "select p.id, p.name, p.trashed_at, p.trashed_by from coproduction.process p where p.trashed_at is not null";
    private static final String MANAGED = " and exists (select 1 from coproduction.grant_row g where g.process_id = p.id and mod(g.rights / :manage, 2) = 1"
            + " and (g.person_id = :person or g.team_id in (<teams>)))";

    private final Handle handle;

    public TrashRows(Handle handle) {
        this.handle = handle;
    }

    /** @return false if somebody else changed it meanwhile */
    public boolean trash(UUID id, Optional<UUID> by, Instant now, int version) {
        return handle.createUpdate("update coproduction.process set trashed_at = :now, trashed_by = :by, version = version + 1 where id = :id and version = :version"
                + " and trashed_at is null").bind("now", now).bind("by", by).bind("id", id).bind("version", version).execute() == 1;
    }

    public void restore(UUID id) {
        handle.execute("update coproduction.process set trashed_at = null, trashed_by = null, version = version + 1 where id = ?", id);
    }

    /** Those that a reader manages, put there last first. */
    public List<Row> of(Reader reader) {
        return rows(bind(handle.createQuery(IN_TRASH + managed(reader) + " order by p.trashed_at desc, p.id limit :most"), reader).bind("most", MOST));
    }

    public Optional<Row> find(Reader reader, UUID id) {
        return rows(bind(handle.createQuery(IN_TRASH + managed(reader) + " and p.id = :id"), reader).bind("id", id)).stream().findFirst();
    }

    private static String managed(Reader reader) {
        return reader.everything() ? "" : MANAGED;
    }

    private static Query bind(Query query, Reader reader) {
        return reader.everything() ? query : query.bind("manage", RightBits.bits(Set.of(Right.MANAGE))).bind("person", reader.person())
                .bindList("teams", reader.teamsOrNobody());
    }

    private static List<Row> rows(Query query) {
        return query.map((row, context) -> new Row(Columns.id(row, "id"), row.getString("name"), Columns.instant(row, "trashed_at"),
                Columns.optionalId(row, "trashed_by"))).list();
    }
}
