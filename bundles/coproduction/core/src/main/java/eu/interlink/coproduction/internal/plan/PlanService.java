package eu.interlink.coproduction.internal.plan;

import eu.interlink.access.Policy;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.WorkPlan;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.coproduction.internal.process.Snapshot;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.tree.TreeEdits;
import eu.interlink.coproduction.internal.tree.TreeRows;
import eu.interlink.coproduction.internal.tree.TreeRows.TaskRow;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes dates under the lock of the process, so that what is pushed is what waits at that moment. */
@Component
public final class PlanService implements WorkPlan {

    private static final String ITEM = "item";
    private static final String UNSEEN = "…";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final Store store;
    private final Guard guard;
    private final Journal journal;
    private final Snapshots snapshots;

    @Activate
    public PlanService(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy, @Reference Journal journal,
            @Reference Snapshots snapshots) {
        this.store = store;
        this.guard = new Guard(policy);
        this.journal = journal;
        this.snapshots = snapshots;
    }

    @Override
    public Effect preview(Caller caller, UUID task, Dates dates) {
        guard.require(caller, Actions.ITEM_EDIT, task, ITEM);
        check(dates);
        return store.read(handle -> {
            TaskRow row = task(handle, task);
            Snapshot now = snapshots.snapshot(row.process()).orElseThrow(() -> Problem.notFound(ITEM));
            Predicate<UUID> seen = seen(caller, now);
            List<Move> moves = Timing.pushed(now.tree(), task, dates);
            return new Effect(moves.stream().filter(move -> seen.test(move.task())).toList(), barred(caller, now, moves));
        });
    }

    @Override
    public Scheduled schedule(Caller caller, UUID task, Dates dates, int version, boolean successors) {
        guard.require(caller, Actions.ITEM_EDIT, task, ITEM);
        check(dates);
        return store.write(handle -> {
            UUID process = task(handle, task).process();
            ProcessRows rows = new ProcessRows(handle);
            rows.touch(process);
            rows.requireOpen(process);
            List<Move> moves = successors ? pushed(caller, task(handle, task), dates) : List.of();
            TreeEdits edits = new TreeEdits(handle);
            if (!edits.dates(task, dates.start(), dates.end(), version)) {
                throw Problem.stale(ITEM);
            }
            edits.push(moves);
            Item changed = new TreeRows(handle).load(process).item(task).orElseThrow();
            journal.append(caller, "coproduction.item.scheduled", Optional.of(process), Optional.of(task),
                    Map.of("name", changed.name(), "kind", changed.kind().name(), "moved", Integer.toString(moves.size())));
            return new Scheduled(changed, moves);
        });
    }

    private List<Move> pushed(Caller caller, TaskRow row, Dates dates) {
        Snapshot now = snapshots.snapshot(row.process()).orElseThrow(() -> Problem.notFound(ITEM));
        List<Move> moves = Timing.pushed(now.tree(), row.id(), dates);
        List<String> barred = barred(caller, now, moves);
        if (!barred.isEmpty()) {
            String names = String.join(", ", barred);
            throw Problem.conflict("successors-barred", "You may not change all that would have to be moved: " + names + ". Move this task alone, or ask whoever leads the process.",
                    "names", names);
        }
        return moves;
    }

    @Override
    public List<Slip> slips(Caller caller, UUID process) {
        Snapshot now = snapshots.look(process, () -> guard.require(caller, Actions.PROCESS_VIEW, process, "process"));
        return Timing.slips(now.tree(), seen(caller, now));
    }

    private Predicate<UUID> seen(Caller caller, Snapshot process) {
        return snapshots.limits(caller, process).orElse(id -> true);
    }

    private List<String> barred(Caller caller, Snapshot process, List<Move> moves) {
        Map<UUID, Set<Right>> rights = snapshots.rightsAt(caller, process);
        List<Move> barred = moves.stream().filter(move -> !rights.getOrDefault(move.task(), Set.of()).contains(Right.EDIT)).toList();
        Predicate<UUID> seen = seen(caller, process);
        return Stream.concat(barred.stream().filter(move -> seen.test(move.task())).map(Move::name),
                barred.stream().filter(move -> !seen.test(move.task())).limit(1).map(move -> UNSEEN)).toList();
    }

    private static TaskRow task(Handle handle, UUID task) {
        TaskRow row = new TreeRows(handle).find(task).orElseThrow(() -> Problem.notFound(ITEM));
        if (row.kind() != Item.Kind.TASK) {
            throw Problem.invalid("not-a-task", "Only tasks have dates; those of objectives and phases follow from them.");
        }
        return row;
    }

    private static void check(Dates dates) {
        if (dates.start().isPresent() && dates.end().isPresent() && dates.end().get().isBefore(dates.start().get())) {
            throw Problem.invalid("end-before-start", "The last day must not be before the first.", "field", "end");
        }
        dates.start().ifPresent(day -> inRange(day, "start"));
        dates.end().ifPresent(day -> inRange(day, "end"));
    }

    private static void inRange(LocalDate day, String field) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Problem.invalid("date-out-of-range", "Choose a day between " + FIRST_YEAR + " and " + LAST_YEAR + ".", "field", field);
        }
    }
}
