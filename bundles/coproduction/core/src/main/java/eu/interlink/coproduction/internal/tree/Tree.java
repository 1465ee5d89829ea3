package eu.interlink.coproduction.internal.tree;

import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The tree of a process, and what it says about the process. Immutable. */
public record Tree(List<Item> phases, Map<UUID, Item> byId, Status status, int progress, int tasks) {

    public Optional<Item> item(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }
}
