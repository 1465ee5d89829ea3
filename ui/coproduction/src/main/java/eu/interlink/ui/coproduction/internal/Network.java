package eu.interlink.ui.coproduction.internal;

import eu.interlink.coproduction.Item;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What waits for what, in columns: each item stands right of everything that it waits for itself, as far left as that allows. */
final class Network {

    /** An item and its place. @param column and @param row from 0 */
    record Spot(Item item, int column, int row) {
    }

    private final Map<UUID, Item> items = new LinkedHashMap<>();
    private final Map<UUID, Integer> ranks = new HashMap<>();
    private final Map<UUID, Spot> spots = new LinkedHashMap<>();

    /** @param all items from top to bottom; only those that wait or are waited for get a place */
    Network(List<Item> all) {
        Map<UUID, Item> known = new LinkedHashMap<>();
        all.forEach(item -> known.put(item.id(), item));
        Set<UUID> wanted = new HashSet<>();
        for (Item item : all) {
            for (UUID required : item.prerequisites()) {
                if (known.containsKey(required)) {
                    wanted.add(item.id());
                    wanted.add(required);
                }
            }
        }
        all.stream().filter(item -> wanted.contains(item.id())).forEach(item -> items.put(item.id(), item));
        Map<Integer, Integer> height = new HashMap<>();
        items.values().forEach(item -> {
            int column = rank(item);
            spots.put(item.id(), new Spot(item, column, height.merge(column, 1, Integer::sum) - 1));
        });
    }

    /** The longest way that leads to an item; found without recursion, because a chain may be as long as a tree. A circle, as a schema may bring one, is cut somewhere. */
    private int rank(Item item) {
        Deque<Item> way = new ArrayDeque<>(List.of(item));
        Set<UUID> entered = new HashSet<>();
        while (!way.isEmpty()) {
            Item last = way.peekLast();
            List<Item> ahead = ranks.containsKey(last.id()) || !entered.add(last.id()) ? List.of()
                    : required(last).stream().filter(required -> !ranks.containsKey(required.id()) && !entered.contains(required.id())).toList();
            if (ahead.isEmpty()) {
                way.removeLast();
                ranks.computeIfAbsent(last.id(), id -> required(last).stream().mapToInt(required -> ranks.getOrDefault(required.id(), -1) + 1).max().orElse(0));
            } else {
                way.addAll(ahead);
            }
        }
        return ranks.get(item.id());
    }

    /** What an item waits for itself. */
    List<Item> required(Item item) {
        List<Item> required = new ArrayList<>();
        for (UUID id : item.prerequisites()) {
            if (items.containsKey(id)) {
                required.add(items.get(id));
            }
        }
        return required;
    }

    List<Spot> spots() {
        return List.copyOf(spots.values());
    }

    Spot spot(Item item) {
        return spots.get(item.id());
    }

    int columns() {
        return spots.values().stream().mapToInt(spot -> spot.column() + 1).max().orElse(0);
    }

    int rows() {
        return spots.values().stream().mapToInt(spot -> spot.row() + 1).max().orElse(0);
    }
}
