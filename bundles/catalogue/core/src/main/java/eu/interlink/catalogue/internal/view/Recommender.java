package eu.interlink.catalogue.internal.view;

import eu.interlink.catalogue.Recommendation;
import eu.interlink.catalogue.Start;
import eu.interlink.catalogue.internal.read.Keys;
import eu.interlink.catalogue.internal.rows.SortKeys;
import eu.interlink.catalogue.internal.rows.StoredEntry;
import eu.interlink.catalogue.ProblemProfile;
import eu.interlink.interlinker.Descriptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ranks entries for a task. The score is the sum over the shared problem profiles of ln(1 + N / n), divided by the square root of the
 * number of the entry's profiles, where N is the number of entries and n the number of those that address the profile: the inverse document
 * frequency and the length normalisation of the vector space model (Salton, Buckley 1988). So an entry that claims to address everything
 * does not win everywhere.
 */
public final class Recommender {

    public static final String ADDRESSES = "addresses-problem";
    public static final String USEFUL = "useful-for-every-task";
    /** What can be started at once is worth a little more than what can only be read about. */
    private static final double STARTABLE = 1.1;
    /** At most this share of the list is kept for tools that fit every task. */
    private static final int TOOLS_SHARE = 3;

    private final Snapshot snapshot;
    private final Installed installed;

    public Recommender(Snapshot snapshot, Installed installed) {
        this.snapshot = snapshot;
        this.installed = installed;
    }

    /** @param profiles of the task  @param language of the process  @param sortLanguage of the reader, for names that tie */
    public List<Recommendation> recommend(Set<String> profiles, String language, String sortLanguage, int limit) {
        List<Recommendation> fitting = snapshot.addressing(profiles).stream().filter(entry -> !installed.forbidden(entry)).map(entry -> fitting(entry, profiles, language))
                .sorted(order(sortLanguage)).toList();
        List<Recommendation> tools = tools(profiles, language).stream().sorted(order(sortLanguage)).toList();
        int kept = Math.min(tools.size(), Math.max(limit - fitting.size(), limit / TOOLS_SHARE));
        List<Recommendation> all = new ArrayList<>(fitting.subList(0, Math.min(fitting.size(), limit - kept)));
        all.addAll(tools.subList(0, kept));
        return List.copyOf(all);
    }

    private Recommendation fitting(StoredEntry entry, Set<String> profiles, String language) {
        List<ProblemProfile> matched = entry.content().profiles().stream().filter(profiles::contains).map(snapshot::profile)
                .flatMap(Optional::stream).toList();
        double weight = entry.content().profiles().stream().filter(profiles::contains)
                .mapToDouble(profile -> Math.log(1.0 + (double) snapshot.offered() / snapshot.addressing(profile))).sum();
        Optional<Start> start = installed.start(entry, language);
        double score = weight / Math.sqrt(entry.content().profiles().size()) * (start.isPresent() ? STARTABLE : 1.0);
        return new Recommendation(installed.entry(entry), matched, ADDRESSES, start, score);
    }

    private List<Recommendation> tools(Set<String> profiles, String language) {
        List<Recommendation> tools = new ArrayList<>();
        for (Descriptor descriptor : installed.descriptors()) {
            snapshot.entry(Keys.software(descriptor.id())).filter(entry -> !entry.retired())
                    .filter(entry -> entry.content().profiles().stream().noneMatch(profiles::contains))
                    .ifPresent(entry -> tools.add(new Recommendation(installed.entry(entry), List.of(), USEFUL, installed.start(entry, language), 0)));
        }
        return tools;
    }

    private static Comparator<Recommendation> order(String language) {
        return Comparator.comparingDouble(Recommendation::score).reversed()
                .thenComparing(recommendation -> SortKeys.of(recommendation.entry().name(), language))
                .thenComparing(recommendation -> recommendation.entry().id());
    }
}
