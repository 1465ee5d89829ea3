package eu.interlink.lifecycle.internal;

import eu.interlink.events.Event;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Page;
import eu.interlink.lifecycle.Difference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was in use at an earlier moment: what is in use now, with everything taken back that the journal tells since. */
final class Earlier {

    private static final String UNITS = "lifecycle.unit.";
    private static final int PAGE = 200;

    private final Journal journal;

    Earlier(Journal journal) {
        this.journal = journal;
    }

    /** @param now id to version of what is in use now */
    List<Difference> compare(Map<String, String> now, Instant then) {
        Map<String, String> before = new TreeMap<>(now);
        since(then).forEach(event -> takeBack(before, event));
        TreeSet<String> ids = new TreeSet<>(now.keySet());
        ids.addAll(before.keySet());
        return ids.stream().map(id -> new Difference(id, Optional.ofNullable(before.get(id)), Optional.ofNullable(now.get(id))))
                .filter(difference -> !difference.then().equals(difference.now())).toList();
    }

    /** The latest first. */
    private List<Event> since(Instant then) {
        List<Event> events = new ArrayList<>();
        while (true) {
            Page<Event> page = journal.all(UNITS, events.size(), PAGE);
            for (Event event : page.items()) {
                if (!event.at().isAfter(then)) {
                    return events;
                }
                events.add(event);
            }
            if (page.items().size() < PAGE) {
                return events;
            }
        }
    }

    private static void takeBack(Map<String, String> state, Event event) {
        String id = event.params().getOrDefault("id", "");
        String version = event.params().getOrDefault("version", "");
        switch (event.type().substring(UNITS.length())) {
            case "installed", "enabled" -> state.remove(id);
            case "upgraded", "taken-back" -> Optional.ofNullable(event.params().get("from")).ifPresent(from -> state.put(id, from));
            case "removed", "disabled" -> state.put(id, version);
            default -> {
                return;
            }
        }
    }
}
