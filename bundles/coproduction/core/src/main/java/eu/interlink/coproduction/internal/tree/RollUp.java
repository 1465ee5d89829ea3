package eu.interlink.coproduction.internal.tree;

import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Item.Kind;
import eu.interlink.coproduction.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the items below say about the one above.
 *
 * @param status   all finished is finished, all waiting is waiting, nothing below is waiting, anything else is in progress
 * @param halves   finished tasks below count two, those in progress one
 * @param tasks    tasks below
 * @param start    earliest day below
 * @param end      latest day below
 */
record RollUp(Status status, int halves, int tasks, int resources, Optional<LocalDate> start, Optional<LocalDate> end) {

    static RollUp of(List<Item> children, List<RollUp> below) {
        return new RollUp(status(children.stream().map(Item::status).toList()), below.stream().mapToInt(RollUp::halves).sum(),
                below.stream().mapToInt(RollUp::tasks).sum(), below.stream().mapToInt(RollUp::resources).sum(),
                below.stream().flatMap(one -> one.start().stream()).min(Comparator.naturalOrder()),
                below.stream().flatMap(one -> one.end().stream()).max(Comparator.naturalOrder()));
    }

    static RollUp of(Item item) {
        return item.children().isEmpty() ? ofLeaf(item.kind(), item.status(), item.resources(), item.start(), item.end())
                : of(item.children(), item.children().stream().map(RollUp::of).toList());
    }

    static RollUp ofLeaf(Kind kind, Status status, int resources, Optional<LocalDate> start, Optional<LocalDate> end) {
        if (kind != Kind.TASK) {
            return new RollUp(Status.WAITING, 0, 0, 0, Optional.empty(), Optional.empty());
        }
        int halves = switch (status) {
            case WAITING -> 0;
            case IN_PROGRESS -> 1;
            case FINISHED -> 2;
        };
        return new RollUp(status, halves, 1, resources, start, end);
    }

    private static Status status(List<Status> below) {
        if (below.isEmpty() || below.stream().allMatch(Status.WAITING::equals)) {
            return Status.WAITING;
        }
        return below.stream().allMatch(Status.FINISHED::equals) ? Status.FINISHED : Status.IN_PROGRESS;
    }

    /** Percent, rounded down. */
    int progress() {
        return tasks == 0 ? 0 : 100 * halves / (2 * tasks);
    }
}
