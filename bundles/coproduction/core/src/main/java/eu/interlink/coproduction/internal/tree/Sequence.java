package eu.interlink.coproduction.internal.tree;

import eu.interlink.coproduction.internal.tree.Waits.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Beginnings and ends of all items, each after those that it waits for. A circle, as a schema may bring one, is cut somewhere. */
final class Sequence {

    /** An event, and what of what it waits for has not been looked at. */
    private record Step(Event event, Iterator<Event> ahead) {
    }

    private final Tree tree;
    private final Set<Event> seen = new HashSet<>();
    private final List<Event> order = new ArrayList<>();

    private Sequence(Tree tree) {
        this.tree = tree;
    }

    static List<Event> of(Tree tree) {
        Sequence sequence = new Sequence(tree);
        tree.ids().stream().sorted().forEach(sequence::walk);
        return sequence.order;
    }

    /** Without recursion: a chain may be as long as there are items. */
    private void walk(UUID item) {
        Deque<Step> way = new ArrayDeque<>();
        enter(new Event(item, true), way);
        while (!way.isEmpty()) {
            Step last = way.peekLast();
            if (last.ahead().hasNext()) {
                enter(last.ahead().next(), way);
            } else {
                order.add(way.removeLast().event());
            }
        }
    }

    private void enter(Event event, Deque<Step> way) {
        if (seen.add(event)) {
            way.addLast(new Step(event, Waits.after(tree, event).iterator()));
        }
    }
}
