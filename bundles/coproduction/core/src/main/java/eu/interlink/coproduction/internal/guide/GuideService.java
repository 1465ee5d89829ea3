package eu.interlink.coproduction.internal.guide;

import eu.interlink.access.Policy;
import eu.interlink.coproduction.Guide;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Item.Kind;
import eu.interlink.coproduction.Process.State;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.tree.Tree;
import eu.interlink.coproduction.internal.tree.TreeEdits;
import eu.interlink.coproduction.internal.tree.TreeRows;
import eu.interlink.coproduction.internal.tree.TreeRows.TaskRow;
import eu.interlink.coproduction.internal.tree.Waits;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes trees. Every change locks the row of its process first, so that two of them come one after the other. */
@Component
public final class GuideService implements Guide {

    private static final String ITEM = "item";

    private final Store store;
    private final Guard guard;
    private final Journal journal;
    private final Snapshots snapshots;
    private final PersonNames people;

    @Activate
    public GuideService(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy, @Reference Journal journal,
            @Reference Snapshots snapshots, @Reference PersonNames people) {
        this.store = store;
        this.guard = new Guard(policy);
        this.journal = journal;
        this.snapshots = snapshots;
        this.people = people;
    }

    @Override
    public Item add(Caller caller, UUID parent, Draft draft, int position) {
        guard.require(caller, Actions.ITEM_MANAGE, parent, ITEM);
        Draft good = checked(draft);
        return store.write(handle -> {
            Optional<TaskRow> above = new TreeRows(handle).find(parent);
            UUID process = above.map(TaskRow::process).orElse(parent);
            begin(handle, process);
            Kind kind = above.map(row -> below(row.kind())).orElse(Kind.PHASE);
            onlyTasksHaveDates(kind, good);
            TreeEdits edits = new TreeEdits(handle);
            if (edits.count(process) >= MAX_ITEMS) {
                throw Problem.limit("too-many-items", "A process can have " + MAX_ITEMS + " phases, objectives and tasks, those in the trash included.", "max", "" + MAX_ITEMS);
            }
            UUID id = Ids.next();
            List<UUID> order = siblings(new TreeRows(handle).load(process), above.map(TaskRow::id));
            order.add(Math.clamp(position, 0, order.size()), id);
            edits.insert(id, process, above.map(TaskRow::id), kind, order.indexOf(id), good);
            edits.order(order);
            return ended(handle, caller, process, id, "coproduction.item.added", Optional.empty());
        });
    }

    private static Kind below(Kind kind) {
        return switch (kind) {
            case PHASE -> Kind.OBJECTIVE;
            case OBJECTIVE -> Kind.TASK;
            case TASK -> throw Problem.invalid("nothing-below-tasks", "Nothing can stand in a task. Add a task beside it.", "field", "parent");
        };
    }

    @Override
    public Item update(Caller caller, UUID item, Draft draft, int version) {
        guard.require(caller, Actions.ITEM_EDIT, item, ITEM);
        Draft good = checked(draft);
        return store.write(handle -> {
            TaskRow row = begin(handle, find(handle, item));
            onlyTasksHaveDates(row.kind(), good);
            fresh(new TreeEdits(handle).update(item, good, version));
            return ended(handle, caller, row.process(), item, "coproduction.item.changed", Optional.empty());
        });
    }

    @Override
    public Item move(Caller caller, UUID item, UUID parent, int position, int version) {
        guard.require(caller, Actions.ITEM_MANAGE, item, ITEM);
        guard.require(caller, Actions.ITEM_MANAGE, parent, ITEM);
        return store.write(handle -> {
            TaskRow row = begin(handle, find(handle, item));
            Optional<TaskRow> above = new TreeRows(handle).find(parent);
            boolean fits = above.map(place -> place.process().equals(row.process()) && place.kind() != Kind.TASK && below(place.kind()) == row.kind())
                    .orElse(row.kind() == Kind.PHASE && parent.equals(row.process()));
            if (!fits) {
                throw Problem.invalid("wrong-parent", "It cannot stand there. Phases stand in the process, objectives in phases, tasks in objectives.", "field", "parent");
            }
            Tree before = new TreeRows(handle).load(row.process());
            TreeEdits edits = new TreeEdits(handle);
            fresh(edits.move(item, above.map(TaskRow::id), version));
            List<UUID> order = siblings(new TreeRows(handle).load(row.process()), above.map(TaskRow::id));
            order.remove(item);
            order.add(Math.clamp(position, 0, order.size()), item);
            edits.order(order);
            return ended(handle, caller, row.process(), item, "coproduction.item.moved", Optional.of(before));
        });
    }

