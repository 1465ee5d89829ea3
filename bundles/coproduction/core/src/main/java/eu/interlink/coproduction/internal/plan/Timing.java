package eu.interlink.coproduction.internal.plan;

import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.WorkPlan.Dates;
import eu.interlink.coproduction.WorkPlan.Move;
import eu.interlink.coproduction.WorkPlan.Slip;
import eu.interlink.coproduction.internal.tree.Ends;
import eu.interlink.coproduction.internal.tree.Tree;
import eu.interlink.coproduction.internal.tree.Waits;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The rules of {@link eu.interlink.coproduction.WorkPlan}: what is pushed, and what slips. */
final class Timing {

    private Timing() {
    }

    /** What is pushed if a task has other dates, the earliest first. Only what is moved pushes: what slipped before for another reason is left alone. */
    static List<Move> pushed(Tree tree, UUID task, Dates dates) {
        List<Move> moves = new ArrayList<>();
        Ends.of(tree, (item, before) -> {
            if (item.id().equals(task)) {
                return last(dates);
            }
            Dates now = dates(item);
            if (first(now).isEmpty()) {
                return before;
            }
            Optional<Move> move = before.filter(day -> !day.isBefore(first(now).get()))
                    .map(day -> new Move(item.id(), item.name(), now, later(now, ChronoUnit.DAYS.between(first(now).get(), day) + 1)));
            move.ifPresent(moves::add);
            return move.flatMap(one -> last(one.to()));
        });
        return moves.stream().sorted(Comparator.comparing((Move move) -> first(move.to()).orElseThrow()).thenComparing(Move::name).thenComparing(Move::task)).toList();
    }

    /** @param seen tells which items the reader sees */
    static List<Slip> slips(Tree tree, Predicate<UUID> seen) {
        Ends ends = Ends.of(tree, (item, before) -> last(dates(item)).or(() -> before));
        return tree.tasksWhere(seen).stream().sorted().map(id -> tree.item(id).orElseThrow()).filter(task -> task.status() != Status.FINISHED)
                .flatMap(task -> first(dates(task)).stream().map(day -> new Slip(task.id(), Waits.required(tree, task.id()).stream().map(Item::id).distinct().filter(seen)
                        .filter(required -> ends.of(required).filter(end -> !end.isBefore(day)).isPresent()).toList())))
                .filter(slip -> !slip.before().isEmpty()).toList();
    }

    static Dates dates(Item task) {
        return new Dates(task.start(), task.end());
    }

    private static Optional<LocalDate> first(Dates dates) {
        return dates.start().or(dates::end);
    }

    private static Optional<LocalDate> last(Dates dates) {
        return dates.end().or(dates::start);
    }

    private static Dates later(Dates dates, long days) {
        return new Dates(dates.start().map(day -> day.plusDays(days)), dates.end().map(day -> day.plusDays(days)));
    }
}
