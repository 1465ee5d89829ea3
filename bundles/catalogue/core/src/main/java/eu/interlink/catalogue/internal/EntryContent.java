package eu.interlink.catalogue.internal;

import eu.interlink.catalogue.Nature;
import eu.interlink.interlinker.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an entry says of itself, kept as one JSON document. Sorted, so that the same content always gives the same document.
 *
 * @param interlinker id of the software Interlinker that it describes (software only), whether that is installed or not
 */
public record EntryContent(LocalizedText name, LocalizedText description, LocalizedText instructions, Map<String, List<String>> tags,
        Set<String> profiles, Optional<String> difficulty, Optional<String> licence, Optional<String> form, Optional<String> format,
        boolean sustainability, List<String> targets, LocalizedText uri, Optional<String> interlinker) {

    public EntryContent {
        tags = new TreeMap<>(tags);
        profiles = new TreeSet<>(profiles);
        targets = List.copyOf(targets);
    }

    /** What is known of a software Interlinker from its descriptor alone. */
    public static EntryContent described(LocalizedText name, LocalizedText description, Set<String> profiles, String licence, String interlinker) {
        return new EntryContent(name, description, LocalizedText.empty(), Map.of(), profiles, Optional.empty(), Optional.of(licence),
                Optional.of("software"), Optional.empty(), false, List.of(), LocalizedText.empty(), Optional.of(interlinker));
    }

    /** The same entry with what an installed Interlinker says of itself; the rest stays. */
    public EntryContent withDescription(EntryContent installed) {
        return new EntryContent(installed.name, installed.description, instructions, tags, installed.profiles, difficulty, installed.licence, form,
                format, sustainability, targets, uri, installed.interlinker);
    }

    /** The same entry with other problem profiles. */
    public EntryContent withProfiles(Set<String> kept) {
        return new EntryContent(name, description, instructions, tags, kept, difficulty, licence, form, format, sustainability, targets, uri,
                interlinker);
    }
}
