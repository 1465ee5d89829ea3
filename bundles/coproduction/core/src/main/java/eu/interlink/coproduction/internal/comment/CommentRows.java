package eu.interlink.coproduction.internal.comment;

import eu.interlink.coproduction.MentionText;
import eu.interlink.coproduction.internal.rows.Columns;
import eu.interlink.coproduction.internal.rows.Reader;
import eu.interlink.coproduction.internal.work.Sight;
import eu.interlink.interlinker.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The SQL of the tables {@code task_comment} and {@code comment_mention}. */
final class CommentRows {

    private static final String COLUMNS = "select c.id, t.process_id, p.name as process_name, c.task_id, t.name as task_name, c.author_id, c.body, c.created_at,"
            + " c.edited_at, c.version";
    private static final String FROM = " from coproduction.task_comment c" + Sight.PLACE.formatted("c");
    private static final String MENTIONING = "select c.id, " + Sight.PLACES + FROM + " join coproduction.comment_mention m on m.comment_id = c.id"
            + " where m.person_id = :person and " + Sight.LISTED + " order by c.created_at desc, c.id desc limit " + Sight.MOST;
    private static final String COMMENT = "comment";

    private final Handle handle;

    CommentRows(Handle handle) {
        this.handle = handle;
    }

    Optional<CommentRow> find(UUID id) {
        return handle.createQuery(COLUMNS + FROM + " where c.id = :id").bind("id", id).map((row, context) -> row(row)).findOne();
    }

    /** The newest first. */
    Page<CommentRow> page(UUID task, int offset, int limit) {
        long total = handle.createQuery("select count(*) from coproduction.task_comment where task_id = :task").bind("task", task).mapTo(Long.class).one();
        return new Page<>(handle.createQuery(COLUMNS + FROM + " where c.task_id = :task order by c.created_at desc, c.id desc limit :limit offset :offset")
                .bind("task", task).bind("limit", limit).bind("offset", offset).map((row, context) -> row(row)).list(), total, offset);
    }

    /** Those that mention a reader in what it sees, the newest first. */
    Page<CommentRow> mentioning(Reader reader, int offset, int limit) {
        Page<UUID> ids = new Sight(handle, reader).page(handle.createQuery(MENTIONING).bind("person", reader.person()), offset, limit);
        return new Page<>(ids.items().isEmpty() ? List.of() : handle.createQuery(COLUMNS + FROM + " where c.id in (<ids>) order by c.created_at desc, c.id desc")
                .bindList("ids", ids.items()).map((row, context) -> row(row)).list(), ids.total(), offset);
    }

    List<CommentRow> ofAuthor(UUID person) {
        return handle.createQuery(COLUMNS + FROM + " where c.author_id = :person order by c.created_at, c.id").bind("person", person)
                .map((row, context) -> row(row)).list();
    }

    void insert(CommentRow row) {
        handle.createUpdate("insert into coproduction.task_comment (id, task_id, author_id, body, created_at, version)"
                + " values (:id, :task, :author, :body, :created, 1)")
                .bind("id", row.id()).bind("task", row.task()).bind("author", row.author()).bind("body", row.text()).bind("created", row.created()).execute();
        mention(row.id(), row.text());
    }

    /** @return false if it was changed meanwhile */
    boolean update(UUID id, String text, int version, Instant now) {
        boolean updated = handle.createUpdate("update coproduction.task_comment set body = :body, edited_at = :now, version = version + 1"
                + " where id = :id and version = :version").bind("body", text).bind("now", now).bind("id", id).bind("version", version).execute() == 1;
        if (updated) {
            handle.createUpdate("delete from coproduction.comment_mention where comment_id = :comment").bind(COMMENT, id).execute();
            mention(id, text);
        }
        return updated;
    }

    private void mention(UUID id, String text) {
        PreparedBatch mentions = handle.prepareBatch("insert into coproduction.comment_mention (comment_id, person_id) values (:comment, :person)");
        MentionText.people(text).forEach(person -> mentions.bind(COMMENT, id).bind("person", person).add());
        if (mentions.size() > 0) {
            mentions.execute();
        }
    }

    boolean delete(UUID id) {
        return handle.execute("delete from coproduction.task_comment where id = ?", id) == 1;
    }

    /** What the person said goes; mentions of the person lead to nobody. */
    void forget(UUID person) {
        handle.execute("delete from coproduction.task_comment where author_id = ?", person);
        handle.execute("delete from coproduction.comment_mention where person_id = ?", person);
    }

    private static CommentRow row(ResultSet row) throws SQLException {
        return new CommentRow(Columns.id(row, "id"), Columns.id(row, "process_id"), row.getString("process_name"), Columns.id(row, "task_id"),
                row.getString("task_name"), Columns.id(row, "author_id"), row.getString("body"), Columns.instant(row, "created_at"),
                Columns.optionalInstant(row, "edited_at"), row.getInt("version"));
    }
}
