package eu.interlink.coproduction.internal.resource;

import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.internal.resource.ResourceRow.State;
import eu.interlink.coproduction.internal.rows.ProcessRow;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.tree.TreeRows;
import eu.interlink.coproduction.internal.tree.TreeRows.TaskRow;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Makes a resource once, however often somebody asks for it under the same id. */
final class Making {

    /** A task that something is made in. */
    record Target(TaskRow task, ProcessRow process) {
    }

    /** What is asked for. @param copyOf resource that is copied @param url where a link leads */
    record Wish(UUID id, UUID task, Optional<UUID> copyOf, Optional<String> url) {

        private boolean isFor(ResourceRow row, Caller caller) {
            return row.task().equals(task) && row.owner().equals(caller.person()) && row.copyOf().equals(copyOf) && row.url().equals(url);
        }
    }

    private final Store store;
    private final Creations creations;

    Making(Store store, Creations creations) {
        this.store = store;
        this.creations = creations;
    }

    /**
     * The platform's own ids are of version 7. So an id that a caller chose is never that of a task, an entry or whatever else
     * rights and files are kept by.
     */
    static UUID id(Optional<UUID> chosen) {
        if (chosen.filter(id -> id.version() != 4).isPresent()) {
            throw Problem.invalid("id-not-random", "An id that you choose must be a random UUID (version 4).", "field", "id");
        }
        return chosen.orElseGet(Ids::next);
    }

    /** @param plan the row, if there is none yet  @return whether this call made it  @throws Problem what the Interlinker says; nothing is left then */
    boolean make(Caller caller, Wish wish, Function<Target, ResourceRow> plan) {
        Optional<ResourceRow> stored = stored(wish.id());
        ResourceRow row = stored.orElseGet(() -> plan.apply(target(wish.task())));
        boolean added = row.state() == State.READY && stored.isEmpty() && creations.put(caller, row);
        boolean begun = row.state() == State.CREATING && creations.begin(row);
        if (!added && !begun) {
            row = stored(wish.id()).orElseThrow(() -> Problem.notFound("resource"));
        }
        if (!wish.isFor(row, caller)) {
            throw Problem.conflict("id-taken", "There is another resource with this id. Let the platform choose one.", "field", "id");
        }
        if (row.state() == State.CREATING) {
            complete(caller, row);
        }
        return added || begun;
    }

    private void complete(Caller caller, ResourceRow row) {
        try {
            creations.complete(caller, row);
        } catch (Problem problem) {
            creations.undo(row, problem);
            throw problem;
        }
    }

    private Target target(UUID task) {
        return store.read(handle -> {
            TaskRow item = new TreeRows(handle).find(task).orElseThrow(() -> Problem.notFound("task"));
            if (item.kind() != Item.Kind.TASK) {
                throw Problem.invalid("not-a-task", "Resources are made in tasks. Choose a task.", "field", "task");
            }
            return new Target(item, new ProcessRows(handle).find(item.process()).orElseThrow(() -> Problem.notFound("process")));
        });
    }

    private Optional<ResourceRow> stored(UUID id) {
        return store.read(handle -> new ResourceRows(handle).find(id)).filter(row -> row.state() != State.PURGING);
    }
}
