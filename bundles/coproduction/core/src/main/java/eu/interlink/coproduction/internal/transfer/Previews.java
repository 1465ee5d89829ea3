package eu.interlink.coproduction.internal.transfer;

import eu.interlink.coproduction.ProcessCopies.MissingTool;
import eu.interlink.coproduction.ProcessCopies.Part;
import eu.interlink.coproduction.ProcessCopies.Preview;
import eu.interlink.coproduction.ProcessCopies.Someone;
import eu.interlink.coproduction.internal.transfer.Parcel.Kept;
import eu.interlink.lifecycle.Interlinkers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what is in a package. */
final class Previews {

    private final Interlinkers interlinkers;

    Previews(Interlinkers interlinkers) {
        this.interlinkers = interlinkers;
    }

    Preview of(PackageRows.Row row, Parcel parcel) {
        Map<Part, Integer> parts = new EnumMap<>(Map.of(Part.ITEMS, parcel.items().size(), Part.RESOURCES, parcel.resources().size(), Part.RIGHTS, parcel.rights().size(),
                Part.ASSIGNMENTS, parcel.assignments().size(), Part.COMMENTS, parcel.comments().size()));
        Parcel.About about = parcel.process();
        return new Preview(row.id(), parcel.format(), parcel.written(), row.expires(), about.name(), about.description(), about.language(), about.organisation(), parts,
                missing(parcel.resources()), people(parcel), parcel.teams());
    }

    private List<MissingTool> missing(List<Kept> resources) {
        Map<String, List<Kept>> byTool = resources.stream().filter(kept -> kept.url().isEmpty()).collect(Collectors.groupingBy(Kept::interlinker, TreeMap::new, Collectors.toList()));
        return byTool.entrySet().stream().filter(entry -> interlinkers.find(entry.getKey()).isEmpty()).map(entry -> new MissingTool(entry.getKey(),
                entry.getValue().getFirst().names().getOrDefault("en", entry.getKey()), entry.getValue().size())).toList();
    }

    private static List<Someone> people(Parcel parcel) {
        Map<String, Long> rights = count(parcel.rights().stream().map(Parcel.Entry::party));
        Map<String, Long> resources = count(parcel.resources().stream().map(Kept::owner).flatMap(Optional::stream));
        Map<String, Long> assignments = count(parcel.assignments().stream().map(Parcel.Asked::party));
        Map<String, Long> comments = count(parcel.comments().stream().map(Parcel.Said::author).flatMap(Optional::stream));
        return parcel.people().stream().map(key -> new Someone(key, of(rights, key), of(resources, key), of(assignments, key), of(comments, key))).toList();
    }

    private static Map<String, Long> count(Stream<String> keys) {
        return keys.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static int of(Map<String, Long> counts, String key) {
        return counts.getOrDefault(key, 0L).intValue();
    }
}
