package eu.interlink.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.testing.Await;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The old version writes on while the scripts of the new one change its tables. */
class DefinitionsUnderLoadTest {

    private static final Script FIRST = new Script("V1__t.sql", "create table if not exists x.t (id bigint, words varchar(80));"
            + "insert into x.t select n, 'before' from system_range(1, 20000) as r(n);");
    private static final Script SECOND = new Script("V2__more.sql", "alter table x.t add column if not exists label varchar(80);"
            + "update x.t set label = words where label is null; create index if not exists t_label on x.t (label);");

    private final AtomicLong acknowledged = new AtomicLong();
    private Database database;
    private DataSource users;

    @BeforeEach
    void open() {
        JdbcDataSource driver = new JdbcDataSource();
        driver.setURL("jdbc:h2:mem:" + UUID.randomUUID() + DatabaseSettings.H2_MODE + ";DB_CLOSE_DELAY=-1");
        database = Database.open(Engine.H2, driver, 8);
        migrate(FIRST);
        users = database.scoped("x");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void migrate(Script... scripts) {
        new Migrator(database).migrate("x", new Scripts(List.of(scripts)));
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Void write(AtomicBoolean end) throws SQLException {
        while (!end.get()) {
            try (Connection connection = users.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("insert into x.t (id, words) values (-1, 'during')");
                acknowledged.incrementAndGet();
            }
        }
        return null;
    }

    @Test
    void no_write_that_was_acknowledged_is_lost_and_none_fails() throws Exception {
        AtomicBoolean end = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                writers.add(threads.submit(() -> write(end)));
            }
            Await.until("writes", Duration.ofSeconds(30), () -> acknowledged.get() > 1000);
            migrate(FIRST, SECOND);
            long then = acknowledged.get();
            Await.until("writes afterwards", Duration.ofSeconds(30), () -> acknowledged.get() > then + 1000);
            end.set(true);
            for (Future<Void> writer : writers) {
                writer.get();
            }
        }
        try (Connection connection = users.getConnection()) {
            assertEquals(acknowledged.get(), count(connection, "select count(*) from x.t where id = -1"));
            assertEquals(20_000, count(connection, "select count(*) from x.t where id > 0 and label = 'before'"));
        }
    }

    @Test
    void whoever_holds_a_connection_gets_another_one_and_is_waited_for_in_vain_only_for_a_while() throws Exception {
        try (ExecutorService threads = Executors.newSingleThreadExecutor(); Connection held = users.getConnection()) {
            Future<?> change = threads.submit(() -> migrate(FIRST, SECOND));
            try (Connection second = users.getConnection()) {
                assertTrue(count(second, "select count(*) from x.t") > 0);
            }
            Exception failed = assertThrows(Exception.class, change::get);
            assertTrue(String.valueOf(failed.getCause()).contains("The tables are in use by a piece of work that takes longer than 5 s"), failed.toString());
            assertTrue(count(held, "select count(*) from x.t") > 0);
        }
        migrate(FIRST, SECOND);
        try (Connection connection = users.getConnection()) {
            assertEquals(20_000, count(connection, "select count(*) from x.t where label = 'before'"));
        }
    }

    @Test
    void a_connection_that_is_closed_twice_leaves_once() throws Exception {
        Connection connection = users.getConnection();
        connection.close();
        connection.close();
        try (Connection other = users.getConnection()) {
            assertTrue(other.isValid(1));
        }
        migrate(FIRST, SECOND);
    }
}
