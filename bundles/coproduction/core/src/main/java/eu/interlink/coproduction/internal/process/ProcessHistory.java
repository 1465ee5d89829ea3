package eu.interlink.coproduction.internal.process;

import eu.interlink.coproduction.Processes.HistoryLine;
import eu.interlink.events.Event;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.platform.PersonNames;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the journal of a process, or of one thing in it, with the names of people as they are today. */
public final class ProcessHistory {

    private final Journal journal;
    private final PersonNames people;

    public ProcessHistory(Journal journal, PersonNames people) {
        this.journal = journal;
        this.people = people;
    }

    Page<HistoryLine> of(UUID process, int offset, int limit) {
        return lines(journal.ofTopic(process, offset, limit));
    }

    /** What happened to one thing of it, e.g. a resource. */
    public Page<HistoryLine> about(UUID subject, int offset, int limit) {
        return lines(journal.ofSubject(subject, offset, limit));
    }

    private Page<HistoryLine> lines(Page<Event> events) {
        Set<UUID> actors = events.items().stream().map(Event::actor).flatMap(Optional::stream).collect(Collectors.toSet());
        Map<UUID, String> names = actors.isEmpty() ? Map.of() : people.names(actors);
        return events.map(event -> new HistoryLine(event.id(), event.at(), event.actor(),
                event.actor().map(actor -> names.getOrDefault(actor, "")).orElse(Caller.system().name()), event.type(), event.subject(),
                event.params()));
    }
}
