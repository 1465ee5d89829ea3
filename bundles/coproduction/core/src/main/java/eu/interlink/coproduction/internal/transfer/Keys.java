package eu.interlink.coproduction.internal.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keys that stand for ids, numbered as they come. Who is who is known in here only, and forgotten with it. */
final class Keys {

    /** Author of what nobody said who is known. */
    static final UUID NOBODY = new UUID(0, 0);

    private final Map<UUID, String> keys = new LinkedHashMap<>();
    private final String word;

    /** @param word that keys begin with, e.g. {@code person} */
    Keys(String word) {
        this.word = word;
    }

    String of(UUID id) {
        return keys.computeIfAbsent(id, one -> word + "-" + (keys.size() + 1));
    }

    List<UUID> ids() {
        return new ArrayList<>(keys.keySet());
    }

    List<String> all() {
        return List.copyOf(keys.values());
    }
}
