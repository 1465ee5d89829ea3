package eu.interlink.coproduction.internal.process;

import eu.interlink.access.Policy;
import eu.interlink.catalogue.Catalogue;
import eu.interlink.catalogue.Schema;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.rows.GrantRows;
import eu.interlink.coproduction.internal.rows.ProcessRow;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.rows.Reader;
import eu.interlink.coproduction.internal.tree.Tree;
import eu.interlink.coproduction.internal.tree.TreeRows;
import eu.interlink.coproduction.internal.tree.TreeRows.TaskRow;
import eu.interlink.coproduction.internal.tree.TreeWriter;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.people.Memberships;
import eu.interlink.rest.Json;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Processes and their trees. */
@Component(service = {Processes.class, ProcessService.class})
public final class ProcessService implements Processes {

    private static final int MAX_PAGE = 200;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Store store;
    private final Guard guard;
    private final Catalogue catalogue;
    private final Memberships memberships;
    private final Journal journal;
    private final Snapshots snapshots;
    private final ProcessViews views;
    private final GrantBook grants;
    private final ProcessHistory history;

    @Activate
    public ProcessService(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy,
            @Reference Catalogue catalogue, @Reference Memberships memberships, @Reference PersonNames people, @Reference Journal journal,
            @Reference Snapshots snapshots) {
        this.store = store;
        this.guard = new Guard(policy);
        this.catalogue = catalogue;
        this.memberships = memberships;
        this.journal = journal;
        this.snapshots = snapshots;
        this.views = new ProcessViews(memberships);
        this.grants = new GrantBook(store, memberships, people, journal);
        this.history = new ProcessHistory(journal, people);
    }

    @Override
    public Page<Process> list(Caller caller, Optional<String> text, int offset, int limit) {
        guard.require(caller, Actions.PROCESS_LIST);
        Reader reader = snapshots.reader(caller);
        return store.read(handle -> {
            Page<ProcessRow> page = new ProcessRows(handle).page(reader, text.filter(words -> !words.isBlank()), Math.max(0, offset),
                    Math.clamp(limit, 1, MAX_PAGE));
            Map<UUID, Integer> rights = reader.everything() ? Map.of()
                    : new GrantRows(handle).rights(reader, page.items().stream().map(ProcessRow::id).toList());
            List<Process> processes = views.of(page.items(),
                    id -> reader.everything() ? RightBits.ALL : RightBits.rights(rights.getOrDefault(id, 0)));
            return new Page<>(processes, page.total(), page.offset());
        });
    }

    @Override
    public Process find(Caller caller, UUID process) {
        return store.read(handle -> {
            guard.require(caller, Actions.PROCESS_VIEW, process, "process");
            Snapshots.Current current = snapshots.find(process).orElseThrow(() -> Problem.notFound("process"));
            return views.of(current.row(), snapshots.rights(caller, current.snapshot()));
        });
    }

    @Override
    public Process create(Caller caller, Draft draft) {
        guard.require(caller, Actions.PROCESS_CREATE);
        Draft checked = checked(draft);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        ProcessRow row = new ProcessRow(Ids.next(), checked.name(), checked.description(), checked.language(), checked.organisation(),
                Optional.empty(), Status.WAITING, 0, 0, now, now, 1, 0);
        store.run(handle -> {
            new ProcessRows(handle).insert(row);
            caller.person().ifPresent(person ->
                    new GrantRows(handle).insert(Ids.next(), row.id(), Optional.empty(), Optional.of(person), RightBits.bits(RightBits.ALL)));
            append(caller, "coproduction.process.created", row.id(), Map.of("name", row.name()));
        });
        return views.of(row, RightBits.ALL);
    }

    @Override
    public Process update(Caller caller, UUID process, Draft draft, int version) {
        guard.require(caller, Actions.PROCESS_MANAGE, process, "process");
        Draft checked = checked(draft);
        store.run(handle -> {
            ProcessRows rows = new ProcessRows(handle);
            rows.touch(process);
            if (!rows.update(process, checked.name(), checked.description(), checked.language(), checked.organisation(), version)) {
                throw Problem.stale("process");
            }
            append(caller, "coproduction.process.updated", process, Map.of("name", checked.name()));
        });
        return find(caller, process);
    }

