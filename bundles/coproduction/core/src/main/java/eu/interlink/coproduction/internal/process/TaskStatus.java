package eu.interlink.coproduction.internal.process;

import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.tree.Tree;
import eu.interlink.coproduction.internal.tree.TreeRows;
import eu.interlink.coproduction.internal.tree.TreeRows.TaskRow;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Changes the status of a task and what it means for everything above. In a transaction that has touched the process. */
public final class TaskStatus {

    private final Handle handle;
    private final Journal journal;

    public TaskStatus(Handle handle, Journal journal) {
        this.handle = handle;
        this.journal = journal;
    }

    /**
     * @param before the tree as it was before this change and all others of the transaction, if that is known
     * @return the new tree
     * @throws Problem CONFLICT {@code stale} if the row is not the newest
     */
    public Tree change(Caller caller, TaskRow task, Status status, Optional<Tree> before) {
        TreeRows rows = new TreeRows(handle);
        if (!rows.status(task.id(), status, task.version())) {
            throw Problem.stale("task");
        }
        Tree tree = before.map(known -> known.with(task.id(), status)).orElseGet(() -> rows.load(task.process()));
        new ProcessRows(handle).rollUp(task.process(), tree.status(), tree.progress(), tree.tasks());
        journal.append(caller, "coproduction.task.status", Optional.of(task.process()), Optional.of(task.id()),
                Map.of("name", task.name(), "from", task.status().name(), "to", status.name()));
        return tree;
    }
}
