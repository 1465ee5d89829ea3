package eu.interlink.seed.internal;

import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the seeded people are said to have done, as the journal keeps it. From there it gets into the audit log, as what real people do. The numbers
 * are given here: the dispatcher would take one update for each.
 */
final class Events implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ATTEMPTS = 5;

    private final Store store;
    private final Meter meter;
    private final List<Object[]> rows = new ArrayList<>();

    Events(Store store, Meter meter) {
        this.store = store;
        this.meter = meter;
    }

    void add(Instant at, Optional<UUID> actor, String type, Optional<UUID> topic, UUID subject, Map<String, String> params) {
        rows.add(new Object[] {id(at), at, actor, type, topic, subject, JSON.writeValueAsString(params)});
        if (rows.size() == Batch.SIZE) {
            flush();
        }
    }

    /** A UUID of version 7 of that moment: as they are for events of real people, sorted by time. */
    private static UUID id(Instant at) {
        UUID now = Ids.next();
        return new UUID(at.toEpochMilli() << 16 | now.getMostSignificantBits() & 0xFFFFL, now.getLeastSignificantBits());
    }

    private void flush() {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                write();
                meter.wrote(rows.size());
                rows.clear();
                return;
            } catch (JdbiException e) {
                // The dispatcher gave the next number to something else at the same moment.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void write() {
        store.run(handle -> {
            long last = handle.createQuery("select coalesce(max(sequence_no), 0) from events.journal").mapTo(Long.class).one();
            PreparedBatch batch = handle.prepareBatch("insert into events.journal (id, happened_at, actor, type, topic, subject, params, sequence_no)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)");
            for (Object[] row : rows) {
                batch.add(row[0], row[1], row[2], row[3], row[4], row[5], row[6], ++last);
            }
            batch.execute();
        });
    }

    @Override
    public void close() {
        if (!rows.isEmpty()) {
            flush();
        }
    }
}
