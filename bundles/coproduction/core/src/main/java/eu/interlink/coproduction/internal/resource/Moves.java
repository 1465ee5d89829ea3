package eu.interlink.coproduction.internal.resource;

import eu.interlink.coproduction.Assignments;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.tree.TreeRows;
import eu.interlink.coproduction.internal.tree.TreeRows.TaskRow;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.store.Store;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Moves resources to other tasks of their process. Rights have been asked for. */
final class Moves {

    private final Store store;
    private final Journal journal;
    private final Creations creations;

    Moves(Store store, Journal journal, Creations creations) {
        this.store = store;
        this.journal = journal;
        this.creations = creations;
    }

    /** The history does not name the tasks: whoever sees the new one may not know of the old one. */
    void move(Caller caller, ResourceRow row, UUID task, int version, Instant now) {
        usable(row);
        store.run(handle -> {
            new ProcessRows(handle).touch(row.process());
            TaskRow target = new TreeRows(handle).find(task).orElseThrow(() -> Problem.notFound("task"));
            check(handle, row, target);
            if (row.version() != version) {
                throw Problem.stale("resource");
            }
            if (row.task().equals(task)) {
                return;
            }
            if (!new ResourceRows(handle).move(row.id(), task, version, now)) {
                throw Problem.stale("resource");
            }
            journal.append(caller, "coproduction.resource.moved", Optional.of(row.process()), Optional.of(row.id()),
                    Map.of("name", row.name(), "interlinker", row.interlinker()));
            creations.start(handle, caller, task);
        });
    }

    private static void check(Handle handle, ResourceRow row, TaskRow target) {
        if (target.kind() != Item.Kind.TASK) {
            throw Problem.invalid("not-a-task", "Resources are made in tasks. Choose a task.", "field", "task");
        }
        if (!target.process().equals(row.process())) {
            throw Problem.invalid("other-process", "A resource can be moved within its process only. Copy it instead.", "field", "task");
        }
        if (new ResourceRows(handle).assignments(target.id(), row.id()) > Assignments.MAX_PER_TASK) {
            throw Problem.limit("too-many-assignments", "A task can have " + Assignments.MAX_PER_TASK
                    + " assignments at most. Withdraw those that are not needed.", "max", "" + Assignments.MAX_PER_TASK);
        }
    }

    /** @throws Problem CONFLICT if it is in the trash, or not made yet */
    static void usable(ResourceRow row) {
        if (row.trashed().isPresent()) {
            throw Problem.conflict("resource-in-trash", "This resource is in the trash. Restore it first.");
        }
        if (row.state() == ResourceRow.State.CREATING) {
            throw Problem.conflict("resource-not-ready", "This resource is still being made. Wait a moment.");
        }
    }
}
