package eu.interlink.coproduction.internal.open;

import eu.interlink.coproduction.OpenProcesses.Opening;
import eu.interlink.coproduction.internal.rows.Columns;
import eu.interlink.interlinker.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The SQL of the table {@code opening}. */
public final class OpeningRows {

    /** An open process. @param organisation id of it */
    record Open(UUID id, String name, String description, String language, Optional<UUID> organisation, String needs, String wanted, Instant since) {
    }

    private static final String COLUMNS = "select p.id, p.name, p.description, p.language, p.organisation_id, o.needs, o.wanted, o.since";
    private static final String FROM = " from coproduction.opening o join coproduction.process p on p.id = o.process_id where o.open = true and p.trashed_at is null and p.state = 'OPEN'";
    private static final String MATCHES = " and (lower(p.name) like :text escape '!' or lower(o.needs) like :text escape '!'"
            + " or lower(o.wanted) like :text escape '!')";

    private final Handle handle;

    public OpeningRows(Handle handle) {
        this.handle = handle;
    }

    public Optional<Opening> opening(UUID process) {
        return handle.createQuery("select open, needs, wanted, version from coproduction.opening where process_id = :process").bind("process", process)
                .map((row, context) -> new Opening(row.getBoolean("open"), row.getString("needs"), row.getString("wanted"), row.getInt("version"))).findOne();
    }

    /** @return false if somebody else said something first */
    public boolean insert(UUID process, Opening opening, Instant now) {
        return bind(handle.createUpdate("insert into coproduction.opening (process_id, open, needs, wanted, since, version)"
                + " values (:process, :open, :needs, :wanted, :now, 1) on conflict do nothing"), process, opening, now).execute() == 1;
    }

    /** @return false if somebody else changed it meanwhile */
    boolean update(UUID process, Opening opening, Instant now) {
        return bind(handle.createUpdate("update coproduction.opening set since = case when open = :open then since else :now end, open = :open,"
                + " needs = :needs, wanted = :wanted, version = version + 1 where process_id = :process and version = :version"), process, opening, now)
                .bind("version", opening.version()).execute() == 1;
    }

    private static Update bind(Update update, UUID process, Opening opening, Instant now) {
        return update.bind("process", process).bind("open", opening.open()).bind("needs", opening.needs()).bind("wanted", opening.wanted()).bind("now", now);
    }

    Optional<Open> find(UUID process) {
        return handle.createQuery(COLUMNS + FROM + " and p.id = :process").bind("process", process).map((row, context) -> open(row)).findOne();
    }

    /** Those that opened last first. */
    Page<Open> page(Optional<String> text, int offset, int limit) {
        String where = FROM + (text.isPresent() ? MATCHES : "");
        long total = bind(handle.createQuery("select count(*)" + where), text).mapTo(Long.class).one();
        List<Open> rows = bind(handle.createQuery(COLUMNS + where + " order by o.since desc, p.id desc limit :limit offset :offset"), text)
                .bind("limit", limit).bind("offset", offset).map((row, context) -> open(row)).list();
        return new Page<>(rows, total, offset);
    }

    private static Query bind(Query query, Optional<String> text) {
        text.ifPresent(words -> query.bind("text",
                "%" + words.strip().toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_").replace("\0", "") + "%"));
        return query;
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(Columns.id(row, "id"), row.getString("name"), row.getString("description"), row.getString("language"),
                Columns.optionalId(row, "organisation_id"), row.getString("needs"), row.getString("wanted"), Columns.instant(row, "since"));
    }
}
