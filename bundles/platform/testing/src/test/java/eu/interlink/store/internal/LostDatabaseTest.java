package eu.interlink.store.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.store.LostDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Which failures mean that the database is away, so that trying again helps. */
class LostDatabaseTest {

    @Test
    void a_connection_that_broke_or_could_not_be_had_is_found_however_deep_it_lies() {
        assertTrue(LostDatabase.causes(new SQLTransientConnectionException("interlink - Connection is not available")));
        assertTrue(LostDatabase.causes(new IllegalStateException(new ExecutionException(new SQLException("broken", "08006")))));
        assertTrue(LostDatabase.causes(new SQLException("terminating connection due to administrator command", "57P01")));
    }

    @Test
    void every_other_failure_is_a_fault() {
        assertFalse(LostDatabase.causes(new SQLException("duplicate key", "23505")));
        assertFalse(LostDatabase.causes(new SQLException("no state at all")));
        assertFalse(LostDatabase.causes(new IOException("disk")));
    }

    @Test
    void causes_that_run_in_a_circle_come_to_an_end() {
        Exception one = new Exception("one");
        Exception two = new Exception("two", one);
        one.initCause(two);
        assertFalse(LostDatabase.causes(two));
    }
}
