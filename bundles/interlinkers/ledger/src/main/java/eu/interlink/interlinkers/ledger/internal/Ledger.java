package eu.interlink.interlinkers.ledger.internal;

import eu.interlink.interlinker.Problem;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of the ledger. */
@Component(service = Ledger.class)
public final class Ledger {

    /** Work on one connection. */
    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private final DataSource source;
    private final String version;
    private final boolean labels;

    @Activate
    public Ledger(BundleContext context, @Reference(target = "(interlink.schema=ledger)") DataSource source) {
        this.source = source;
        version = context.getBundle().getVersion().toString();
        labels = context.getBundle().getVersion().getMajor() > 1;
    }

    String version() {
        return version;
    }

    private <T> T with(String sql, Work<T> work, Object... values) {
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger cannot be read or written: " + e.getMessage(), e);
        }
    }

    private int update(String sql, Object... values) {
        return with(sql, PreparedStatement::executeUpdate, values);
    }

    private long number(String sql, Object... values) {
        return with(sql, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }, values);
    }

    private void print(PrintWriter out, String sql) {
        with(sql, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    out.println(rows.getString(1));
                }
                return out;
            }
        });
    }

    void fill(int rows) {
        with("insert into ledger.entry (code, amount) values ('filled', ?)", statement -> {
            for (int i = 1; i <= rows; i++) {
                statement.setInt(1, i);
                statement.addBatch();
                if (i % 1000 == 0) {
                    statement.executeBatch();
                }
            }
            return statement.executeBatch();
        });
    }

    void enter(String code) {
        if (labels) {
            update("insert into ledger.entry (code, amount, label) values (?, 1, ?)", code, "No. 1 of " + version);
        } else {
            update("insert into ledger.entry (code, amount) values (?, 1)", code);
        }
    }

    long times(String code) {
        return number("select count(*) from ledger.entry where code = ?", code);
    }

    void codes(PrintWriter out) {
        print(out, "select code from ledger.entry where code <> 'filled'");
    }

    /** @throws Problem NOT_FOUND in version 1 */
    long labelled() {
        if (!labels) {
            throw Problem.notFound("label");
        }
        return number("select count(*) from ledger.entry where label is not null");
    }

    /** The number is one more than the last: two at once would collide. */
    void tick() {
        update("insert into ledger.tick (seq, version, at_millis) select coalesce(max(seq), 0) + 1, ?, ? from ledger.tick", version, System.currentTimeMillis());
    }

    void ticks(PrintWriter out) {
        print(out, "select seq || ' ' || version || ' ' || at_millis from ledger.tick order by seq");
    }

    void open(UUID resource, String body) {
        update("insert into ledger.page (resource, body, updated_at) select ?, ?, ? where not exists (select 1 from ledger.page where resource = ?)", resource,
                body, now(), resource);
    }

    void write(UUID resource, String body) {
        if (update("update ledger.page set body = ?, updated_at = ? where resource = ?", body, now(), resource) == 0) {
            throw Problem.notFound("page");
        }
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }

    String body(UUID resource) {
        return with("select body from ledger.page where resource = ?", statement -> {
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw Problem.notFound("page");
                }
                return row.getString(1);
            }
        }, resource);
    }

    Instant updated(UUID resource) {
        return with("select updated_at from ledger.page where resource = ?", statement -> {
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw Problem.notFound("page");
                }
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        }, resource);
    }

    void delete(UUID resource) {
        update("delete from ledger.page where resource = ?", resource);
    }
}
