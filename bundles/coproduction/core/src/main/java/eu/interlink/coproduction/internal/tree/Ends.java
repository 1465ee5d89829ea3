package eu.interlink.coproduction.internal.tree;

import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Item.Kind;
import eu.interlink.coproduction.internal.tree.Waits.Event;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** On which day each item of a tree is over, found in one pass over all beginnings and ends. What is finished or has no tasks keeps nobody waiting: it has no such day. */
public final class Ends {

    private final Map<Event, LocalDate> days = new HashMap<>();

    private Ends() {
    }

    /** @param last tells on which day a task is over, given the day on which all that it waits for is; asked once for every task that is not finished, in their order */
    public static Ends of(Tree tree, BiFunction<Item, Optional<LocalDate>, Optional<LocalDate>> last) {
        Ends ends = new Ends();
        for (Event event : Sequence.of(tree)) {
            Item item = tree.item(event.item()).orElseThrow();
            if (event.end() && !Waits.unfinished(item)) {
                continue;
            }
            Optional<LocalDate> day = Waits.after(tree, event).flatMap(before -> Optional.ofNullable(ends.days.get(before)).stream()).max(Comparator.naturalOrder());
            (event.end() && item.kind() == Kind.TASK ? last.apply(item, day) : day).ifPresent(known -> ends.days.put(event, known));
        }
        return ends;
    }

    /** Empty if it keeps nobody waiting, or nothing tells when it is over. */
    public Optional<LocalDate> of(UUID item) {
        return Optional.ofNullable(days.get(new Event(item, true)));
    }
}
