package eu.interlink.coproduction.internal.tree;

import eu.interlink.coproduction.Item;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What waits for what. Each item has a beginning and an end: it begins after the ends of its prerequisites and not before what it stands in begins; it ends after
 * it began and after all below it has ended. If that leads in a circle nothing in it can ever begin.
 */
public final class Waits {

    /** The beginning or the end of an item. */
    record Event(UUID item, boolean end) {
    }

    private final Tree tree;
    private final Set<Event> done = new HashSet<>();

    private Waits(Tree tree) {
        this.tree = tree;
    }

    /** A circle: names of the items on the way, the first one again at the end; empty if there is none. */
    public static List<String> circle(Tree tree) {
        Waits waits = new Waits(tree);
        return tree.ids().stream().map(id -> waits.from(new Event(id, true))).filter(way -> !way.isEmpty()).findFirst().orElse(List.of());
    }

    /** Goes as deep as it gets, without recursion: a chain may be as long as there are items. */
    private List<String> from(Event start) {
        Deque<Event> way = new ArrayDeque<>();
        Deque<Deque<Event>> ahead = new ArrayDeque<>();
        Set<Event> onWay = new HashSet<>();
        enter(start, way, ahead, onWay);
        while (!way.isEmpty()) {
            if (ahead.peekLast().isEmpty()) {
                ahead.removeLast();
                Event left = way.removeLast();
                onWay.remove(left);
                done.add(left);
                continue;
            }
            Event next = ahead.peekLast().removeFirst();
            if (onWay.contains(next)) {
                return names(way, next);
            }
            enter(next, way, ahead, onWay);
        }
        return List.of();
    }

    private void enter(Event event, Deque<Event> way, Deque<Deque<Event>> ahead, Set<Event> onWay) {
        if (!done.contains(event)) {
            way.addLast(event);
            onWay.add(event);
            ahead.addLast(new ArrayDeque<>(after(tree, event).toList()));
        }
    }

    /** What must have happened before. */
    static Stream<Event> after(Tree tree, Event event) {
        Item item = tree.item(event.item()).orElseThrow();
        if (event.end()) {
            return Stream.concat(Stream.of(new Event(item.id(), false)), item.children().stream().map(child -> new Event(child.id(), true)));
        }
        return Stream.concat(item.prerequisites().stream().map(required -> new Event(required, true)), item.parent().stream().map(parent -> new Event(parent, false)));
    }

    private List<String> names(Deque<Event> way, Event again) {
        List<String> names = new ArrayList<>();
        boolean within = false;
        UUID last = null;
        for (Event event : way) {
            within |= event.equals(again);
            if (within && !event.item().equals(last)) {
                names.add(name(event));
                last = event.item();
            }
        }
        if (!names.getLast().equals(name(again)) || names.size() == 1) {
            names.add(name(again));
        }
        return names;
    }

    private String name(Event event) {
        return tree.item(event.item()).map(Item::name).orElse("");
    }

    /** What a task still waits for, by itself and by what it stands in. What has no tasks below it keeps nobody waiting. */
    public static List<Item> open(Tree tree, UUID task) {
        return required(tree, task).stream().filter(Waits::unfinished).toList();
    }

    /** What an item waits for, by itself and by what it stands in, finished or not. */
    public static List<Item> required(Tree tree, UUID item) {
        List<Item> required = new ArrayList<>();
        Optional<Item> place = tree.item(item);
        while (place.isPresent()) {
            place.get().prerequisites().stream().flatMap(id -> tree.item(id).stream()).forEach(required::add);
            place = place.get().parent().flatMap(tree::item);
        }
        return required;
    }

    static boolean unfinished(Item item) {
        RollUp below = RollUp.of(item);
        return below.halves() < 2 * below.tasks();
    }
}
