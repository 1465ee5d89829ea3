package eu.interlink.coproduction.internal.resource;

import eu.interlink.store.WordIndex;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** By what resources are sorted and found: the key of the name, and its words, which begin with the id of the process. */
final class ResourceNames {

    private static final WordIndex WORDS = new WordIndex("coproduction.resource_word");

    private record Unsorted(UUID id, UUID process, String name) {
    }

    private final Handle handle;

    ResourceNames(Handle handle) {
        this.handle = handle;
    }

    void put(UUID id, UUID process, String name) {
        // A name of marks alone has no key; without any it would be looked at again and again.
        String key = WordIndex.sortKey(name);
        handle.createUpdate("update coproduction.resource set sort_key = :key where id = :id").bind("key", key.isEmpty() ? " " : key).bind("id", id).execute();
        WORDS.put(handle, id, name, within(process, WordIndex.words(name)));
    }

    /** Ids of resources of a process whose names have words that begin like those of the text. */
    Set<UUID> find(UUID process, String text, int limit) {
        return WORDS.find(handle, within(process, WordIndex.terms(text)), Optional.empty(), query -> { }, limit);
    }

    /** Gives some of those a key that came here without one. */
    void fill(int limit) {
        List<Unsorted> rows = handle.createQuery("select id, process_id, name from coproduction.resource where sort_key = '' order by id limit :limit").bind("limit", limit)
                .map((row, context) -> new Unsorted(row.getObject("id", UUID.class), row.getObject("process_id", UUID.class), row.getString("name"))).list();
        rows.forEach(row -> put(row.id(), row.process(), row.name()));
    }

    private static Set<String> within(UUID process, Collection<String> words) {
        return words.stream().map(word -> process + ":" + word).collect(Collectors.toSet());
    }
}