    @Override
    public void applySchema(Caller caller, UUID process, UUID schema) {
        guard.require(caller, Actions.PROCESS_MANAGE, process, "process");
        Schema template = catalogue.schema(caller, schema);
        store.run(handle -> {
            ProcessRows rows = new ProcessRows(handle);
            TreeRows tree = new TreeRows(handle);
            rows.touch(process);
            ProcessRow row = rows.find(process).orElseThrow(() -> Problem.notFound("process"));
            if (tree.any(process)) {
                throw Problem.conflict("tree-not-empty", "This process has a tree already. A schema can only be chosen for an empty process.");
            }
            new TreeWriter(handle, process, template, row.language()).write();
            Tree written = tree.load(process);
            rows.rollUp(process, written.status(), written.progress(), written.tasks());
            rows.schemaKey(process, template.key());
            append(caller, "coproduction.process.schema-applied", process, Map.of("name", template.name().in(Locale.of(row.language()))));
        });
    }

    @Override
    public List<Item> tree(Caller caller, UUID process) {
        return viewed(caller, process).tree().phases();
    }

    /** The same as {@link #tree}, as JSON. Rendered once per change of the process. */
    public Json treeJson(Caller caller, UUID process) {
        return viewed(caller, process).json();
    }

    @Override
    public Item item(Caller caller, UUID item) {
        return store.read(handle -> {
            guard.require(caller, Actions.ITEM_VIEW, item, "item");
            return new TreeRows(handle).processOf(item).flatMap(snapshots::snapshot).flatMap(current -> current.tree().item(item))
                    .orElseThrow(() -> Problem.notFound("item"));
        });
    }

    @Override
    public Item setStatus(Caller caller, UUID task, Status status, int version) {
        guard.require(caller, Actions.ITEM_EDIT, task, "task");
        return store.write(handle -> {
            TreeRows rows = new TreeRows(handle);
            new ProcessRows(handle).touchByItem(task);
            TaskRow row = rows.find(task).orElseThrow(() -> Problem.notFound("task"));
            if (row.kind() != Item.Kind.TASK) {
                throw Problem.invalid("not-a-task", "Only tasks have a status of their own; that of objectives and phases follows from them.");
            }
            if (row.version() != version) {
                throw Problem.stale("task");
            }
            if (row.status() == status) {
                return rows.load(row.process()).item(task).orElseThrow();
            }
            Tree tree = new TaskStatus(handle, journal).change(caller, row, status, snapshots.known(row.process(), row.revision() - 1));
            snapshots.changed(row.process(), row.revision(), tree);
            return tree.item(task).orElseThrow();
        });
    }

    @Override
    public Page<HistoryLine> history(Caller caller, UUID process, int offset, int limit) {
        guard.require(caller, Actions.PROCESS_VIEW, process, "process");
        return history.of(process, Math.max(0, offset), Math.clamp(limit, 1, MAX_PAGE));
    }

    @Override
    public List<Grant> grants(Caller caller, UUID process) {
        return grants.list(viewed(caller, process).grants());
    }

    @Override
    public void grantTeam(Caller caller, UUID process, UUID team, Set<Right> rights) {
        guard.require(caller, Actions.PROCESS_MANAGE, process, "process");
        grants.grantTeam(caller, process, team, rights);
    }

    @Override
    public void grantPerson(Caller caller, UUID process, UUID person, Set<Right> rights) {
        guard.require(caller, Actions.PROCESS_MANAGE, process, "process");
        grants.grantPerson(caller, process, person, rights);
    }

    @Override
    public void revoke(Caller caller, UUID process, UUID grant) {
        guard.require(caller, Actions.PROCESS_MANAGE, process, "process");
        grants.revoke(caller, process, grant);
    }

    /** This is the most frequent call of the area. */
    private Snapshot viewed(Caller caller, UUID process) {
        return snapshots.look(process, () -> guard.require(caller, Actions.PROCESS_VIEW, process, "process"));
    }

    private Draft checked(Draft draft) {
        String language = draft.language() == null ? "" : draft.language().strip().toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language)) {
            throw Problem.invalid("language-unknown", "Choose the language of the process by its two-letter code, e.g. 'en'.", "field", "language");
        }
        String name = PlainText.name(draft.name());
        String description = PlainText.description(draft.description());
        draft.organisation().filter(organisation -> !memberships.organisationNames(Set.of(organisation)).containsKey(organisation))
                .ifPresent(organisation -> {
                    throw Problem.invalid("organisation-unknown", "There is no such organisation. Choose another one.", "field", "organisation");
                });
        return new Draft(name, description, language, draft.organisation());
    }

    private void append(Caller caller, String type, UUID process, Map<String, String> params) {
        journal.append(caller, type, Optional.of(process), Optional.of(process), params);
    }
}
