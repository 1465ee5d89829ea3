package eu.interlink.ui.coproduction.internal;

import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The process and the items of its tree as something to choose from. */
final class Places {

    private static final String DEEPER = "– ";

    /** @param id of the process or an item  @param label indented by its depth */
    record Place(UUID id, String name, String label) {
    }

    private final List<Place> all = new ArrayList<>();

    Places(Screen screen, Process process, List<Item> tree) {
        String whole = screen.t("rights.whole");
        all.add(new Place(process.id(), whole, whole));
        tree.forEach(item -> add(item, 1));
    }

    private void add(Item item, int depth) {
        all.add(new Place(item.id(), item.name(), DEEPER.repeat(depth) + item.name()));
        item.children().forEach(child -> add(child, depth + 1));
    }

    List<Place> all() {
        return all;
    }

    Place whole() {
        return all.getFirst();
    }

    /** @param item empty for the whole process */
    Place of(Optional<UUID> item) {
        return item.flatMap(id -> all.stream().filter(place -> place.id().equals(id)).findFirst()).orElse(whole());
    }
}
