package eu.interlink.coproduction.internal.resource;

import eu.interlink.access.Policy;
import eu.interlink.catalogue.Catalogue;
import eu.interlink.catalogue.Catalogue.Place;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.Resources;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.coproduction.internal.process.Snapshot;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.resource.Plans.Plan;
import eu.interlink.coproduction.internal.rows.ProcessRow;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.tree.TreeRows;
import eu.interlink.coproduction.internal.tree.TreeRows.TaskRow;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Resources: lists from the platform's own rows, life of the content through the Interlinkers. */
@Component
public final class ResourceService implements Resources {

    private static final int MAX_PAGE = 200;

    private final Store store;
    private final Guard guard;
    private final Snapshots snapshots;
    private final Journal journal;
    private final Creations creations;
    private final Plans plans;
    private final ResourceViews views;

    @Activate
    public ResourceService(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy,
            @Reference Catalogue catalogue, @Reference Interlinkers interlinkers, @Reference PersonNames people, @Reference Journal journal,
            @Reference Creations creations, @Reference Snapshots snapshots) {
        this.store = store;
        this.guard = new Guard(policy);
        this.journal = journal;
        this.creations = creations;
        this.snapshots = snapshots;
        this.plans = new Plans(catalogue, interlinkers);
        this.views = new ResourceViews(interlinkers, people);
    }

    @Override
    public List<Resource> ofTask(Caller caller, UUID task) {
        guard.require(caller, Actions.ITEM_VIEW, task, "task");
        return views.of(caller, store.read(handle -> new ResourceRows(handle).ofTask(task)));
    }

    @Override
    public Page<Resource> ofProcess(Caller caller, UUID process, int offset, int limit) {
        guard.require(caller, Actions.PROCESS_VIEW, process, "process");
        Page<ResourceRow> page = store.read(handle -> {
            Snapshot current = snapshots.snapshot(process).orElseThrow(() -> Problem.notFound("process"));
            Optional<List<UUID>> tasks = visibleTasks(caller, current);
            return new ResourceRows(handle).ofProcess(process, tasks, current.tree().resources(tasks), Math.max(0, offset), Math.clamp(limit, 1, MAX_PAGE));
        });
        return new Page<>(views.of(caller, page.items()), page.total(), page.offset());
    }

    @Override
    public Resource find(Caller caller, UUID resource) {
        guard.require(caller, Actions.RESOURCE_VIEW, resource, "resource");
        return views.one(caller, existing(resource));
    }

    @Override
    public Resource create(Caller caller, UUID task, Draft draft) {
        guard.require(caller, Actions.RESOURCE_CREATE, task, "task");
        String name = PlainText.name(draft.name());
        UUID id = draft.id().map(ResourceService::random).orElseGet(Ids::next);
        ResourceRow row = stored(id).orElseGet(() -> planned(caller, task, draft, id, name));
        if (row.state() == ResourceRow.State.CREATING && !creations.begin(row)) {
            row = existing(id);
        }
        if (!row.task().equals(task) || !row.owner().equals(caller.person())) {
            throw Problem.conflict("id-taken", "There is another resource with this id. Let the platform choose one.", "field", "id");
        }
        if (row.state() == ResourceRow.State.CREATING) {
            complete(caller, row);
        }
        return views.one(caller, existing(id));
    }

    @Override
    public Resource rename(Caller caller, UUID resource, String name, int version) {
        guard.require(caller, Actions.RESOURCE_EDIT, resource, "resource");
        String checked = PlainText.name(name);
        ResourceRow row = existing(resource);
        store.run(handle -> {
            new ProcessRows(handle).touch(row.process());
            if (!new ResourceRows(handle).rename(resource, checked, version, now())) {
                throw Problem.stale("resource");
            }
            append(caller, "coproduction.resource.renamed", row, Map.of("name", checked, "from", row.name(), "interlinker", row.interlinker()));
        });
        return views.one(caller, existing(resource));
    }

