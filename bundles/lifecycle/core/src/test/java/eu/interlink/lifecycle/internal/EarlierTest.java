package eu.interlink.lifecycle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.interlink.events.Event;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EarlierTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Event> events = new ArrayList<>();

    /** One an hour. */
    private void then(String what, String id, String version, String from) {
        Map<String, String> params = from.isEmpty() ? Map.of("id", id, "version", version) : Map.of("id", id, "version", version, "from", from);
        events.addFirst(new Event(UUID.randomUUID(), events.size(), START.plusSeconds(3600L * (events.size() + 1)), Optional.empty(), "lifecycle.unit." + what,
                Optional.empty(), Optional.empty(), params));
    }

    private List<String> compare(Map<String, String> now, int hours) {
        return new Earlier(new Paged(events)).compare(now, START.plusSeconds(3600L * hours + 1)).stream()
                .map(difference -> difference.id() + " " + difference.then().orElse("-") + " " + difference.now().orElse("-")).toList();
    }

    @Test
    void every_kind_of_change_is_taken_back() {
        then("installed", "survey", "1.0.0", "");
        then("upgraded", "survey", "1.1.0", "1.0.0");
        then("taken-back", "survey", "1.0.0", "1.1.0");
        then("disabled", "survey", "1.0.0", "");
        then("enabled", "survey", "1.0.0", "");
        then("refused", "survey", "9.0.0", "");
        then("installed", "poll", "2.0.0", "");
        then("removed", "poll", "2.0.0", "");
        Map<String, String> now = Map.of("survey", "1.0.0", "documents", "0.1.0");
        assertEquals(List.of("survey - 1.0.0"), compare(now, 0));
        assertEquals(List.of(), compare(now, 1));
        assertEquals(List.of("survey 1.1.0 1.0.0"), compare(now, 2));
        assertEquals(List.of("survey - 1.0.0"), compare(now, 4));
        assertEquals(List.of("poll 2.0.0 -"), compare(now, 7));
        assertEquals(List.of(), compare(now, 8));
    }

    @Test
    void a_long_journal_is_read_to_its_end() {
        then("installed", "survey", "0.0.0", "");
        for (int i = 1; i <= 450; i++) {
            then("upgraded", "survey", "0.0." + i, "0.0." + (i - 1));
        }
        assertEquals(List.of("survey 0.0.3 0.0.450"), compare(Map.of("survey", "0.0.450"), 4));
        assertEquals(List.of("survey - 0.0.450"), compare(Map.of("survey", "0.0.450"), 0));
    }

    private record Paged(List<Event> events) implements Journal {

        @Override
        public Event append(Caller caller, String type, Optional<UUID> topic, Optional<UUID> subject, Map<String, String> params) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Event> ofTopic(UUID topic, int offset, int limit) {
            throw new UnsupportedOperationException();
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
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Event> ofSubject(UUID subject, int offset, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Event> all(String typePrefix, int offset, int limit) {
            return new Page<>(events.stream().skip(offset).limit(limit).toList(), events.size(), offset);
        }
    }
}
