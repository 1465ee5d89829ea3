package eu.interlink.ui.coproduction.internal;

import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Item.Kind;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Status;
import eu.interlink.interlinker.Right;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tree of a process as the guide shows it: what waits for what, and what the reader may do where. */
final class GuideTree {

    /** An item as something to choose from. @param label indented by its depth */
    record Node(Item item, String label) {
    }

    private static final String DEEPER = "– ";

    private final UUID process;
    private final List<Item> phases;
    private final Map<UUID, Set<Right>> rights;
    private final Map<UUID, Node> nodes = new LinkedHashMap<>();

    GuideTree(Process process, List<Item> phases, Map<UUID, Set<Right>> rights) {
        this.process = process.id();
        this.phases = phases;
        this.rights = rights;
        phases.forEach(phase -> add(phase, 0));
    }

    private void add(Item item, int depth) {
        nodes.put(item.id(), new Node(item, DEEPER.repeat(depth) + item.name()));
        item.children().forEach(child -> add(child, depth + 1));
    }

    List<Item> phases() {
        return phases;
    }

    /** From top to bottom. */
    List<Node> nodes() {
        return new ArrayList<>(nodes.values());
    }

    Optional<Item> item(UUID id) {
        return Optional.ofNullable(nodes.get(id)).map(Node::item);
    }

    /** Whether an item is another one or stands in it. */
    boolean within(Item item, UUID other) {
        Optional<Item> place = Optional.of(item);
        while (place.isPresent()) {
            if (place.get().id().equals(other)) {
                return true;
            }
            place = place.get().parent().flatMap(this::item);
        }
        return false;
    }

    /** @param place the process, or an item */
    boolean may(UUID place, Right right) {
        return rights.getOrDefault(place, Set.of()).contains(right);
    }

    /** The process for a phase. */
    UUID parent(Item item) {
        return item.parent().orElse(process);
    }

    List<Item> siblings(Item item) {
        return item.parent().flatMap(this::item).map(Item::children).orElse(phases);
    }

    /** Where an item can be moved to. */
    List<Node> homes(Item item) {
        Kind above = item.kind() == Kind.TASK ? Kind.OBJECTIVE : Kind.PHASE;
        return item.kind() == Kind.PHASE ? List.of() : nodes().stream().filter(node -> node.item().kind() == above && may(node.item().id(), Right.MANAGE)).toList();
    }

    /** Names of what a task still waits for, also because of what it stands in. */
    Optional<String> allWaits(Item task) {
        List<String> names = new ArrayList<>();
        Optional<Item> place = Optional.of(task);
        while (place.isPresent()) {
            waits(place.get()).ifPresent(names::add);
            place = place.get().parent().flatMap(this::item);
        }
        return names.isEmpty() || task.status() == Status.FINISHED ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    /** Names of what an item itself still waits for. */
    Optional<String> waits(Item item) {
        String names = item.prerequisites().stream().flatMap(id -> item(id).stream()).filter(other -> other.status() != Status.FINISHED).map(Item::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() || item.status() == Status.FINISHED ? Optional.empty() : Optional.of(names);
    }
}
