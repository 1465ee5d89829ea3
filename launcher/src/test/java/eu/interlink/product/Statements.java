package eu.interlink.product;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts the SQL statements of a running product where they arrive: PostgreSQL itself counts them, so the product knows nothing of it. */
final class Statements implements AutoCloseable {

    /** Work that takes place. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Enough for one without anything that the product does by itself at the same moment. */
    private static final int REPEATS = 3;
    private static final String COUNTED = "select query, calls from pg_stat_statements where query not like '%pg_stat_statements%'";
    /** What the platform does by itself, and who is calling, which is kept for a moment and then asked again. */
    private static final Pattern BY_ITSELF = Pattern.compile("lifecycle\\.|sequence_no|interlink\\.|current_timestamp|settings\\.|jobs\\.|sign_in_session|insert into audit"
            + "|audit\\.entry (where event|order by)|audit\\.person_key where person|access\\.account(_role)? where person = |people\\.person where id = |given_up = ");

    private final EmbeddedPostgres server;
    private final Connection connection;

    private Statements(EmbeddedPostgres server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    static Statements start() throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_utility", "off").setServerConfig("fsync", "off").start();
        Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension pg_stat_statements");
        }
        return new Statements(server, connection);
    }

    /** A data directory whose product uses this database. */
    Path configured(Path data) throws IOException {
        Files.writeString(Files.createDirectories(data.resolve("conf")).resolve("interlink.properties"), "rest.rate = 0\ndatabase.url = "
                + server.getJdbcUrl("postgres", "postgres") + "\ndatabase.user = postgres\n");
        return data;
    }

    /** Statements of the work, each with how often it ran: of several tries the one with the fewest. */
    Map<String, Long> of(Work work) throws Exception {
        work.run();
        Map<String, Long> fewest = Map.of("not tried yet", Long.MAX_VALUE);
        for (int i = 0; i < REPEATS; i++) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_stat_statements_reset()");
            }
            work.run();
            Map<String, Long> counted = counted();
            fewest = sum(counted) < sum(fewest) ? counted : fewest;
        }
        return fewest;
    }

    static long sum(Map<String, Long> counted) {
        return counted.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> counted() throws SQLException {
        Map<String, Long> counted = new TreeMap<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(COUNTED)) {
            while (row.next()) {
                String sql = row.getString(1).replaceAll("\\s+", " ");
                if (!BY_ITSELF.matcher(sql).find()) {
                    counted.merge(sql, row.getLong(2), Long::sum);
                }
            }
        }
        return counted;
    }

    /** Whether everything that happened has got into the audit log, and been told. */
    boolean settled() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select (select count(*) from events.journal where sequence_no is null) = 0"
                + " and (select coalesce(max(sequence_no), 0) from events.journal) = (select coalesce(min(sequence_no), 0) from events.cursor_position"
                + " where name = 'audit.chain' or name like 'notifications.%')")) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        server.close();
    }
}
