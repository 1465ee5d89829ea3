package eu.interlink.events.internal;

import eu.interlink.events.Event;
import java.util.List;
import java.util.Optional;

/** Tells the open screens of this node about numbered events, beginning with those after its start. Used by one thread. */
final class ScreenFeed {

    private static final int BATCH = 500;

    private final JournalTable journal;
    private final LiveHub live;
    private Optional<Long> position = Optional.empty();

    ScreenFeed(JournalTable journal, LiveHub live) {
        this.journal = journal;
        this.live = live;
    }

    /** Takes its place at the end of the journal, once. */
    void begin() {
        if (position.isEmpty()) {
            position = Optional.of(journal.last());
        }
    }

    /** Tells what is new; gives the number of the last event told. */
    long publish() {
        List<Event> events;
        do {
            events = journal.after(position.orElseThrow(), BATCH);
            for (Event event : events) {
                event.topic().ifPresent(topic -> live.deliver(topic, event.type()));
                event.subject().filter(subject -> !event.topic().equals(Optional.of(subject)))
                        .ifPresent(subject -> live.deliver(subject, event.type()));
                position = Optional.of(event.sequence());
            }
        } while (events.size() == BATCH);
        return position.get();
    }
}
