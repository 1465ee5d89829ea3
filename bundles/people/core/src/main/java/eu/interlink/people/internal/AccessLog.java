package eu.interlink.people.internal;

import eu.interlink.events.Event;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.people.PersonalData.Access;
import eu.interlink.people.PersonalData.AccessKind;
import eu.interlink.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who looked at whose data: noted in the journal, and told to the person. */
final class AccessLog {

    private static final Map<String, AccessKind> KINDS = Map.of("people.person.viewed", AccessKind.VIEWED, "people.person.data-read", AccessKind.EXPORTED,
            "people.person.searched", AccessKind.SEARCHED);
    /** Stands for the operator of the platform, who is no person. */
    private static final UUID OPERATOR = new UUID(0, 0);
    private static final Duration KEPT = Duration.ofDays(2);

    private final Store store;
    private final Journal journal;
    private final PersonNamesService names;

    AccessLog(Store store, Journal journal) {
        this.store = store;
        this.journal = journal;
        names = new PersonNamesService(store);
    }

    /** Somebody looks at the page of a person: noted once a day (UTC), and not if it is the own one. */
    void viewed(Caller caller, UUID person) {
        UUID viewer = caller.person().orElse(OPERATOR);
        if (!viewer.equals(person)) {
            store.run(handle -> {
                if (handle.createUpdate("insert into people.person_view (viewer, person, seen_on) values (:viewer, :person, :day) on conflict do nothing")
                        .bind("viewer", viewer).bind("person", person).bind("day", LocalDate.now(ZoneOffset.UTC)).execute() > 0) {
                    append(caller, AccessKind.VIEWED, Optional.of(person));
                }
            });
        }
    }

    void exported(Caller caller, UUID person) {
        if (!caller.person().equals(Optional.of(person))) {
            append(caller, AccessKind.EXPORTED, Optional.of(person));
        }
    }

    /** The text itself is not told: it is personal, and would be found the next time. @param people who are called so, or have this address */
    void searched(Caller caller, List<UUID> people) {
        store.run(handle -> {
            List<UUID> others = people.stream().filter(person -> !caller.person().equals(Optional.of(person))).toList();
            others.forEach(person -> append(caller, AccessKind.SEARCHED, Optional.of(person)));
            if (others.isEmpty()) {
                append(caller, AccessKind.SEARCHED, Optional.empty());
            }
        });
    }

    private void append(Caller caller, AccessKind kind, Optional<UUID> person) {
        String type = KINDS.entrySet().stream().filter(entry -> entry.getValue() == kind).map(Map.Entry::getKey).findFirst().orElseThrow();
        journal.append(caller, type, Optional.empty(), person, Map.of());
    }

    /** The newest first. */
    Page<Access> of(UUID person, int offset, int limit) {
        Page<Event> page = journal.ofSubject(person, KINDS.keySet(), offset, limit);
        Map<UUID, String> known = names.names(page.items().stream().flatMap(event -> event.actor().stream()).collect(Collectors.toSet()));
        return page.map(event -> new Access(event.at(), KINDS.get(event.type()), event.actor(), event.actor().map(known::get).orElse("")));
    }

    /** Forgets what was only needed to note things once a day. */
    void tidy(Instant now) {
        store.run(handle -> handle.createUpdate("delete from people.person_view where seen_on < :day").bind("day", LocalDate.ofInstant(now.minus(KEPT), ZoneOffset.UTC)).execute());
    }
}
