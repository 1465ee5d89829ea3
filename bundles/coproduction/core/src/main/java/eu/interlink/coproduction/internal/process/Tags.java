package eu.interlink.coproduction.internal.process;

import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.interlinker.Problem;
import eu.interlink.store.WordIndex;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks the tags of a process, and tells which are used most. */
public final class Tags {

    private static final int MOST_OFFERED = 100;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LINES = Pattern.compile("\n");

    private Tags() {
    }

    /** @throws Problem INVALID {@code too-many-tags}, {@code text-too-long}, {@code control-characters} */
    public static List<String> checked(List<String> typed) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String one : typed) {
            String tag = PlainText.lineOrNothing(one == null ? "" : SPACE.matcher(one).replaceAll(" "), "tags", Processes.MAX_TAG);
            if (!tag.isEmpty()) {
                tags.putIfAbsent(WordIndex.key(tag), tag);
            }
        }
        if (tags.size() > Processes.MAX_TAGS) {
            throw Problem.invalid("too-many-tags", "A process may have " + Processes.MAX_TAGS + " tags at most. Take some away.", "field", "tags", "max", "" + Processes.MAX_TAGS);
        }
        return List.copyOf(tags.values());
    }

    /** Each once, as it was written first. @param tags of each process, a line each */
    static List<String> mostFrequent(List<String> tags) {
        Map<String, String> written = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        tags.stream().flatMap(LINES::splitAsStream).forEach(tag -> {
            String key = WordIndex.key(tag);
            written.putIfAbsent(key, tag);
            times.merge(key, 1, Integer::sum);
        });
        return times.keySet().stream().sorted(Comparator.comparing((String key) -> times.get(key)).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(MOST_OFFERED).map(written::get).toList();
    }
}
