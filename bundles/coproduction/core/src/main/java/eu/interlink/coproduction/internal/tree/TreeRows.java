package eu.interlink.coproduction.internal.tree;

import eu.interlink.coproduction.Item.Kind;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.rows.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads trees, and writes the status of tasks. */
public final class TreeRows {

    /**
     * A task as a write needs it.
     *
     * @param revision of its process
     */
    public record TaskRow(UUID id, UUID process, Kind kind, String name, Status status, int version, long revision) {
    }

    private final Handle handle;

    public TreeRows(Handle handle) {
        this.handle = handle;
    }

    /** The whole tree of a process: three queries, whatever its size. */
    public Tree load(UUID process) {
        List<ItemRow> items = handle.createQuery("""
                select i.id, i.parent_id, i.kind, i.position, i.name, i.description, i.status, i.start_date, i.end_date, i.version,
                    (select count(*) from coproduction.resource r where r.task_id = i.id and r.state = 'READY' and r.trashed_at is null
                    and r.trash_root is null) as resources
                from coproduction.item i where i.process_id = :process and i.trash_root is null order by i.position, i.id""")
                .bind("process", process).map((row, context) -> item(row)).list();
        Map<UUID, Set<String>> profiles = new HashMap<>();
        handle.createQuery("select p.item_id, p.profile_id from coproduction.item_profile p join coproduction.item i on i.id = p.item_id"
                + " where i.process_id = :process and i.trash_root is null").bind("process", process)
                .map((row, context) -> Map.entry(Columns.id(row, "item_id"), row.getString("profile_id"))).list()
                .forEach(link -> profiles.computeIfAbsent(link.getKey(), id -> new HashSet<>()).add(link.getValue()));
        // What is in the trash is known already: asked for in the query, an engine may go through all items for each of them.
        Set<UUID> there = items.stream().map(ItemRow::id).collect(Collectors.toSet());
        Map<UUID, List<UUID>> prerequisites = new HashMap<>();
        handle.createQuery("select p.item_id, p.required_id from coproduction.prerequisite p join coproduction.item i on i.id = p.item_id"
                + " where i.process_id = :process and i.trash_root is null order by p.position")
                .bind("process", process).map((row, context) -> Map.entry(Columns.id(row, "item_id"), Columns.id(row, "required_id"))).list().stream()
                .filter(link -> there.contains(link.getValue())).forEach(link -> prerequisites.computeIfAbsent(link.getKey(), id -> new ArrayList<>()).add(link.getValue()));
        return new TreeBuilder(process, items, profiles, prerequisites).build();
    }

    /** The process that an item belongs to; empty if the item is in the trash. */
    public Optional<UUID> processOf(UUID item) {
        return handle.createQuery("select process_id from coproduction.item where id = :id and trash_root is null").bind("id", item).mapTo(UUID.class).findOne();
    }

    /** Empty if it is in the trash. */
    public Optional<TaskRow> find(UUID item) {
        return find(item, " and i.trash_root is null");
    }

    /** Also if it is in the trash. */
    public Optional<TaskRow> findAnyhow(UUID item) {
        return find(item, "");
    }

    private Optional<TaskRow> find(UUID item, String also) {
        return handle.createQuery("select i.id, i.process_id, i.kind, i.name, i.status, i.version, p.revision from coproduction.item i"
                + " join coproduction.process p on p.id = i.process_id where i.id = :id" + also).bind("id", item)
                .map((row, context) -> new TaskRow(Columns.id(row, "id"), Columns.id(row, "process_id"), Kind.valueOf(row.getString("kind")),
                        row.getString("name"), Status.valueOf(row.getString("status")), row.getInt("version"), row.getLong("revision"))).findOne();
    }

    /** @return false if somebody else changed the item meanwhile */
    public boolean status(UUID item, Status status, int version) {
        return handle.createUpdate("update coproduction.item set status = :status, version = version + 1 where id = :id and version = :version")
                .bind("status", status.name()).bind("id", item).bind("version", version).execute() == 1;
    }

    public boolean any(UUID process) {
        return handle.createQuery("select count(*) from coproduction.item where process_id = :process and trash_root is null").bind("process", process)
                .mapTo(Long.class).one() > 0;
    }

    private static ItemRow item(ResultSet row) throws SQLException {
        return new ItemRow(Columns.id(row, "id"), Columns.optionalId(row, "parent_id"), Kind.valueOf(row.getString("kind")), row.getInt("position"),
                row.getString("name"), row.getString("description"), Status.valueOf(row.getString("status")),
                Columns.optionalDate(row, "start_date"), Columns.optionalDate(row, "end_date"), row.getInt("version"), row.getInt("resources"));
    }
}
