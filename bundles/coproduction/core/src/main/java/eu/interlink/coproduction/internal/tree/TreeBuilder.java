package eu.interlink.coproduction.internal.tree;

import eu.interlink.coproduction.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes the tree of a process from its rows, from the tasks upwards. */
public final class TreeBuilder {

    private record Built(Item item, RollUp rollUp) {
    }

    private final UUID process;
    private final Map<UUID, Set<String>> profiles;
    private final Map<UUID, List<UUID>> prerequisites;
    private final List<ItemRow> phases = new ArrayList<>();
    private final Map<UUID, List<ItemRow>> children = new HashMap<>();
    private final Map<UUID, Item> byId = new HashMap<>();

    public TreeBuilder(UUID process, List<ItemRow> rows, Map<UUID, Set<String>> profiles, Map<UUID, List<UUID>> prerequisites) {
        this.process = process;
        this.profiles = profiles;
        this.prerequisites = prerequisites;
        rows.forEach(row -> row.parent().map(parent -> children.computeIfAbsent(parent, id -> new ArrayList<>())).orElse(phases).add(row));
    }

    public Tree build() {
        List<Built> built = phases.stream().map(this::build).toList();
        List<Item> items = built.stream().map(Built::item).toList();
        return new Tree(items, Map.copyOf(byId), RollUp.of(items, built.stream().map(Built::rollUp).toList()));
    }

    private Built build(ItemRow row) {
        List<Built> below = children.getOrDefault(row.id(), List.of()).stream().map(this::build).toList();
        List<Item> items = below.stream().map(Built::item).toList();
        RollUp sum = items.isEmpty() ? RollUp.ofLeaf(row.kind(), row.status(), row.resources(), row.start(), row.end()) : RollUp.of(items, below.stream().map(Built::rollUp).toList());
        Item item = new Item(row.id(), process, row.kind(), row.parent(), row.position(), row.name(), row.description(), sum.status(),
                sum.progress(), Set.copyOf(profiles.getOrDefault(row.id(), Set.of())),
                List.copyOf(prerequisites.getOrDefault(row.id(), List.of())), sum.resources(), sum.start(), sum.end(), row.version(), items);
        byId.put(row.id(), item);
        return new Built(item, sum);
    }
}
