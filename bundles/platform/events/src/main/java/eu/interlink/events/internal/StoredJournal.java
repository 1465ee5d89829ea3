package eu.interlink.events.internal;

import eu.interlink.events.Event;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes events in the caller's transaction and wakes the dispatcher when it is committed. */
@Component
public final class StoredJournal implements Journal {

    private final Store store;
    private final JournalTable table;
    private final Dispatcher dispatcher;

    @Activate
    public StoredJournal(@Reference(target = "(interlink.schema=events)") Store store, @Reference Dispatcher dispatcher) {
        this.store = store;
        this.dispatcher = dispatcher;
        table = new JournalTable(store);
    }

    @Override
    public Event append(Caller caller, String type, Optional<UUID> topic, Optional<UUID> subject, Map<String, String> params) {
        Event event = new Event(Ids.next(), 0, Instant.now().truncatedTo(ChronoUnit.MICROS), caller.person(), type, topic, subject, params);
        store.run(handle -> {
            table.insert(event);
            store.afterCommit(dispatcher::wake);
        });
        return event;
    }

    @Override
    public Page<Event> ofTopic(UUID topic, int offset, int limit) {
        return table.pageByTopic(topic, offset, limit);
    }

    @Override
    public Page<Event> ofSubject(UUID subject, int offset, int limit) {
        return table.pageBy("subject", subject, offset, limit);
    }

    @Override
    public Page<Event> ofActor(UUID person, int offset, int limit) {
        return table.pageBy("actor", person, offset, limit);
    }

    @Override
    public int redact(String name, String email) {
        return table.redact(name, email);
    }

    @Override
    public Page<Event> all(String typePrefix, int offset, int limit) {
        return table.pageByType(typePrefix, offset, limit);
    }
}
