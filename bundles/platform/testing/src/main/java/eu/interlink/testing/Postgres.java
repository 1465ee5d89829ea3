package eu.interlink.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** One PostgreSQL server for all tests of a JVM; it ends with the JVM. */
final class Postgres {

    /** Loaded, and so started, by the first test that asks. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off").start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for tests does not start", e);
            }
        }
    }

    private static final Map<List<String>, String> TEMPLATES = new ConcurrentHashMap<>();

    private Postgres() {
    }

    /** Makes an empty database. */
    static DataSource create() {
        return create("template1");
    }

    /** Makes a database that is a copy of what {@code fill} made of an empty one; that is done once for each key. */
    static DataSource copy(List<String> key, Consumer<DataSource> fill) {
        return create(TEMPLATES.computeIfAbsent(key, absent -> {
            DataSource template = create();
            fill.accept(template);
            return name(template);
        }));
    }

    private static String name(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.getCatalog();
        } catch (SQLException e) {
            throw new IllegalStateException("No database for the test", e);
        }
    }

    private static DataSource create(String template) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException("No database for the test", e);
        }
        return Server.RUNNING.getDatabase("postgres", name);
    }
}
