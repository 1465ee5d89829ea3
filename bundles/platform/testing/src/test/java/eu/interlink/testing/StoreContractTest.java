package eu.interlink.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every area may rely on, the same on both engines. */
@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class StoreContractTest {

    @Parameter
    String engine;

    private TestStore database;
    private Store store;

    @BeforeEach
    void open() {
        database = TestStore.of(engine, "sample", "other");
        store = database.store();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_was_written_is_read_again_in_every_type() {
        UUID id = Ids.next();
        Instant made = Instant.now();
        String body = "Ā ē 🙂 \n".repeat(50_000);
        byte[] content = {0, 1, -1, 127};
        store.run(handle -> handle.createUpdate(
                "insert into sample.thing (id, name, body, made, content, version) values (:id, :name, :body, :made, :content, :version)")
                .bind("id", id).bind("name", "Übung").bind("body", body).bind("made", made).bind("content", content).bind("version", 3).execute());
        store.read(handle -> handle.createQuery("select * from sample.thing where id = :id and made <= :made").bind("id", id).bind("made", made)
                .map((row, context) -> {
                    assertEquals(id, row.getObject("id", UUID.class));
                    assertEquals(body, row.getString("body"));
                    assertArrayEquals(content, row.getBytes("content"));
                    return row.getInt("version");
                }).one());
        Instant read = store.read(handle -> handle.createQuery("select made from sample.thing").mapTo(Instant.class).one());
        assertEquals(made.truncatedTo(ChronoUnit.MICROS), read);
    }

    @Test
    void an_absent_value_is_written_as_null_and_read_as_empty() {
        insert("nothing");
        Optional<Instant> made = store.read(handle -> handle.createQuery("select made from sample.thing").mapTo(Instant.class).findOne());
        assertEquals(Optional.empty(), made);
        store.run(handle -> handle.createUpdate("update sample.thing set made = :made, body = :body").bind("made", Optional.<Instant>empty())
                .bind("body", Optional.of("text")).execute());
        assertEquals("text", store.read(handle -> handle.createQuery("select body from sample.thing").mapTo(String.class).one()));
    }

    @Test
    void a_failure_rolls_everything_back() {
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> store.run(handle -> {
            insert("one");
            throw new IllegalArgumentException("no");
        }));
        assertEquals("no", thrown.getMessage());
        assertEquals(0, count());
    }

    @Test
    void an_inner_call_joins_and_sees_what_the_outer_one_wrote() {
        store.run(handle -> {
            insert("outer");
            store.run(inner -> assertEquals(1, count(inner)));
            assertEquals(1, store.<Integer>read(StoreContractTest::count));
        });
        assertEquals(1, count());
    }

    @Test
    void a_caught_inner_failure_dooms_the_whole() {
        IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> store.run(handle -> {
            insert("outer");
            assertThrows(IllegalArgumentException.class, () -> store.run(inner -> {
                throw new IllegalArgumentException("inner");
            }));
        }));
        assertTrue(thrown.getMessage().contains("inner"), thrown.getMessage());
        assertEquals(0, count());
    }

    @Test
    void a_caught_failed_statement_of_an_inner_read_dooms_the_whole_on_both_engines() {
        assertThrows(RuntimeException.class, () -> store.run(handle -> {
            insert("outer");
            assertThrows(RuntimeException.class, () -> store.read(inner -> inner.createQuery("select nothing from sample.thing").mapToMap().list()));
        }));
        assertEquals(0, count());
    }

    @Test
    void the_store_works_on_after_a_failure() {
        assertThrows(IllegalStateException.class, () -> fail("boom"));
        insert("after");
        assertEquals(1, count());
    }

    @Test
    void work_after_commit_runs_after_the_outermost_commit_and_in_order() {
        List<String> told = new ArrayList<>();
        store.run(handle -> {
            store.run(inner -> {
                insert("one");
                store.afterCommit(() -> told.add("first, sees " + count()));
            });
            store.afterCommit(() -> told.add("second"));
            assertTrue(told.isEmpty());
        });
        assertEquals(List.of("first, sees 1", "second"), told);
    }

    @Test
    void work_after_commit_never_runs_after_a_rollback() {
        List<String> told = new ArrayList<>();
        assertThrows(IllegalStateException.class, () -> store.run(handle -> {
            store.afterCommit(() -> told.add("no"));
            throw new IllegalStateException();
        }));
        insert("later");
        assertTrue(told.isEmpty());
    }

    @Test
    void work_after_commit_runs_at_once_without_a_transaction_and_its_failure_is_not_thrown() {
        List<String> told = new ArrayList<>();
        store.afterCommit(() -> told.add("now"));
        assertEquals(List.of("now"), told);
        store.run(handle -> store.afterCommit(() -> {
            throw new IllegalStateException("only logged");
        }));
    }

    @Test
    void work_after_commit_may_write() {
        store.run(handle -> {
            insert("one");
            store.afterCommit(() -> insert("two"));
        });
        assertEquals(2, count());
    }

    @Test
    void a_write_inside_a_read_commits_by_itself() {
        List<String> told = new ArrayList<>();
        store.read(handle -> {
            store.run(inner -> {
                insert("one");
                store.afterCommit(() -> told.add("committed"));
            });
            assertEquals(List.of("committed"), told);
            return null;
        });
        assertEquals(1, count());
    }

    @Test
    void a_unique_violation_keeps_its_SQL_state() {
        insert("same");
        UnableToExecuteStatementException thrown = assertThrows(UnableToExecuteStatementException.class, () -> insert("same"));
        assertEquals("23505", ((SQLException) thrown.getCause()).getSQLState());
    }

    @Test
    void a_change_of_an_old_version_changes_nothing() {
        insert("one");
        assertEquals(1, update(0));
        assertEquals(0, update(0));
    }

    @Test
    void other_threads_see_nothing_before_the_commit() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        Thread writer = Thread.ofPlatform().start(() -> store.run(handle -> {
            insert("hidden");
            written.countDown();
            await(looked);
        }));
        await(written);
        assertEquals(0, count());
        looked.countDown();
        writer.join();
        assertEquals(1, count());
    }

    @Test
    void a_scoped_data_source_stands_in_its_schema_and_leaves_no_trace_for_the_next() throws SQLException {
        sql("sample", "insert into thing (id, name, version) values ('" + Ids.next() + "', 'scoped', 0)");
        sql("other", "insert into note (id, words) values ('" + Ids.next() + "', 'scoped')");
        assertThrows(SQLException.class, () -> sql("other", "select * from thing"));
        assertThrows(RuntimeException.class, () -> store.read(handle -> handle.createQuery("select * from thing").mapToMap().list()));
        assertFalse(database.dataSource("other").isWrapperFor(HikariDataSource.class));
    }

    @Test
    void nulls_come_last_in_an_ascending_list() {
        insert("without");
        store.run(handle -> handle.createUpdate("insert into sample.thing (id, name, made, version) values (:id, 'with', :now, 0)")
                .bind("id", Ids.next()).bind("now", Instant.now()).execute());
        assertEquals(List.of("with", "without"),
                store.<List<String>>read(handle -> handle.createQuery("select name from sample.thing order by made").mapTo(String.class).list()));
    }

    private void fail(String message) {
        store.run(handle -> {
            throw new IllegalStateException(message);
        });
    }

    private void insert(String name) {
        Consumer<Handle> work = handle -> handle.createUpdate("insert into sample.thing (id, name, version) values (:id, :name, 0)")
                .bind("id", Ids.next()).bind("name", name).execute();
        store.run(work);
    }

    private int update(int version) {
        return store.write(handle -> handle.createUpdate("update sample.thing set version = version + 1 where version = :version")
                .bind("version", version).execute());
    }

    private void sql(String schema, String sql) throws SQLException {
        try (Connection connection = database.dataSource(schema).getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count() {
        return store.read(StoreContractTest::count);
    }

    private static int count(Handle handle) {
        return handle.createQuery("select count(*) from sample.thing").mapTo(Integer.class).one();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
