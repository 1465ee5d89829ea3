package eu.interlink.coproduction.internal.process;

import eu.interlink.access.Policy;
import eu.interlink.catalogue.Catalogue;
import eu.interlink.catalogue.Schema;
import eu.interlink.coproduction.Effective;
import eu.interlink.coproduction.Effective.Source;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.rows.FoundProcesses;
import eu.interlink.coproduction.internal.rows.GrantRow;
import eu.interlink.coproduction.internal.rows.GrantRows;
import eu.interlink.coproduction.internal.rows.ProcessRow;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.rows.Reader;
import eu.interlink.coproduction.internal.tree.Tree;
import eu.interlink.coproduction.internal.tree.TreeRows;
import eu.interlink.coproduction.internal.tree.TreeRows.TaskRow;
import eu.interlink.coproduction.internal.tree.TreeWriter;
import eu.interlink.coproduction.internal.tree.Waits;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.databind.json.JsonMapper;

/** Processes and their trees. */
@Component(service = {Processes.class, ProcessService.class})
public final class ProcessService implements Processes {

    private static final int MAX_PAGE = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();
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
    public Page<Process> list(Caller caller, Query query, int offset, int limit) {
        guard.require(caller, Actions.PROCESS_LIST);
        // Whoever administers the platform sees all, but takes part only where entries say so.
        Reader reader = query.role() == Role.ANY ? snapshots.reader(caller) : snapshots.participant(caller);
        return store.read(handle -> {
            Page<ProcessRow> page = new FoundProcesses(handle, reader).page(query, Math.max(0, offset), Math.clamp(limit, 1, MAX_PAGE));
            boolean everything = Snapshots.everything(caller);
            Map<UUID, List<GrantRow>> entries = everything ? Map.of()
                    : new GrantRows(handle).ofReader(reader, page.items().stream().map(ProcessRow::id).toList());
            List<Process> processes = views.of(page.items(), id -> everything ? RightBits.ALL
                    : reader.person().map(person -> new Entitlement(entries.getOrDefault(id, List.of()), Tree.EMPTY, person, reader.teams())
                            .rights(Optional.empty())).orElse(Set.of()));
            return new Page<>(processes, page.total(), page.offset());
        });
    }

    @Override
    public List<String> tags(Caller caller) {
        guard.require(caller, Actions.PROCESS_LIST);
        Reader reader = snapshots.reader(caller);
        return Tags.mostFrequent(store.read(handle -> new FoundProcesses(handle, reader).tags()));
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
                checked.tags(), checked.model(), Optional.empty(), Status.WAITING, 0, 0, Process.State.OPEN, false, now, now, 1, 0);
        store.run(handle -> {
            new ProcessRows(handle).insert(row);
            caller.person().ifPresent(person ->
                    new GrantRows(handle).insert(row.id(), new GrantRow(Ids.next(), Optional.empty(), Optional.empty(), Optional.of(person),
                            RightBits.bits(RightBits.ALL), 0)));
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
            if (!rows.update(process, checked, version)) {
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
            rows.schema(process, template.key(), JSON.writeValueAsString(template));
            append(caller, "coproduction.process.schema-applied", process, Map.of("name", template.name().in(Locale.of(row.language()))));
        });
    }

    @Override
    public List<Item> tree(Caller caller, UUID process) {
        Snapshot seen = viewed(caller, process);
        return snapshots.limits(caller, seen).map(seen.tree()::phases).orElseGet(seen.tree()::phases);
    }

    /** The same as {@link #tree}, as JSON. For whoever sees all it is rendered once per change of the process. */
    public Json treeJson(Caller caller, UUID process) {
        Snapshot seen = viewed(caller, process);
        return snapshots.limits(caller, seen).map(visible -> Snapshot.json(seen.tree().phases(visible))).orElseGet(seen::json);
    }

    @Override
    public Item item(Caller caller, UUID item) {
        return store.read(handle -> {
            guard.require(caller, Actions.ITEM_VIEW, item, "item");
            Snapshot current = snapshot(handle, item);
            Item found = current.tree().item(item).orElseThrow(() -> Problem.notFound("item"));
            return snapshots.limits(caller, current).map(visible -> Tree.limited(found, visible)).orElse(found);
        });
    }

