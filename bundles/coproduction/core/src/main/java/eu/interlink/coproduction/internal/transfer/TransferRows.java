package eu.interlink.coproduction.internal.transfer;

import eu.interlink.coproduction.Process.State;
import eu.interlink.coproduction.internal.rows.Columns;
import eu.interlink.coproduction.internal.transfer.Parcel.Origin;
import eu.interlink.coproduction.internal.transfer.Parcel.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The SQL that reads and writes a whole process: what stands in its tree, a statement for each kind of thing. */
final class TransferRows {

    /** An assignment. */
    record AssignmentPart(UUID task, Optional<UUID> resource, Optional<UUID> person, Optional<UUID> team, String instructions, Optional<LocalDate> due, Optional<UUID> by,
            Instant created, Optional<Instant> done, Optional<UUID> doneBy) {

        UUID target() {
            return resource.orElse(task);
        }
    }

    /** A comment. */
    record CommentPart(UUID task, UUID author, String text, Instant created, Optional<Instant> edited) {
    }

    private static final String OF_PROCESS = " join coproduction.item i on i.id = %s.task_id where i.process_id = :process and i.trash_root is null";
    private static final String PROCESS = "process";

    private final Handle handle;

    TransferRows(Handle handle) {
        this.handle = handle;
    }

    Map<UUID, Origin> origins(UUID process) {
        return handle.createQuery("select id, origin_schema, origin_version, origin_key from coproduction.item where process_id = :process and origin_key is not null"
                + " and origin_schema is not null").bind(PROCESS, process).map((row, context) -> Map.entry(Columns.id(row, "id"),
                        new Origin(Columns.id(row, "origin_schema").toString(), row.getInt("origin_version"), row.getString("origin_key")))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The oldest first; of resources that are there. */
    List<AssignmentPart> assignments(UUID process) {
        return handle.createQuery("select a.* from coproduction.assignment a left join coproduction.resource r on r.id = a.resource_id" + OF_PROCESS.formatted("a")
                + " and (a.resource_id is null or r.state = 'READY' and r.trashed_at is null and r.trash_root is null) order by a.created_at, a.id")
                .bind(PROCESS, process).map((row, context) -> new AssignmentPart(Columns.id(row, "task_id"), Columns.optionalId(row, "resource_id"),
                        Columns.optionalId(row, "person_id"), Columns.optionalId(row, "team_id"), row.getString("instructions"), Columns.optionalDate(row, "due_on"),
                        Columns.optionalId(row, "assigned_by"), Columns.instant(row, "created_at"), Columns.optionalInstant(row, "done_at"),
                        Columns.optionalId(row, "done_by"))).list();
    }

    /** The oldest first. */
    List<CommentPart> comments(UUID process) {
        return handle.createQuery("select c.* from coproduction.task_comment c" + OF_PROCESS.formatted("c") + " order by c.created_at, c.id").bind(PROCESS, process)
                .map((row, context) -> new CommentPart(Columns.id(row, "task_id"), Columns.id(row, "author_id"), row.getString("body"),
                        Columns.instant(row, "created_at"), Columns.optionalInstant(row, "edited_at"))).list();
    }

    void settings(UUID process, State state, boolean binding) {
        handle.createUpdate("update coproduction.process set state = :state, binding = :binding where id = :process").bind("state", state.name())
                .bind("binding", binding).bind(PROCESS, process).execute();
    }

    /** @param ids by key  @param positions by key */
    void items(UUID process, List<Place> items, Map<String, UUID> ids, Map<String, Integer> positions) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into coproduction.item (id, process_id, parent_id, kind, position, name, description, status, start_date, end_date, origin_schema,
                    origin_version, origin_key, version)
                values (:id, :process, :parent, :kind, :position, :name, :description, :status, :start, :end, :schema, :schemaVersion, :key, 1)""");
        for (Place item : items) {
            batch.bind("id", ids.get(item.key())).bind(PROCESS, process).bind("parent", item.parent().map(ids::get))
                    .bind("kind", item.kind().name()).bind("position", positions.get(item.key())).bind("name", item.name()).bind("description", item.description())
                    .bind("status", item.status().name()).bindByType("start", item.start().orElse(null), LocalDate.class)
                    .bindByType("end", item.end().orElse(null), LocalDate.class)
                    .bind("schema", item.origin().map(origin -> UUID.fromString(origin.schema())))
                    .bind("schemaVersion", item.origin().map(Origin::version))
                    .bind("key", item.origin().map(Origin::key)).add();
        }
        execute(batch);
        PreparedBatch profiles = handle.prepareBatch("insert into coproduction.item_profile (item_id, profile_id) values (:item, :profile)");
        PreparedBatch waits = handle.prepareBatch("insert into coproduction.prerequisite (item_id, required_id, position) values (:item, :required, :position)");
        for (Place item : items) {
            item.profiles().forEach(profile -> profiles.bind("item", ids.get(item.key())).bind("profile", profile).add());
            for (int i = 0; i < item.prerequisites().size(); i++) {
                waits.bind("item", ids.get(item.key())).bind("required", ids.get(item.prerequisites().get(i))).bind("position", i).add();
            }
        }
        execute(profiles);
        execute(waits);
    }

    /** @return false if the party is asked there already */
    boolean assign(UUID id, AssignmentPart part) {
        return handle.createUpdate("""
                insert into coproduction.assignment (id, task_id, resource_id, target_id, person_id, team_id, instructions, due_on, assigned_by, created_at,
                    changed_at, done_at, done_by, version)
                values (:id, :task, :resource, :target, :person, :team, :instructions, :due, :by, :created, :created, :done, :doneBy, 1) on conflict do nothing""")
                .bind("id", id).bind("task", part.task()).bind("resource", part.resource()).bind("target", part.target()).bind("person", part.person())
                .bind("team", part.team()).bind("instructions", part.instructions()).bind("due", part.due()).bind("by", part.by()).bind("created", part.created())
                .bind("done", part.done()).bind("doneBy", part.doneBy()).execute() == 1;
    }

    void comment(UUID id, CommentPart part, List<UUID> mentioned) {
        handle.createUpdate("insert into coproduction.task_comment (id, task_id, author_id, body, created_at, edited_at, version)"
                + " values (:id, :task, :author, :body, :created, :edited, 1)").bind("id", id).bind("task", part.task()).bind("author", part.author())
                .bind("body", part.text()).bind("created", part.created()).bindByType("edited", part.edited().orElse(null), Instant.class).execute();
        PreparedBatch mentions = handle.prepareBatch("insert into coproduction.comment_mention (comment_id, person_id) values (:comment, :person)");
        mentioned.forEach(person -> mentions.bind("comment", id).bind("person", person).add());
        execute(mentions);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
