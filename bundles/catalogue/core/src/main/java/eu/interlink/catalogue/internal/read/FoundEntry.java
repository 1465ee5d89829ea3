package eu.interlink.catalogue.internal.read;

import eu.interlink.catalogue.Nature;
import eu.interlink.catalogue.internal.EntryContent;
import java.util.List;

/**
 * An Interlinker in the source.
 *
 * @param key  stable key, see {@link Keys}
 * @param path of its metadata file, to show to people
 */
public record FoundEntry(String key, Nature nature, String path, EntryContent content, List<FoundFile> files) {

    /** Names and descriptions that it has, over all languages. */
    public int translations() {
        return content.name().texts().size() + content.description().texts().size();
    }
}