    @Override
    public Item require(Caller caller, UUID item, List<UUID> prerequisites, int version) {
        guard.require(caller, Actions.ITEM_EDIT, item, ITEM);
        return store.write(handle -> {
            TaskRow row = begin(handle, find(handle, item));
            Tree tree = new TreeRows(handle).load(row.process());
            Predicate<UUID> seen = seen(caller, row.process());
            Set<UUID> wanted = new LinkedHashSet<>(prerequisites);
            for (UUID required : wanted) {
                if (tree.item(required).isEmpty() || !seen.test(required)) {
                    throw Problem.notFound(ITEM);
                }
                if (required.equals(item) || above(tree, item).contains(required) || above(tree, required).contains(item)) {
                    throw Problem.invalid("waits-for-itself", "Nothing can wait for itself, for what it stands in, or for what stands in it.", "field", "prerequisites");
                }
            }
            // Whoever does not see one cannot have meant to take it away.
            tree.item(item).orElseThrow().prerequisites().stream().filter(required -> !seen.test(required)).forEach(wanted::add);
            if (wanted.size() > MAX_PREREQUISITES) {
                throw Problem.invalid("too-many-prerequisites", "It can wait for " + MAX_PREREQUISITES + " others at most.", "field", "prerequisites", "max",
                        "" + MAX_PREREQUISITES);
            }
            TreeEdits edits = new TreeEdits(handle);
            fresh(edits.touch(item, version));
            edits.prerequisites(item, List.copyOf(wanted));
            return ended(handle, caller, row.process(), item, "coproduction.item.prerequisites", Optional.of(tree));
        });
    }

    private Predicate<UUID> seen(Caller caller, UUID process) {
        return snapshots.snapshot(process).flatMap(snapshot -> snapshots.limits(caller, snapshot)).orElse(id -> true);
    }

    private static Set<UUID> above(Tree tree, UUID item) {
        Set<UUID> above = new LinkedHashSet<>();
        Optional<UUID> place = tree.item(item).flatMap(Item::parent);
        while (place.isPresent()) {
            above.add(place.get());
            place = tree.item(place.get()).flatMap(Item::parent);
        }
        return above;
    }

