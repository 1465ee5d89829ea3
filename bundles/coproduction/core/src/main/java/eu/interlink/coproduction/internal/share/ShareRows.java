package eu.interlink.coproduction.internal.share;

import eu.interlink.coproduction.internal.rows.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The SQL of the tables {@code share_link} and {@code share_key}. */
final class ShareRows {

    private static final String COLUMNS = "select id, process_id, item_id, label, created_by, created_at, expires_at, opened, last_opened from coproduction.share_link ";

    private final Handle handle;

    ShareRows(Handle handle) {
        this.handle = handle;
    }

    Optional<ShareRow> find(UUID id) {
        return handle.createQuery(COLUMNS + "where id = :id").bind("id", id).map((row, context) -> row(row)).findOne();
    }

    /** The newest first. */
    List<ShareRow> of(UUID process) {
        return handle.createQuery(COLUMNS + "where process_id = :process order by created_at desc, id desc").bind("process", process)
                .map((row, context) -> row(row)).list();
    }

    List<ShareRow> ofMaker(UUID person) {
        return handle.createQuery(COLUMNS + "where created_by = :person order by created_at, id").bind("person", person).map((row, context) -> row(row)).list();
    }

    long count(UUID process) {
        return handle.createQuery("select count(*) from coproduction.share_link where process_id = :process").bind("process", process).mapTo(Long.class).one();
    }

    void insert(ShareRow link) {
        handle.createUpdate("""
                insert into coproduction.share_link (id, process_id, item_id, label, created_by, created_at, expires_at, opened, last_opened)
                values (:id, :process, :item, :label, :maker, :created, :expires, 0, null)""")
                .bind("id", link.id()).bind("process", link.process()).bind("item", link.item()).bind("label", link.label()).bind("maker", link.createdBy())
                .bind("created", link.created()).bind("expires", link.expires()).execute();
    }

    /** Added up by the database, so that of two who open it at once both count. @return false if the link is gone */
    boolean count(UUID id, Instant now) {
        return handle.createUpdate("update coproduction.share_link set opened = opened + 1, last_opened = :now where id = :id").bind("now", now).bind("id", id)
                .execute() == 1;
    }

    boolean delete(UUID id) {
        return handle.execute("delete from coproduction.share_link where id = ?", id) == 1;
    }

    void forget(UUID person) {
        handle.execute("delete from coproduction.share_link where created_by = ?", person);
    }

    /** Names of what was made in the tasks of a process, by task, oldest first; without the trash. */
    Map<UUID, List<String>> files(UUID process) {
        return handle.createQuery("select task_id, name from coproduction.resource where process_id = :process and state = 'READY' and trashed_at is null"
                + " order by created_at, id").bind("process", process).map((row, context) -> Map.entry(Columns.id(row, "task_id"), row.getString("name"))).list()
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The key of the installation, if it was made already. */
    Optional<String> secret() {
        return handle.createQuery("select secret from coproduction.share_key where id = 1").mapTo(String.class).findOne();
    }

    /** Keeps a key, unless there is one. */
    void secret(String fresh) {
        handle.createUpdate("insert into coproduction.share_key (id, secret) values (1, :secret) on conflict do nothing").bind("secret", fresh).execute();
    }

    private static ShareRow row(ResultSet row) throws SQLException {
        return new ShareRow(Columns.id(row, "id"), Columns.id(row, "process_id"), Columns.optionalId(row, "item_id"), row.getString("label"),
                Columns.id(row, "created_by"), Columns.instant(row, "created_at"), Columns.instant(row, "expires_at"), row.getLong("opened"),
                Columns.optionalInstant(row, "last_opened"));
    }
}
