package eu.interlink.coproduction.internal.rows;

import eu.interlink.coproduction.Process.State;
import eu.interlink.coproduction.Status;
import eu.interlink.interlinker.Page;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The SQL of the table {@code process}. */
public final class ProcessRows {

    private static final String COLUMNS = "select p.id, p.name, p.description, p.language, p.organisation_id, p.schema_key, p.status, p.progress,"
            + " p.tasks, p.state, p.binding, p.created_at, p.updated_at, p.version, p.revision from coproduction.process p";
    /** What is in the trash is seen by nobody. */
    private static final String THERE = " and not exists (select 1 from coproduction.item i where i.id = g.item_id and i.trash_root is not null)";
    /** An entry that allows anything allows to see, and an own one decides at its place. */
    private static final String BY_PERSON = "select g.process_id from coproduction.%1$s g where g.person_id = :person and g.rights > 0%3$s";
    /** The person's own entry at the same place comes before those of its teams; seeing is the lowest bit. */
    private static final String BY_TEAM = "select g.process_id from coproduction.%1$s g where g.team_id in (<teams>) and g.rights > 0%3$s and not exists"
            + " (select 1 from coproduction.%1$s o where o.%2$s = g.%2$s and o.person_id = :person and mod(o.denied, 2) = 1)";
    /** From the entries to the processes: whoever is in few pays for few, however many there are. One part for each index. */
    private static final String VISIBLE = String.join(" union ", BY_PERSON.formatted("grant_row", "", ""), BY_PERSON.formatted("item_grant", "", THERE),
            BY_TEAM.formatted("grant_row", "process_id", ""), BY_TEAM.formatted("item_grant", "item_id", THERE));
    private static final String ORDER = " order by p.updated_at desc, p.id desc limit :limit offset :offset";

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

    /** Processes that a reader may see, last changed first. @param text part of the name @param archived whether the archived ones are wanted, or all others */
    public Page<ProcessRow> page(Reader reader, Optional<String> text, boolean archived, int offset, int limit) {
        String where = " where p.trashed_at is null and p.state " + (archived ? "=" : "<>") + " 'ARCHIVED'" + (text.isPresent() ? " and lower(p.name) like :text escape '!'" : "");
        return reader.everything() ? all(where, text, archived, offset, limit) : own(reader, where, text, offset, limit);
    }

    private Page<ProcessRow> all(String where, Optional<String> text, boolean archived, int offset, int limit) {
        // How many there are at all the engine knows; the few that are left out are counted.
        String total = text.isPresent() || archived ? "select count(*) from coproduction.process p" + where
                : "select (select count(*) from coproduction.process) - (select count(*) from coproduction.process where trashed_at is not null)"
                        + " - (select count(*) from coproduction.process where trashed_at is null and state = 'ARCHIVED')";
        List<ProcessRow> rows = matching(handle.createQuery(COLUMNS + where + ORDER), text).bind("limit", limit).bind("offset", offset)
                .map((row, context) -> process(row)).list();
        return new Page<>(rows, matching(handle.createQuery(total), text).mapTo(Long.class).one(), offset);
    }

    /** The ids first: asked for both at once, an engine may rather look at every process than at those of one person. */
    private Page<ProcessRow> own(Reader reader, String where, Optional<String> text, int offset, int limit) {
        List<UUID> visible = handle.createQuery(VISIBLE).bind("person", reader.person()).bindList("teams", reader.teamsOrNobody()).mapTo(UUID.class).list();
        if (visible.isEmpty()) {
            return new Page<>(List.of(), 0, offset);
        }
        String mine = where + " and p.id in (<visible>)";
        List<ProcessRow> rows = matching(handle.createQuery(COLUMNS + mine + ORDER), text).bindList("visible", visible).bind("limit", limit).bind("offset", offset)
                .map((row, context) -> process(row)).list();
        long total = matching(handle.createQuery("select count(*) from coproduction.process p" + mine), text).bindList("visible", visible).mapTo(Long.class).one();
        return new Page<>(rows, total, offset);
    }

    public void insert(ProcessRow process) {
        handle.createUpdate("""
                insert into coproduction.process (id, name, description, language, organisation_id, schema_key, status, progress, tasks,
                    created_at, updated_at, version, revision)
                values (:id, :name, :description, :language, :organisation, :schemaKey, :status, :progress, :tasks, :created, :updated, :version,
                    :revision)""")
                .bind("id", process.id()).bind("name", process.name()).bind("description", process.description()).bind("language", process.language())
                .bind("organisation", process.organisation()).bind("schemaKey", process.schemaKey()).bind("status", process.status().name())
                .bind("progress", process.progress()).bind("tasks", process.tasks()).bind("created", process.created())
                .bind("updated", process.updated()).bind("version", process.version()).bind("revision", process.revision()).execute();
    }

    /** What a person fills in. @return false if somebody else changed it meanwhile */
    public boolean update(UUID id, String name, String description, String language, Optional<UUID> organisation, int version) {
        return handle.createUpdate("""
                update coproduction.process set name = :name, description = :description, language = :language, organisation_id = :organisation,
                    version = version + 1 where id = :id and version = :version""")
                .bind("id", id).bind("name", name).bind("description", description).bind("language", language).bind("organisation", organisation)
                .bind("version", version).execute() == 1;
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

    public void schemaKey(UUID id, String key) {
        handle.createUpdate("update coproduction.process set schema_key = :key where id = :id").bind("key", key).bind("id", id).execute();
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

    private static Query matching(Query query, Optional<String> text) {
        text.ifPresent(words -> query.bind("text",
                "%" + words.strip().toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%"));
        return query;
    }

    private static ProcessRow process(ResultSet row) throws SQLException {
        return new ProcessRow(Columns.id(row, "id"), row.getString("name"), row.getString("description"), row.getString("language"),
                Columns.optionalId(row, "organisation_id"), Columns.optionalText(row, "schema_key"), Status.valueOf(row.getString("status")),
                row.getInt("progress"), row.getInt("tasks"), State.valueOf(row.getString("state")), row.getBoolean("binding"), Columns.instant(row, "created_at"), Columns.instant(row, "updated_at"),
                row.getInt("version"), row.getLong("revision"));
    }
}
