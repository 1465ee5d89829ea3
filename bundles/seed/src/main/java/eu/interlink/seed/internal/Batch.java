package eu.interlink.seed.internal;

import eu.interlink.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of one table, written many at a time; each time is one transaction. Close it, or the last ones are missing. */
final class Batch implements AutoCloseable {

    /** Each transaction writes the pages of the indexes anew that it touches: a few large ones write less than many small ones. */
    static final int SIZE = 20_000;

    private final Store store;
    private final String sql;
    private final Meter meter;
    private final List<Object[]> rows = new ArrayList<>();

    /** @param sql an insert with a question mark for each value */
    Batch(Store store, Meter meter, String sql) {
        this.store = store;
        this.meter = meter;
        this.sql = sql;
    }

    /** @throws CancellationException if somebody asked to stop */
    void add(Object... values) {
        rows.add(values);
        if (rows.size() == SIZE) {
            flush();
        }
    }

    private void flush() {
        store.run(handle -> {
            PreparedBatch batch = handle.prepareBatch(sql);
            rows.forEach(batch::add);
            batch.execute();
        });
        meter.wrote(rows.size());
        rows.clear();
    }

    @Override
    public void close() {
        if (!rows.isEmpty()) {
            flush();
        }
    }
}
