package eu.interlink.coproduction.internal.tree;

import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** The tree of a process, and what it says about the process. Immutable. */
public final class Tree {

    /** Without any item. */
    public static final Tree EMPTY = new Tree(List.of(), Map.of(), RollUp.of(List.of(), List.of()));

    private final List<Item> phases;
    private final Map<UUID, Item> byId;
    private final RollUp whole;

    Tree(List<Item> phases, Map<UUID, Item> byId, RollUp whole) {
        this.phases = phases;
        this.byId = byId;
        this.whole = whole;
    }

    public List<Item> phases() {
        return phases;
    }

    public Optional<Item> item(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The phases with only those items that may be seen, and the names on the way to them. */
    public List<Item> phases(Predicate<UUID> visible) {
        return limited(phases, visible);
    }

    /** An item with only what may be seen below it. */
    public static Item limited(Item item, Predicate<UUID> visible) {
        List<Item> children = limited(item.children(), visible);
        boolean seen = visible.test(item.id());
        int resources = item.children().isEmpty() ? item.resources() : children.stream().mapToInt(Item::resources).sum();
        return new Item(item.id(), item.process(), item.kind(), item.parent(), item.position(), item.name(), seen ? item.description() : "", item.status(),
                item.progress(), item.profiles(), item.prerequisites(), resources, item.start(), item.end(), item.version(), children);
    }

    private static List<Item> limited(List<Item> items, Predicate<UUID> visible) {
        return items.stream().map(item -> limited(item, visible)).filter(item -> visible.test(item.id()) || !item.children().isEmpty()).toList();
    }

    public Set<UUID> ids() {
        return byId.keySet();
    }

    /** Ids of tasks for which something holds. */
    public List<UUID> tasksWhere(Predicate<UUID> test) {
        return byId.values().stream().filter(item -> item.kind() == Item.Kind.TASK).map(Item::id).filter(test).toList();
    }

    /** How many resources are ready in some tasks. @param tasks empty for all */
    public long resources(Optional<List<UUID>> tasks) {
        return tasks.map(some -> some.stream().map(byId::get).filter(Objects::nonNull).mapToLong(Item::resources).sum()).orElse((long) whole.resources());
    }

    public Status status() {
        return whole.status();
    }

    public int progress() {
        return whole.progress();
    }

    public int tasks() {
        return whole.tasks();
    }

    /** This tree with another status of a task, as the database has it after the update. */
    public Tree with(UUID task, Status status) {
        Map<UUID, Item> items = new HashMap<>(byId);
        List<Item> changed = phases.stream().map(phase -> with(phase, task, status, items)).toList();
        return new Tree(changed, Map.copyOf(items), RollUp.of(changed, changed.stream().map(RollUp::of).toList()));
    }

    private static Item with(Item item, UUID task, Status status, Map<UUID, Item> items) {
        if (item.id().equals(task)) {
            return put(item, RollUp.ofLeaf(item.kind(), status, item.resources(), item.start(), item.end()), item.version() + 1, List.of(), items);
        }
        List<Item> below = item.children().stream().map(child -> with(child, task, status, items)).toList();
        for (int i = 0; i < below.size(); i++) {
            if (below.get(i) != item.children().get(i)) {
                return put(item, RollUp.of(below, below.stream().map(RollUp::of).toList()), item.version(), below, items);
            }
        }
        return item;
    }

    private static Item put(Item item, RollUp sum, int version, List<Item> children, Map<UUID, Item> items) {
        Item changed = new Item(item.id(), item.process(), item.kind(), item.parent(), item.position(), item.name(), item.description(), sum.status(),
                sum.progress(), item.profiles(), item.prerequisites(), sum.resources(), sum.start(), sum.end(), version, children);
        items.put(changed.id(), changed);
        return changed;
    }
}