    /** Of the process that a place belongs to. @param target a process, or an item */
    private Snapshot snapshot(Handle handle, UUID target) {
        return snapshots.snapshot(new TreeRows(handle).processOf(target).orElse(target)).orElseThrow(() -> Problem.notFound("item"));
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
            if (status != Status.WAITING && new ProcessRows(handle).find(row.process()).filter(ProcessRow::binding).isPresent()) {
                requireNoWaits(rows.load(row.process()), task);
            }
            if (row.status() == status) {
                return rows.load(row.process()).item(task).orElseThrow();
            }
            Tree tree = new TaskStatus(handle, journal).change(caller, row, status, snapshots.known(row.process(), row.revision() - 1));
            snapshots.changed(row.process(), row.revision(), tree);
            return tree.item(task).orElseThrow();
        });
    }

    private static void requireNoWaits(Tree tree, UUID task) {
        String names = Waits.open(tree, task).stream().map(Item::name).collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            throw Problem.conflict("waits", "This task waits for: " + names + ". Finish that first.", "names", names);
        }
    }

    @Override
    public Page<HistoryLine> history(Caller caller, UUID process, int offset, int limit) {
        Snapshot seen = viewed(caller, process);
        Page<HistoryLine> page = history.of(process, Math.max(0, offset), Math.clamp(limit, 1, MAX_PAGE));
        return snapshots.limits(caller, seen).map(visible -> visible(page, seen, visible)).orElse(page);
    }

    /** Lines about the process as a whole are for whoever sees all of it. */
    private Page<HistoryLine> visible(Page<HistoryLine> page, Snapshot seen, Predicate<UUID> visible) {
        Map<UUID, UUID> tasks = store.read(handle -> new ResourceTasks(handle).of(page.items().stream().flatMap(line -> line.subject().stream()).toList()));
        return new Page<>(page.items().stream().filter(line -> line.subject().map(subject -> tasks.getOrDefault(subject, subject))
                .filter(place -> seen.tree().item(place).isPresent()).filter(visible).isPresent()).toList(), page.total(), page.offset());
    }

    @Override
    public List<Grant> grants(Caller caller, UUID process) {
        Snapshot seen = viewed(caller, process);
        Optional<Predicate<UUID>> limits = snapshots.limits(caller, seen);
        return grants.list(seen.grants().stream().filter(row -> limits.isEmpty() || row.item().isEmpty() || row.item().filter(limits.get()).isPresent()).toList());
    }

    /** A place: the process, and perhaps an item of it. */
    private record Place(UUID process, Optional<UUID> item, String name) {
    }

    private Place place(UUID target) {
        return store.read(handle -> new TreeRows(handle).find(target).map(row -> new Place(row.process(), Optional.of(target), row.name()))
                .orElseGet(() -> new Place(target, Optional.empty(), "")));
    }

    @Override
    public void grant(Caller caller, UUID target, Party party, Set<Right> allowed, Set<Right> denied, Optional<Integer> version) {
        guard.require(caller, Actions.ITEM_MANAGE, target, "item");
        Place place = place(target);
        grants.grant(caller, place.process(), grants.entry(place.item(), party, allowed, denied), place.name(), version);
    }

    @Override
    public void revoke(Caller caller, UUID process, UUID grant) {
        Snapshot seen = viewed(caller, process);
        GrantRow row = seen.grants().stream().filter(known -> known.id().equals(grant)).findFirst().orElseThrow(() -> Problem.notFound("grant"));
        guard.require(caller, Actions.ITEM_MANAGE, row.item().orElse(process), "item");
        grants.revoke(caller, process, row, row.item().flatMap(seen.tree()::item).map(Item::name).orElse(""));
    }

    @Override
    public Effective rights(Caller caller, UUID target) {
        guard.require(caller, Actions.PROCESS_VIEW, place(target).process(), "process");
        if (Snapshots.everything(caller)) {
            return explained(target, Source.PLATFORM_ADMINISTRATOR);
        }
        return store.read(handle -> {
            Snapshot seen = snapshot(handle, target);
            return explained(seen, seen.grants(), target, caller.requirePerson());
        });
    }

    @Override
    public Map<UUID, Set<Right>> rightsIn(Caller caller, UUID process) {
        Snapshot seen = viewed(caller, process);
        Map<UUID, Set<Right>> rights = new HashMap<>(snapshots.rightsAt(caller, seen));
        rights.put(process, snapshots.rights(caller, seen));
        return rights;
    }

    @Override
    public Effective rightsOf(Caller caller, UUID target, UUID person) {
        guard.require(caller, Actions.ITEM_MANAGE, target, "item");
        return store.read(handle -> {
            Snapshot seen = snapshot(handle, target);
            return explained(seen, seen.grants(), target, person);
        });
    }

    @Override
    public Effective preview(Caller caller, UUID at, Party party, Set<Right> allowed, Set<Right> denied, UUID target, UUID person) {
        guard.require(caller, Actions.ITEM_MANAGE, at, "item");
        guard.require(caller, Actions.ITEM_MANAGE, target, "item");
        GrantRow entry = grants.entry(place(at).item(), party, allowed, denied);
        return store.read(handle -> {
            Snapshot seen = snapshot(handle, target);
            List<GrantRow> then = new ArrayList<>(seen.grants());
            then.removeIf(row -> row.item().equals(entry.item()) && row.isFor(entry.team(), entry.person()));
            then.add(entry);
            return explained(seen, then, target, person);
        });
    }

    private static Effective explained(UUID target, Source source) {
        return new Effective(target, Arrays.stream(Right.values())
                .collect(Collectors.toMap(right -> right, right -> new Effective.Reason(true, source, Optional.empty(), "", ""))));
    }

    private Effective explained(Snapshot seen, List<GrantRow> entries, UUID target, UUID person) {
        Optional<UUID> item = seen.tree().item(target).map(Item::id);
        Map<Right, Entitlement.Found> found = snapshots.entitlement(person, entries, seen.tree()).at(item);
        GrantBook.Names names = grants.names(found.values().stream().flatMap(one -> one.grant().stream()).distinct().toList());
        return new Effective(target, found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            if (!seen.open() && !RightBits.IN_CLOSED.contains(entry.getKey())) {
                return new Effective.Reason(false, Source.CLOSED, Optional.empty(), "", "");
            }
            Optional<GrantRow> row = entry.getValue().grant();
            return new Effective.Reason(entry.getValue().allowed(), entry.getValue().source(), row.flatMap(GrantRow::item),
                    row.flatMap(GrantRow::item).flatMap(seen.tree()::item).map(Item::name).orElse(""), row.map(names::of).orElse(""));
        })));
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
        return new Draft(name, description, language, draft.organisation(), Tags.checked(draft.tags()), draft.model());
    }

    private void append(Caller caller, String type, UUID process, Map<String, String> params) {
        journal.append(caller, type, Optional.of(process), Optional.of(process), params);
    }
}
