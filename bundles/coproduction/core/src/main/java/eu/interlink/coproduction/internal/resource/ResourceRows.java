package eu.interlink.coproduction.internal.resource;

import eu.interlink.coproduction.internal.resource.ResourceRow.State;
import eu.interlink.coproduction.internal.rows.Columns;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Template;
import eu.interlink.interlinker.platform.FileRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the table {@code resource}. */
public final class ResourceRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() { };
    private static final String FROM = " from coproduction.resource r join coproduction.item i on i.id = r.task_id"
            + " join coproduction.process p on p.id = r.process_id ";
    static final String SELECT = "select r.*, i.name as task_name, p.language as process_language" + FROM;
    static final String LISTED = " and r.trashed_at is null and r.trash_root is null and r.state <> 'PURGING'";

    private final Handle handle;

    public ResourceRows(Handle handle) {
        this.handle = handle;
    }

    /** Empty if its task or its process is in the trash. */
    public Optional<ResourceRow> find(UUID id) {
        return handle.createQuery(SELECT + "where r.id = :id and r.trash_root is null and p.trashed_at is null").bind("id", id).map((row, context) -> resource(row)).findOne();
    }

    /** Also if its task or its process is in the trash. */
    Optional<ResourceRow> findAnyhow(UUID id) {
        return handle.createQuery(SELECT + "where r.id = :id").bind("id", id).map((row, context) -> resource(row)).findOne();
    }

    /** Oldest first. */
    List<ResourceRow> ofTask(UUID task) {
        return handle.createQuery(SELECT + "where r.task_id = :task" + LISTED + " order by r.created_at, r.id").bind("task", task)
                .map((row, context) -> resource(row)).list();
    }

    /**
     * Last changed first.
     *
     * @param tasks those whose resources are wanted; empty if all are
     * @param ready how many of these are ready, as the tree tells: only those that are being made are counted here
     */
    Page<ResourceRow> ofProcess(UUID process, Optional<List<UUID>> tasks, long ready, int offset, int limit) {
        String wanted = "where r.process_id = :process" + (tasks.isPresent() ? " and r.task_id in (<tasks>)" : "");
        String where = wanted + LISTED;
        long total = ready + bind(handle.createQuery("select count(*) from coproduction.resource r " + wanted + " and r.trash_root is null and r.state = 'CREATING'"), process, tasks)
                .mapTo(Long.class).one();
        // The condition on the time and the fixed column in the order make H2 read the page from the index instead of sorting everything.
        List<ResourceRow> rows = bind(handle.createQuery(SELECT + where + " and r.updated_at >= timestamp with time zone '1970-01-01 00:00:00Z'"
                + " order by r.process_id desc, r.updated_at desc, r.id desc limit :limit offset :offset"), process, tasks)
                .bind("limit", limit).bind("offset", offset).map((row, context) -> resource(row)).list();
        return new Page<>(rows, total, offset);
    }

    private static Query bind(Query query, UUID process, Optional<List<UUID>> tasks) {
        // SQL has no empty list.
        tasks.ifPresent(some -> query.bindList("tasks", some.isEmpty() ? List.of(new UUID(0, 0)) : some));
        return query.bind("process", process);
    }

    /** Last trashed first. */
    List<ResourceRow> trashed(UUID process) {
        return handle.createQuery(SELECT + "where r.process_id = :process and r.trashed_at is not null and r.trash_root is null and r.state = 'READY'"
                + " order by r.trashed_at desc, r.id desc").bind("process", process).map((row, context) -> resource(row)).list();
    }

    /** Those that somebody began to make before a moment and that are neither finished nor undone. */
    List<ResourceRow> creatingBefore(Instant before) {
        return handle.createQuery(SELECT + "where r.state = 'CREATING' and r.created_at < :before order by r.created_at").bind("before", before)
                .map((row, context) -> resource(row)).list();
    }

    List<ResourceRow> trashedBefore(Instant before, int limit) {
        return handle.createQuery(SELECT + "where r.state = 'READY' and r.trashed_at < :before order by r.trashed_at limit :limit")
                .bind("before", before).bind("limit", limit).map((row, context) -> resource(row)).list();
    }

    /** All of an Interlinker, whatever their state. */
    List<ResourceRow> ofInterlinker(String interlinker, int limit) {
        return handle.createQuery(SELECT + "where r.interlinker = :interlinker order by r.id limit :limit").bind("interlinker", interlinker)
                .bind("limit", limit).map((row, context) -> resource(row)).list();
    }

    /** Whatever its state: its Interlinker goes with all its data. */
    void deleteAnyhow(UUID id) {
        handle.createUpdate("delete from coproduction.resource where id = :id").bind("id", id).execute();
    }

    /** Those that are listed and ready, the oldest first. */
    public List<ResourceRow> ready(UUID process) {
        return handle.createQuery(SELECT + "where r.process_id = :process and r.state = 'READY'" + LISTED + " order by r.created_at, r.id").bind("process", process)
                .map((row, context) -> resource(row)).list();
    }

    void insert(ResourceRow resource) {
        Optional<FileRef> file = resource.template().map(Template::file);
        handle.createUpdate("""
                insert into coproduction.resource (id, process_id, task_id, name, icon, interlinker, interlinker_names, entry_key, template_sha256,
                    template_name, template_type, template_size, state, owner_id, size_bytes, created_at, updated_at, version, url, copy_of)
                values (:id, :process, :task, :name, :icon, :interlinker, :names, :entry, :sha256, :fileName, :fileType, :fileSize, :state, :owner,
                    0, :created, :created, 1, :url, :copyOf)""")
                .bind("id", resource.id()).bind("process", resource.process()).bind("task", resource.task()).bind("name", resource.name())
                .bind("icon", resource.icon()).bind("interlinker", resource.interlinker())
                .bind("names", JSON.writeValueAsString(resource.interlinkerNames().texts())).bind("entry", resource.entry())
                .bind("sha256", file.map(FileRef::sha256)).bind("fileName", file.map(FileRef::name)).bind("fileType", file.map(FileRef::mediaType))
                .bind("fileSize", file.map(FileRef::size)).bind("state", resource.state().name()).bind("owner", resource.owner())
                .bind("created", resource.created()).bind("url", resource.url()).bind("copyOf", resource.copyOf()).execute();
        new ResourceNames(handle).put(resource.id(), resource.process(), resource.name());
    }

    /** One whose content is there: it was here before and comes back, or it comes from elsewhere. */
    public void bring(UUID id, UUID process, UUID task, String name, String icon, String interlinker, LocalizedText interlinkerNames, Optional<String> entry,
            Optional<UUID> owner, long size, Instant created, Instant updated, Optional<Instant> trashed) {
        handle.createUpdate("""
                insert into coproduction.resource (id, process_id, task_id, name, icon, interlinker, interlinker_names, entry_key, state, owner_id,
                    size_bytes, created_at, updated_at, trashed_at, trash_root, version)
                values (:id, :process, :task, :name, :icon, :interlinker, :names, :entry, 'READY', :owner, :size, :created, :updated, :trashed,
                    (select i.trash_root from coproduction.item i where i.id = :task), 1)""")
                .bind("id", id).bind("process", process).bind("task", task).bind("name", name).bind("icon", icon).bind("interlinker", interlinker)
                .bind("names", JSON.writeValueAsString(interlinkerNames.texts())).bind("entry", entry).bind("owner", owner).bind("size", size)
                .bind("created", created).bind("updated", updated).bindByType("trashed", trashed.orElse(null), Instant.class).execute();
        new ResourceNames(handle).put(id, process, name);
    }

    /** Says that what was brought is a link. */
    public void leadsTo(UUID id, String url) {
        handle.execute("update coproduction.resource set url = ? where id = ?", url, id);
    }

    /** @return false if it is not being made any more */
    boolean ready(UUID id, String icon, long size, Instant now) {
        return handle.createUpdate("update coproduction.resource set state = 'READY', icon = :icon, size_bytes = :size, updated_at = :now"
                + " where id = :id and state = 'CREATING'").bind("icon", icon).bind("size", size).bind("now", now).bind("id", id).execute() == 1;
    }

    /** @return false if it is not being made any more */
    boolean undo(UUID id) {
        return handle.createUpdate("delete from coproduction.resource where id = :id and state = 'CREATING'").bind("id", id).execute() == 1;
    }

    /** @return false if somebody else changed it meanwhile */
    boolean rename(ResourceRow resource, String name, int version, Instant now) {
        boolean renamed = handle.createUpdate("update coproduction.resource set name = :name, version = version + 1, updated_at = :now"
                + " where id = :id and version = :version and trashed_at is null")
                .bind("name", name).bind("now", now).bind("id", resource.id()).bind("version", version).execute() == 1;
        if (renamed) {
            new ResourceNames(handle).put(resource.id(), resource.process(), name);
        }
        return renamed;
    }

    /** To another task of the same process, with what is assigned of it. @return false if somebody else changed it meanwhile */
    boolean move(UUID id, UUID task, int version, Instant now) {
        boolean moved = handle.createUpdate("update coproduction.resource set task_id = :task, version = version + 1, updated_at = :now"
                + " where id = :id and version = :version and state = 'READY' and trashed_at is null")
                .bind("task", task).bind("now", now).bind("id", id).bind("version", version).execute() == 1;
        if (moved) {
            handle.createUpdate("update coproduction.assignment set task_id = :task where resource_id = :id").bind("task", task).bind("id", id).execute();
        }
        return moved;
    }

    /** How many assignments a task has, and would have with those of a resource. */
    long assignments(UUID task, UUID resource) {
        return handle.createQuery("select count(*) from coproduction.assignment where task_id = :task or resource_id = :resource").bind("task", task)
                .bind("resource", resource).mapTo(Long.class).one();
    }

    /** @return false if it is there already, or not ready */
    boolean trash(UUID id, Instant now) {
        return handle.createUpdate("update coproduction.resource set trashed_at = :now, version = version + 1"
                + " where id = :id and state = 'READY' and trashed_at is null").bind("now", now).bind("id", id).execute() == 1;
    }

    /** @return false if it is not in the trash (any more) */
    boolean restore(UUID id) {
        return handle.createUpdate("update coproduction.resource set trashed_at = null, version = version + 1"
                + " where id = :id and state = 'READY' and trashed_at is not null").bind("id", id).execute() == 1;
    }

    /** @return false if it was restored meanwhile */
    boolean purging(UUID id) {
        return handle.createUpdate("update coproduction.resource set state = 'PURGING' where id = :id and state = 'READY' and trashed_at is not null")
                .bind("id", id).execute() == 1;
    }

    void delete(UUID id) {
        handle.createUpdate("delete from coproduction.resource where id = :id and state = 'PURGING'").bind("id", id).execute();
    }

    void changed(UUID id, Instant now) {
        handle.createUpdate("update coproduction.resource set updated_at = :now where id = :id").bind("now", now).bind("id", id).execute();
    }

    void looks(UUID id, String icon, long size) {
        handle.createUpdate("update coproduction.resource set icon = :icon, size_bytes = :size where id = :id").bind("icon", icon)
                .bind("size", size).bind("id", id).execute();
    }

    static ResourceRow resource(ResultSet row) throws SQLException {
        Optional<String> entry = Columns.optionalText(row, "entry_key");
        return new ResourceRow(Columns.id(row, "id"), Columns.id(row, "process_id"), Columns.id(row, "task_id"), row.getString("task_name"),
                row.getString("process_language"), row.getString("name"), row.getString("icon"), row.getString("interlinker"),
                new LocalizedText(JSON.readValue(row.getString("interlinker_names"), TEXTS)), entry, template(row, entry.orElse("")),
                State.valueOf(row.getString("state")), Columns.optionalId(row, "owner_id"), row.getLong("size_bytes"),
                Columns.instant(row, "created_at"), Columns.instant(row, "updated_at"), Columns.optionalInstant(row, "trashed_at"),
                row.getInt("version"), Columns.optionalText(row, "url"), Columns.optionalId(row, "copy_of"));
    }

    private static Optional<Template> template(ResultSet row, String entry) throws SQLException {
        String sha256 = row.getString("template_sha256");
        return sha256 == null ? Optional.empty() : Optional.of(new Template(entry,
                new FileRef(sha256, row.getString("template_name"), row.getString("template_type"), row.getLong("template_size"))));
    }
}
