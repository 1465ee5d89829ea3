package eu.interlink.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings one schema to the level of its scripts. The schema and its history table are made on the way. */
public final class Migrator {

    /** How names of scripts begin that take old shapes away. */
    static final String CONTRACT = "C";
    private static final String HISTORY = "flyway_schema_history";
    private static final String CONTRACTS = "contract_history";

    private final Database database;

    public Migrator(Database database) {
        this.database = database;
    }

    /**
     * Migrates. A history that is ahead of the scripts is accepted, because migrations only expand.
     *
     * @return the level reached, empty if there are no scripts
     * @throws RuntimeException if a script fails or an applied script was changed
     */
    public Optional<String> migrate(String schema, Scripts scripts) {
        try (Connection lock = database.pool().getConnection()) {
            lock(lock, schema);
            try {
                return migrateAlone(schema, scripts);
            } finally {
                unlock(lock, schema);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The schema " + schema + " cannot be migrated: " + e.getMessage(), e);
        }
    }

    private Optional<String> migrateAlone(String schema, Scripts scripts) throws SQLException {
        Flyway flyway = Flyway.configure(Flyway.class.getClassLoader()).loggers("slf4j").dataSource(database.defining(schema)).schemas(schema)
                .defaultSchema(schema).table(HISTORY).createSchemas(true).resourceProvider(scripts).locations(new String[0])
                .placeholderReplacement(false).ignoreMigrationPatterns("*:future").load();
        if (failedBefore(schema, HISTORY)) {
            // H2 keeps the row of a failed migration; without repair the corrected script would be refused for ever.
            flyway.repair();
        }
        MigrateResult result = flyway.migrate();
        return Optional.ofNullable(result.targetSchemaVersion).or(() -> Optional.ofNullable(result.initialSchemaVersion));
    }

    /** Runs the contracting scripts up to a level, in their order. @return those that were run now */
    List<String> contract(String schema, Scripts scripts, String level) {
        try (Connection lock = database.pool().getConnection()) {
            lock(lock, schema);
            try {
                Flyway flyway = Flyway.configure(Flyway.class.getClassLoader()).loggers("slf4j").dataSource(database.defining(schema)).schemas(schema)
                        .defaultSchema(schema).table(CONTRACTS).sqlMigrationPrefix(CONTRACT).createSchemas(false).resourceProvider(scripts)
                        .locations(new String[0]).placeholderReplacement(false).ignoreMigrationPatterns("*:future").baselineOnMigrate(true)
                        .baselineVersion("0").target(level + "?").load();
                if (failedBefore(schema, CONTRACTS)) {
                    flyway.repair();
                }
                return flyway.migrate().migrations.stream().map(done -> done.filepath.substring(done.filepath.lastIndexOf('/') + 1)).toList();
            } finally {
                unlock(lock, schema);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Old shapes of the schema " + schema + " cannot be taken away: " + e.getMessage(), e);
        }
    }

    /** Level of a contracting script, e.g. {@code 2} of {@code C2__drop.sql}. */
    static String contractLevel(String script) {
        return script.substring(CONTRACT.length(), script.indexOf("__")).replace('_', '.');
    }

    private boolean failedBefore(String schema, String history) throws SQLException {
        try (Connection connection = database.pool().getConnection()) {
            if (!exists(connection, schema, history)) {
                return false;
            }
            // The name comes from a bundle header and was checked to be a plain identifier.
            try (PreparedStatement statement = connection.prepareStatement(
                    "select count(*) from " + schema + "." + history + " where success = false"); ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getLong(1) > 0;
            }
        }
    }

    private static boolean exists(Connection connection, String schema, String history) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*) from information_schema.tables where table_schema = ? and table_name = ?")) {
            statement.setString(1, schema);
            statement.setString(2, history);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getLong(1) > 0;
            }
        }
    }

    /** Two nodes that start together must not make the same schema: the second waits for the first. */
    private void lock(Connection connection, String schema) throws SQLException {
        advise(connection, "select pg_advisory_lock(?)", schema);
    }

    private void unlock(Connection connection, String schema) throws SQLException {
        advise(connection, "select pg_advisory_unlock(?)", schema);
    }

    private void advise(Connection connection, String sql, String schema) throws SQLException {
        if (!database.engine().shared()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, ("interlink.schema." + schema).hashCode());
            statement.execute();
        }
    }
}