    @Override
    public void trash(Caller caller, UUID item, int version) {
        guard.require(caller, Actions.ITEM_MANAGE, item, ITEM);
        store.run(handle -> {
            TaskRow row = begin(handle, find(handle, item));
            TreeEdits edits = new TreeEdits(handle);
            Item all = new TreeRows(handle).load(row.process()).item(item).orElseThrow();
            fresh(edits.touch(item, version));
            edits.trash(item, ids(all).toList(), caller.person(), Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
            rollUp(handle, row.process(), new TreeRows(handle).load(row.process()));
            append(caller, "coproduction.item.trashed", row.process(), all);
        });
    }

    private static Stream<UUID> ids(Item item) {
        return Stream.concat(Stream.of(item.id()), item.children().stream().flatMap(GuideService::ids));
    }

    @Override
    public List<Trashed> trashed(Caller caller, UUID process) {
        guard.require(caller, Actions.PROCESS_MANAGE, process, "process");
        return store.read(handle -> {
            TreeEdits edits = new TreeEdits(handle);
            List<TreeEdits.AnyRow> rows = edits.all(process);
            Map<UUID, TreeEdits.AnyRow> byId = rows.stream().collect(Collectors.toMap(TreeEdits.AnyRow::id, Function.identity()));
            Map<UUID, Long> sizes = rows.stream().flatMap(row -> row.root().stream()).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            Map<UUID, Integer> resources = edits.resources(process);
            Map<UUID, String> names = people.names(rows.stream().flatMap(row -> row.by().stream()).collect(Collectors.toSet()));
            return rows.stream().filter(row -> row.trashed().isPresent())
                    .sorted((one, other) -> other.trashed().get().compareTo(one.trashed().get()))
                    .map(row -> new Trashed(row.id(), row.kind(), row.name(), path(byId, row), row.trashed().get(), row.by().map(by -> names.getOrDefault(by, "")).orElse(""),
                            sizes.getOrDefault(row.id(), 0L).intValue(), resources.getOrDefault(row.id(), 0))).toList();
        });
    }

    private static List<String> path(Map<UUID, TreeEdits.AnyRow> rows, TreeEdits.AnyRow row) {
        List<String> path = new ArrayList<>();
        Optional<TreeEdits.AnyRow> above = row.parent().map(rows::get);
        while (above.isPresent()) {
            path.addFirst(above.get().name());
            above = above.get().parent().map(rows::get);
        }
        return path;
    }

    @Override
    public Item restore(Caller caller, UUID process, UUID item) {
        guard.require(caller, Actions.PROCESS_MANAGE, process, "process");
        return store.write(handle -> {
            begin(handle, process);
            TreeEdits edits = new TreeEdits(handle);
            Map<UUID, TreeEdits.AnyRow> rows = edits.all(process).stream().collect(Collectors.toMap(TreeEdits.AnyRow::id, Function.identity()));
            TreeEdits.AnyRow row = Optional.ofNullable(rows.get(item)).filter(found -> found.trashed().isPresent()).orElseThrow(() -> Problem.notFound(ITEM));
            row.parent().map(rows::get).filter(parent -> parent.root().isPresent()).ifPresent(parent -> {
                throw Problem.conflict("parent-in-trash", "What it was in is in the trash too. Restore that first.", "name", parent.name());
            });
            Tree before = new TreeRows(handle).load(process);
            List<UUID> order = siblings(before, row.parent());
            edits.restore(item);
            order.add(item);
            edits.order(order);
            return ended(handle, caller, process, item, "coproduction.item.restored", Optional.of(before));
        });
    }

    /** Of a parent, or of the process. Can be changed. */
    private static List<UUID> siblings(Tree tree, Optional<UUID> parent) {
        List<Item> items = parent.isEmpty() ? tree.phases() : parent.flatMap(tree::item).map(Item::children).orElse(List.of());
        return items.stream().map(Item::id).collect(Collectors.toCollection(ArrayList::new));
    }

    private static TaskRow find(Handle handle, UUID item) {
        return new TreeRows(handle).find(item).orElseThrow(() -> Problem.notFound(ITEM));
    }

    /** @return the row as it is now that nobody else can change it */
    private static TaskRow begin(Handle handle, TaskRow row) {
        begin(handle, row.process());
        return find(handle, row.id());
    }

    private static void begin(Handle handle, UUID process) {
        ProcessRows rows = new ProcessRows(handle);
        rows.touch(process);
        if (rows.find(process).orElseThrow(() -> Problem.notFound("process")).state() != State.OPEN) {
            throw Problem.conflict("process-closed", "This process is finished or archived, so nothing in it can be changed. Open it again first.");
        }
    }

    /** @param before the tree before a change of what waits for what: a circle that was there already, e.g. in a schema, keeps nobody from mending it */
    private Item ended(Handle handle, Caller caller, UUID process, UUID item, String type, Optional<Tree> before) {
        Tree tree = new TreeRows(handle).load(process);
        List<String> circle = before.isPresent() ? Waits.circle(tree) : List.of();
        if (!circle.isEmpty() && Waits.circle(before.get()).isEmpty()) {
            throw Problem.conflict("waits-in-circle", "Then these would wait for each other: " + String.join(" > ", circle) + ". Take one of the waits away.", "field",
                    "prerequisites", "names", String.join(" > ", circle));
        }
        rollUp(handle, process, tree);
        Item changed = tree.item(item).orElseThrow();
        append(caller, type, process, changed);
        return changed;
    }

    private static void rollUp(Handle handle, UUID process, Tree tree) {
        new ProcessRows(handle).rollUp(process, tree.status(), tree.progress(), tree.tasks());
    }

    private void append(Caller caller, String type, UUID process, Item item) {
        journal.append(caller, type, Optional.of(process), Optional.of(item.id()), Map.of("name", item.name(), "kind", item.kind().name()));
    }

    private static void fresh(boolean written) {
        if (!written) {
            throw Problem.stale(ITEM);
        }
    }

    private static Draft checked(Draft draft) {
        if (draft.start().isPresent() && draft.end().isPresent() && draft.end().get().isBefore(draft.start().get())) {
            throw Problem.invalid("end-before-start", "The last day must not be before the first.", "field", "end");
        }
        return new Draft(PlainText.name(draft.name(), MAX_NAME), PlainText.description(draft.description()), draft.start(), draft.end());
    }

    private static void onlyTasksHaveDates(Kind kind, Draft draft) {
        if (kind != Kind.TASK && (draft.start().isPresent() || draft.end().isPresent())) {
            throw Problem.invalid("dates-of-tasks", "Only tasks have dates; those of objectives and phases follow from them.", "field", "start");
        }
    }
}