    @Override
    public void trash(Caller caller, UUID resource) {
        guard.require(caller, Actions.RESOURCE_DELETE, resource, "resource");
        ResourceRow row = existing(resource);
        if (row.state() == ResourceRow.State.CREATING) {
            throw Problem.conflict("resource-not-ready", "This resource is still being made. Wait a moment.");
        }
        store.run(handle -> {
            new ProcessRows(handle).touch(row.process());
            if (new ResourceRows(handle).trash(resource, now())) {
                append(caller, "coproduction.resource.trashed", row, Map.of("name", row.name(), "interlinker", row.interlinker()));
            }
        });
    }

    @Override
    public List<Resource> trashed(Caller caller, UUID process) {
        guard.require(caller, Actions.PROCESS_VIEW, process, "process");
        Optional<List<UUID>> tasks = visibleTasks(caller, process);
        return views.of(caller, store.read(handle -> new ResourceRows(handle).trashed(process)).stream()
                .filter(row -> tasks.isEmpty() || tasks.get().contains(row.task())).toList());
    }

    /** Tasks whose resources the caller may see; empty if all. */
    private Optional<List<UUID>> visibleTasks(Caller caller, UUID process) {
        return snapshots.snapshot(process).flatMap(current -> visibleTasks(caller, current));
    }

    private Optional<List<UUID>> visibleTasks(Caller caller, Snapshot current) {
        return snapshots.limits(caller, current).map(visible -> current.tree().tasksWhere(visible));
    }

    @Override
    public Resource restore(Caller caller, UUID resource) {
        guard.require(caller, Actions.RESOURCE_DELETE, resource, "resource");
        ResourceRow row = existing(resource);
        store.run(handle -> {
            new ProcessRows(handle).touch(row.process());
            if (new ResourceRows(handle).restore(resource)) {
                append(caller, "coproduction.resource.restored", row, Map.of("name", row.name(), "interlinker", row.interlinker()));
            }
        });
        return views.one(caller, existing(resource));
    }

    /**
     * The platform's own ids are of version 7. So an id that a caller chose is never that of a task, an entry or whatever else
     * rights and files are kept by.
     */
    private static UUID random(UUID chosen) {
        if (chosen.version() != 4) {
            throw Problem.invalid("id-not-random", "An id that you choose must be a random UUID (version 4).", "field", "id");
        }
        return chosen;
    }

    private void complete(Caller caller, ResourceRow row) {
        try {
            creations.complete(caller, row);
        } catch (Problem problem) {
            creations.undo(row, problem);
            throw problem;
        }
    }

    private ResourceRow planned(Caller caller, UUID task, Draft draft, UUID id, String name) {
        TaskRow item = store.read(handle -> new TreeRows(handle).find(task)).orElseThrow(() -> Problem.notFound("task"));
        if (item.kind() != Item.Kind.TASK) {
            throw Problem.invalid("not-a-task", "Resources are made in tasks. Choose a task.");
        }
        ProcessRow process = store.read(handle -> new ProcessRows(handle).find(item.process())).orElseThrow(() -> Problem.notFound("process"));
        Plan plan = plans.of(caller, draft, new Place(process.language(), process.organisation()));
        Instant now = now();
        return new ResourceRow(id, process.id(), task, item.name(), process.language(), name, PlainText.cut(plan.interlinker().icon(), 100),
                plan.interlinker().id(), plan.interlinker().name(), plan.entry(), plan.template(), ResourceRow.State.CREATING, caller.person(), 0,
                now, now, Optional.empty(), 1);
    }

    /** A row whose time in the trash is over does not exist for people. */
    private ResourceRow existing(UUID id) {
        return stored(id).filter(row -> row.state() != ResourceRow.State.PURGING).orElseThrow(() -> Problem.notFound("resource"));
    }

    private Optional<ResourceRow> stored(UUID id) {
        return store.read(handle -> new ResourceRows(handle).find(id));
    }

    private void append(Caller caller, String type, ResourceRow row, Map<String, String> params) {
        journal.append(caller, type, Optional.of(row.process()), Optional.of(row.id()), params);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
