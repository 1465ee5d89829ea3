package eu.interlink.catalogue.internal.load;

import eu.interlink.catalogue.CatalogueImport.Counts;
import eu.interlink.catalogue.internal.read.Kinds;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what became of the items of a source. */
final class Tally {

    private final Map<String, Map<Fate, Integer>> counts = new LinkedHashMap<>();

    Tally() {
        List.of(Kinds.PROFILES, Kinds.INTERLINKERS, Kinds.SCHEMAS, Kinds.NODES, Kinds.TASKS, Kinds.PREREQUISITES, Kinds.PROFILE_LINKS, Kinds.FILES,
                Kinds.SNAPSHOTS, Kinds.TRANSLATIONS).forEach(kind -> counts.put(kind, new EnumMap<>(Fate.class)));
    }

    void add(String kind, Fate fate, int number) {
        counts.get(kind).merge(fate, number, Integer::sum);
    }

    /** True if anything was or would be written. */
    boolean changed() {
        return counts.values().stream().anyMatch(fates -> fates.getOrDefault(Fate.CREATED, 0) + fates.getOrDefault(Fate.UPDATED, 0) > 0);
    }

    Map<String, Counts> counts() {
        Map<String, Counts> all = new LinkedHashMap<>();
        counts.forEach((kind, fates) -> all.put(kind, new Counts(fates.values().stream().mapToInt(Integer::intValue).sum(),
                fates.getOrDefault(Fate.CREATED, 0), fates.getOrDefault(Fate.UPDATED, 0), fates.getOrDefault(Fate.UNCHANGED, 0),
                fates.getOrDefault(Fate.REJECTED, 0))));
        return all;
    }
}
