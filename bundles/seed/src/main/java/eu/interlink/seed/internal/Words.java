package eu.interlink.seed.internal;

import eu.interlink.store.WordIndex;
import java.util.Set;
import java.util.UUID;

/** By which people and organisations are found, many at a time. Close it, or the last ones are missing. */
final class Words implements AutoCloseable {

    private final Batch rows;

    Words(Batch rows) {
        this.rows = rows;
    }

    void add(UUID id, String name, Set<String> words) {
        words.forEach(word -> rows.add(WordIndex.bytes(word), WordIndex.sortKey(name), id));
    }

    @Override
    public void close() {
        rows.close();
    }
}
