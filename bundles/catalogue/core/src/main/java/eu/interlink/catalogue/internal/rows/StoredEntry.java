package eu.interlink.catalogue.internal.rows;

import eu.interlink.catalogue.Nature;
import eu.interlink.catalogue.internal.EntryContent;
import java.util.List;
import java.util.UUID;

/** An entry as it is kept. */
public record StoredEntry(UUID id, String key, Nature nature, EntryContent content, List<StoredFile> files, boolean retired, String source,
        String hash, int version) {
}
