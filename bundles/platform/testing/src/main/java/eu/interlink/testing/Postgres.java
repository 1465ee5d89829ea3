package eu.interlink.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** One PostgreSQL server for all tests of a JVM; it ends with the JVM. */
final class Postgres {

    /** Loaded, and so started, by the first test that asks. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for tests does not start", e);
            }
        }
    }

    private Postgres() {
    }

    /** Makes an empty database of its own. */
    static DataSource create() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database for the test", e);
        }
        return Server.RUNNING.getDatabase("postgres", name);
    }
}
