package eu.interlink.coproduction.internal.tree;

import eu.interlink.coproduction.Guide.Draft;
import eu.interlink.coproduction.Item.Kind;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.WorkPlan.Move;
import eu.interlink.coproduction.internal.rows.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes items. In a transaction that has touched the process. */
public final class TreeEdits {

    /** Any item of a process, also in the trash. @param root what was put into the trash with it in it; itself, if it was */
    public record AnyRow(UUID id, Optional<UUID> parent, Kind kind, String name, Optional<UUID> root, Optional<Instant> trashed, Optional<UUID> by) {
    }

    private final Handle handle;

    public TreeEdits(Handle handle) {
        this.handle = handle;
    }

    /** Those in the trash included. */
    public List<AnyRow> all(UUID process) {
        return handle.createQuery("select id, parent_id, kind, name, trash_root, trashed_at, trashed_by from coproduction.item where process_id = :process")
                .bind("process", process).map((row, context) -> new AnyRow(Columns.id(row, "id"), Columns.optionalId(row, "parent_id"),
                        Kind.valueOf(row.getString("kind")), row.getString("name"), Columns.optionalId(row, "trash_root"),
                        Columns.optionalInstant(row, "trashed_at"), Columns.optionalId(row, "trashed_by"))).list();
    }

    public int count(UUID process) {
        return handle.createQuery("select count(*) from coproduction.item where process_id = :process").bind("process", process).mapTo(Integer.class).one();
    }

    public void insert(UUID id, UUID process, Optional<UUID> parent, Kind kind, int position, Draft draft) {
        handle.createUpdate("""
                insert into coproduction.item (id, process_id, parent_id, kind, position, name, description, status, start_date, end_date, version)
                values (:id, :process, :parent, :kind, :position, :name, :description, :status, :start, :end, 1)""")
                .bind("id", id).bind("process", process).bind("parent", parent).bind("kind", kind.name()).bind("position", position)
                .bind("name", draft.name()).bind("description", draft.description()).bind("status", Status.WAITING.name())
                .bindByType("start", draft.start().orElse(null), LocalDate.class).bindByType("end", draft.end().orElse(null), LocalDate.class).execute();
    }

    /** @return false if somebody else changed it meanwhile */
    public boolean update(UUID id, Draft draft, int version) {
        return handle.createUpdate("update coproduction.item set name = :name, description = :description, start_date = :start, end_date = :end,"
                + " version = version + 1 where id = :id and version = :version").bind("name", draft.name()).bind("description", draft.description())
                .bindByType("start", draft.start().orElse(null), LocalDate.class).bindByType("end", draft.end().orElse(null), LocalDate.class)
                .bind("id", id).bind("version", version).execute() == 1;
    }

    /** @return false if somebody else changed it meanwhile */
    public boolean dates(UUID id, Optional<LocalDate> start, Optional<LocalDate> end, int version) {
        return handle.createUpdate("update coproduction.item set start_date = :start, end_date = :end, version = version + 1 where id = :id and version = :version")
                .bindByType("start", start.orElse(null), LocalDate.class).bindByType("end", end.orElse(null), LocalDate.class)
                .bind("id", id).bind("version", version).execute() == 1;
    }

    /** Gives tasks other dates, whatever their version. */
    public void push(List<Move> moves) {
        PreparedBatch batch = handle.prepareBatch("update coproduction.item set start_date = :start, end_date = :end, version = version + 1 where id = :id");
        moves.forEach(move -> batch.bindByType("start", move.to().start().orElse(null), LocalDate.class)
                .bindByType("end", move.to().end().orElse(null), LocalDate.class).bind("id", move.task()).add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** @return false if somebody else changed it meanwhile */
    public boolean move(UUID id, Optional<UUID> parent, int version) {
        return handle.createUpdate("update coproduction.item set parent_id = :parent, version = version + 1 where id = :id and version = :version")
                .bind("parent", parent).bind("id", id).bind("version", version).execute() == 1;
    }

    /** @return false if somebody else changed it meanwhile */
    public boolean touch(UUID id, int version) {
        return handle.createUpdate("update coproduction.item set version = version + 1 where id = :id and version = :version").bind("id", id)
                .bind("version", version).execute() == 1;
    }

    /** Gives siblings their order. */
    public void order(List<UUID> siblings) {
        PreparedBatch batch = handle.prepareBatch("update coproduction.item set position = :position where id = :id and position <> :position");
        for (int i = 0; i < siblings.size(); i++) {
            batch.bind("position", i).bind("id", siblings.get(i)).add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    public void prerequisites(UUID id, List<UUID> required) {
        handle.execute("delete from coproduction.prerequisite where item_id = ?", id);
        PreparedBatch batch = handle.prepareBatch("insert into coproduction.prerequisite (item_id, required_id, position) values (:item, :required, :position)");
        for (int i = 0; i < required.size(); i++) {
            batch.bind("item", id).bind("required", required.get(i)).bind("position", i).add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** @param ids of the item and all that is below it and not in the trash yet */
    public void trash(UUID root, Collection<UUID> ids, Optional<UUID> by, Instant now) {
        for (String table : List.of("item set trash_root = :root where id", "resource set trash_root = :root where task_id")) {
            handle.createUpdate("update coproduction." + table + " in (<ids>) and trash_root is null").bind("root", root).bindList("ids", List.copyOf(ids)).execute();
        }
        handle.createUpdate("update coproduction.item set trashed_at = :now, trashed_by = :by where id = :root").bind("now", now).bind("by", by)
                .bind("root", root).execute();
    }

    public void restore(UUID root) {
        handle.execute("update coproduction.item set trashed_at = null, trashed_by = null, version = version + 1 where id = ?", root);
        handle.execute("update coproduction.item set trash_root = null where trash_root = ?", root);
        handle.execute("update coproduction.resource set trash_root = null where trash_root = ?", root);
    }

    /** How many resources come back with each thing in the trash. */
    public Map<UUID, Integer> resources(UUID process) {
        return handle.createQuery("select trash_root, count(*) as n from coproduction.resource where process_id = :process and trash_root is not null and trashed_at is null"
                + " group by trash_root").bind("process", process).map((row, context) -> Map.entry(Columns.id(row, "trash_root"), row.getInt("n"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
