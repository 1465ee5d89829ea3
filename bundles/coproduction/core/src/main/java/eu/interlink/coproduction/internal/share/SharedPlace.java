package eu.interlink.coproduction.internal.share;

import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Shared;
import eu.interlink.coproduction.Shared.Part;
import eu.interlink.coproduction.internal.rows.ProcessRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Turns a process or an item into what a link shows of it. */
final class SharedPlace {

    private final Map<UUID, List<String>> files;
    private final String language;
    private final Instant until;

    /** @param files names of what was made, by task */
    SharedPlace(Map<UUID, List<String>> files, String language, Instant until) {
        this.files = files;
        this.language = language;
        this.until = until;
    }

    Shared of(ProcessRow process, List<Item> phases) {
        return new Shared(process.name(), process.description(), language, process.status(), process.progress(), List.of(), parts(phases), until);
    }

    Shared of(Item item) {
        return new Shared(item.name(), item.description(), language, item.status(), item.progress(), files(item), parts(item.children()), until);
    }

    private List<Part> parts(List<Item> items) {
        return items.stream().map(item -> new Part(item.kind(), item.name(), item.description(), item.status(), item.progress(), files(item),
                parts(item.children()))).toList();
    }

    private List<String> files(Item item) {
        return files.getOrDefault(item.id(), List.of());
    }
}
