package eu.interlink.coproduction.internal.rows;

import eu.interlink.coproduction.CooperationModel;
import eu.interlink.coproduction.Process.State;
import eu.interlink.coproduction.Processes.Draft;
import eu.interlink.coproduction.Status;
import eu.interlink.interlinker.Problem;
import eu.interlink.store.WordIndex;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/** The SQL of the table {@code process}. */
public final class ProcessRows {

    private static final Pattern TAGS = Pattern.compile("\n");
    static final String COLUMNS = "select p.id, p.name, p.description, p.language, p.organisation_id, p.tags, p.model, p.schema_key, p.status, p.progress,"
            + " p.tasks, p.state, p.binding, p.created_at, p.updated_at, p.version, p.revision from coproduction.process p";

    private final Handle handle;

    public ProcessRows(Handle handle) {
        this.handle = handle;
    }

    /** Empty if it is in the trash. */
    public Optional<ProcessRow> find(UUID id) {
        return handle.createQuery(COLUMNS + " where p.id = :id and p.trashed_at is null").bind("id", id).map((row, context) -> process(row)).findOne();
    }

    /** Whether anything in it may be changed. */
    public boolean open(UUID id) {
        return handle.createQuery("select state from coproduction.process where id = :id").bind("id", id).mapTo(String.class).findOne().filter(State.OPEN.name()::equals)
                .isPresent();
    }

    /** @throws Problem NOT_FOUND; CONFLICT {@code process-closed} */
    public void requireOpen(UUID id) {
        if (find(id).orElseThrow(() -> Problem.notFound("process")).state() != State.OPEN) {
            throw Problem.conflict("process-closed", "This process is finished or archived, so nothing in it can be changed. Open it again first.");
        }
    }

    /**
     * Tells whether what is kept in memory is still right. Asked at every call, so without the comfort of the mapping library, which would
     * take longer than the database.
     */
    public Optional<Long> revision(UUID id) {
        try (PreparedStatement query = handle.getConnection().prepareStatement("select revision from coproduction.process where id = ? and trashed_at is null")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    public void insert(ProcessRow process) {
        handle.createUpdate("""
                insert into coproduction.process (id, name, description, language, organisation_id, tags, model, schema_key, status, progress, tasks,
                    created_at, updated_at, version, revision)
                values (:id, :name, :description, :language, :organisation, :tags, :model, :schemaKey, :status, :progress, :tasks, :created, :updated,
                    :version, :revision)""")
                .bind("id", process.id()).bind("name", process.name()).bind("description", process.description()).bind("language", process.language())
                .bind("organisation", process.organisation()).bind("tags", String.join("\n", process.tags())).bind("model", process.model().map(Enum::name))
                .bind("schemaKey", process.schemaKey()).bind("status", process.status().name())
                .bind("progress", process.progress()).bind("tasks", process.tasks()).bind("created", process.created())
                .bind("updated", process.updated()).bind("version", process.version()).bind("revision", process.revision()).execute();
        putWords(process.id(), process.name(), process.tags());
    }

    /** What a person fills in. @return false if somebody else changed it meanwhile */
    public boolean update(UUID id, Draft draft, int version) {
        boolean written = handle.createUpdate("""
                update coproduction.process set name = :name, description = :description, language = :language, organisation_id = :organisation, tags = :tags,
                    model = :model, version = version + 1 where id = :id and version = :version""")
                .bind("id", id).bind("name", draft.name()).bind("description", draft.description()).bind("language", draft.language())
                .bind("organisation", draft.organisation()).bind("tags", String.join("\n", draft.tags())).bind("model", draft.model().map(Enum::name))
                .bind("version", version).execute() == 1;
        if (written) {
            putWords(id, draft.name(), draft.tags());
        }
        return written;
    }

    /** By what it is found and sorted from now on. */
    public void putWords(UUID id, String name, List<String> tags) {
        handle.createUpdate("update coproduction.process set sort_name = :sortName where id = :id").bind("sortName", WordIndex.sortKey(name)).bind("id", id).execute();
        FoundProcesses.putWords(handle, id, name, tags);
    }

    /**
     * Says that something of the process changes. First statement of every transaction that writes to a process: it also locks the row,
     * so that two writers never roll up past each other.
     */
    public void touch(UUID id) {
        handle.createUpdate("update coproduction.process set revision = revision + 1, updated_at = :now where id = :id").bind("now", Instant.now())
                .bind("id", id).execute();
    }

    /** The same as {@link #touch}, for the process of an item. Nothing happens if there is no such item. */
    public void touchByItem(UUID item) {
        handle.createUpdate("update coproduction.process set revision = revision + 1, updated_at = :now"
                + " where id = (select process_id from coproduction.item where id = :item)").bind("now", Instant.now()).bind("item", item).execute();
    }

    /** Moves it up in the lists; what is kept in memory stays valid. */
    public void seen(UUID id) {
        handle.createUpdate("update coproduction.process set updated_at = :now where id = :id").bind("now", Instant.now()).bind("id", id).execute();
    }

    public void rollUp(UUID id, Status status, int progress, int tasks) {
        handle.createUpdate("update coproduction.process set status = :status, progress = :progress, tasks = :tasks where id = :id")
                .bind("status", status.name()).bind("progress", progress).bind("tasks", tasks).bind("id", id).execute();
    }

    /** Which schema the tree was made from. @param base the schema as it was then, as JSON */
    public void schema(UUID id, String key, String base) {
        handle.createUpdate("update coproduction.process set schema_key = :key, base = :base where id = :id").bind("key", key).bind("base", base).bind("id", id).execute();
    }

    /** The schema that the tree was made from, as it was then, as JSON. */
    public Optional<String> base(UUID id) {
        return handle.createQuery("select base from coproduction.process where id = :id").bind("id", id).map((row, context) -> Columns.optionalText(row, "base")).one();
    }

    /** @return false if somebody else changed it meanwhile */
    public boolean state(UUID id, State state, int version) {
        return handle.createUpdate("update coproduction.process set state = :state, version = version + 1 where id = :id and version = :version and trashed_at is null")
                .bind("state", state.name()).bind("id", id).bind("version", version).execute() == 1;
    }

    /** @return false if somebody else changed it meanwhile */
    public boolean binding(UUID id, boolean binding, int version) {
        return handle.createUpdate("update coproduction.process set binding = :binding, version = version + 1 where id = :id and version = :version and trashed_at is null")
                .bind("binding", binding).bind("id", id).bind("version", version).execute() == 1;
    }

    static ProcessRow process(ResultSet row) throws SQLException {
        return new ProcessRow(Columns.id(row, "id"), row.getString("name"), row.getString("description"), row.getString("language"),
                Columns.optionalId(row, "organisation_id"), TAGS.splitAsStream(row.getString("tags")).filter(tag -> !tag.isEmpty()).toList(),
                Columns.optionalText(row, "model").map(CooperationModel::valueOf), Columns.optionalText(row, "schema_key"), Status.valueOf(row.getString("status")),
                row.getInt("progress"), row.getInt("tasks"), State.valueOf(row.getString("state")), row.getBoolean("binding"), Columns.instant(row, "created_at"), Columns.instant(row, "updated_at"),
                row.getInt("version"), row.getLong("revision"));
    }
}
