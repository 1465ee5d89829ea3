package eu.interlink.catalogue.internal;

import eu.interlink.events.Event;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A journal that a test can read. */
public final class Notebook implements Journal {

    public final List<Event> events = new CopyOnWriteArrayList<>();

    @Override
    public Event append(Caller caller, String type, Optional<UUID> topic, Optional<UUID> subject, Map<String, String> params) {
        Event event = new Event(UUID.randomUUID(), 0, Instant.now(), caller.person(), type, topic, subject, params);
        events.add(event);
        return event;
    }

    @Override
    public Page<Event> ofTopic(UUID topic, int offset, int limit) {
        return new Page<>(List.of(), 0, 0);
    }

    @Override
    public Page<Event> ofActor(UUID person, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int redact(String name, String email) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Event> ofSubject(UUID subject, Set<String> types, int offset, int limit) {
        return new Page<>(List.of(), 0, 0);
    }

    @Override
    public Page<Event> ofSubject(UUID subject, int offset, int limit) {
        return new Page<>(List.of(), 0, 0);
    }

    @Override
    public Page<Event> all(String typePrefix, int offset, int limit) {
        return new Page<>(events, events.size(), 0);
    }
}
