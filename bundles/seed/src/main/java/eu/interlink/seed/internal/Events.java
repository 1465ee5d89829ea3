package eu.interlink.seed.internal;

import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What the seeded people are said to have done. The journal numbers the events itself and carries them to the audit log, as those of real people. */
final class Events implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Batch journal;

    Events(Store store, Meter meter) {
        journal = new Batch(store, meter, "insert into events.journal (id, happened_at, actor, type, topic, subject, params) values (?, ?, ?, ?, ?, ?, ?)");
    }

    void add(Instant at, Optional<UUID> actor, String type, Optional<UUID> topic, UUID subject, Map<String, String> params) {
        journal.add(Ids.next(), at, actor, type, topic, subject, JSON.writeValueAsString(params));
    }

    @Override
    public void close() {
        journal.close();
    }
}
