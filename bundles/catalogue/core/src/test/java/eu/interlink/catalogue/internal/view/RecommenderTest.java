package eu.interlink.catalogue.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.catalogue.Nature;
import eu.interlink.catalogue.ProblemProfile;
import eu.interlink.catalogue.Recommendation;
import eu.interlink.catalogue.internal.EntryContent;
import eu.interlink.catalogue.internal.Samples;
import eu.interlink.catalogue.internal.rows.StoredEntry;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecommenderTest {

    private final List<StoredEntry> entries = new ArrayList<>();
    private final List<Descriptor> tools = new ArrayList<>();

    @Test
    void an_entry_that_claims_everything_does_not_win_over_one_that_is_about_the_task() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            entries.clear();
            Set<String> all = profiles(20 + random.nextInt(20));
            List<String> ids = List.copyOf(all);
            add(Nature.KNOWLEDGE, "everything", all);
            for (int i = 0; i < 3 + random.nextInt(30); i++) {
                Set<String> some = new HashSet<>();
                IntStream.range(0, 1 + random.nextInt(4)).forEach(n -> some.add(ids.get(random.nextInt(ids.size()))));
                add(Nature.KNOWLEDGE, "entry" + i, some);
            }
            String task = ids.get(random.nextInt(ids.size()));
            add(Nature.KNOWLEDGE, "exact", Set.of(task));
            List<String> ranked = keys(recommend(Set.of(task), 100));
            assertTrue(ranked.indexOf("exact") < ranked.indexOf("everything"), () -> "seed " + seed + ": " + ranked);
            assertEquals(ranked.size() - 1, ranked.indexOf("everything"), () -> "seed " + seed + ": " + ranked);
        }
    }

    @Test
    void sharing_one_more_problem_never_makes_an_entry_worse() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            entries.clear();
            List<String> ids = List.copyOf(profiles(10));
            for (int i = 0; i < 12; i++) {
                add(Nature.KNOWLEDGE, "entry" + i, Set.of(ids.get(random.nextInt(10)), ids.get(random.nextInt(9)) + "x"));
            }
            StoredEntry one = entries.get(random.nextInt(12));
            Set<String> task = Set.of(ids.get(random.nextInt(10)));
            Set<String> more = new HashSet<>(task);
            more.addAll(one.content().profiles());
            assertTrue(score(recommend(more, 100), one) >= score(recommend(task, 100), one), () -> "seed " + seed);
        }
    }

    @Test
    void the_rarer_shared_problem_weighs_more() {
        add(Nature.KNOWLEDGE, "a-common", Set.of("P_1", "P_9"));
        add(Nature.KNOWLEDGE, "b-rare", Set.of("P_2", "P_9"));
        IntStream.range(0, 5).forEach(i -> add(Nature.KNOWLEDGE, "filler" + i, Set.of("P_1", "P_3", "P_4", "P_5")));
        assertEquals("b-rare", keys(recommend(Set.of("P_1", "P_2"), 10)).getFirst());
    }

    @Test
    void what_can_be_started_comes_before_what_cannot() {
        add(Nature.SOFTWARE, "a-absent", Set.of("P_1"));
        add(Nature.SOFTWARE, "b-here", Set.of("P_1"));
        tools.add(Samples.descriptor("b-here", "b-here", List.of("P_1")));
        List<Recommendation> ranked = recommend(Set.of("P_1"), 10);
        assertEquals(List.of("b-here", "a-absent"), keys(ranked));
        assertTrue(ranked.get(0).start().isPresent());
        assertTrue(ranked.get(1).start().isEmpty());
    }

    @Test
    void the_reason_names_the_shared_problems() {
        add(Nature.KNOWLEDGE, "both", Set.of("P_1", "P_2", "P_3"));
        Recommendation only = recommend(Set.of("P_1", "P_2"), 10).getFirst();
        assertEquals("addresses-problem", only.reason());
        assertEquals(List.of("P_1", "P_2"), only.matched().stream().map(ProblemProfile::id).sorted().toList());
    }

    @Test
    void installed_tools_are_useful_for_every_task_and_follow_what_fits() {
        add(Nature.KNOWLEDGE, "fits", Set.of("P_1"));
        add(Nature.SOFTWARE, "documents", Set.of());
        add(Nature.SOFTWARE, "elsewhere", Set.of());
        tools.add(Samples.descriptor("documents", "documents", List.of()));
        List<Recommendation> ranked = recommend(Set.of("P_1"), 10);
        assertEquals(List.of("fits", "documents"), keys(ranked));
        assertEquals("useful-for-every-task", ranked.get(1).reason());
    }

    @Test
    void a_task_without_problems_gets_installed_tools_only() {
        add(Nature.KNOWLEDGE, "knowledge", Set.of("P_1"));
        add(Nature.SOFTWARE, "documents", Set.of());
        tools.add(Samples.descriptor("documents", "documents", List.of()));
        assertEquals(List.of("documents"), keys(recommend(Set.of(), 10)));
    }

    @Test
    void a_short_list_keeps_room_for_a_tool() {
        IntStream.range(0, 9).forEach(i -> add(Nature.KNOWLEDGE, "fits" + i, Set.of("P_1")));
        add(Nature.SOFTWARE, "documents", Set.of());
        tools.add(Samples.descriptor("documents", "documents", List.of()));
        List<String> keys = keys(recommend(Set.of("P_1"), 6));
        assertEquals(6, keys.size());
        assertEquals("documents", keys.getLast());
    }

    @Test
    void equal_scores_are_in_order_of_the_name() {
        List.of("zebra", "apple", "Émile", "mango").forEach(name -> add(Nature.KNOWLEDGE, name, Set.of("P_1")));
        assertEquals(List.of("apple", "Émile", "mango", "zebra"), keys(recommend(Set.of("P_1"), 10)));
    }

    @Test
    void nothing_retired_is_recommended() {
        StoredEntry old = entry(Nature.KNOWLEDGE, "old", Set.of("P_1"), true);
        entries.add(old);
        assertTrue(recommend(Set.of("P_1"), 10).isEmpty());
    }

    private List<Recommendation> recommend(Set<String> task, int limit) {
        List<ProblemProfile> known = profiles(50).stream().map(id -> new ProblemProfile(id, LocalizedText.of("en", id), LocalizedText.empty(),
                LocalizedText.empty())).toList();
        return new Recommender(new Snapshot(entries, known, List.of()), new Installed(tools)).recommend(task, "en", "en", limit);
    }

    private void add(Nature nature, String name, Set<String> profiles) {
        entries.add(entry(nature, name, profiles, false));
    }

    private static StoredEntry entry(Nature nature, String name, Set<String> profiles, boolean retired) {
        EntryContent content = new EntryContent(LocalizedText.of("en", name), LocalizedText.empty(), LocalizedText.empty(), Map.of(), profiles,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, List.of(), LocalizedText.empty(), Optional.empty());
        return new StoredEntry(UUID.randomUUID(), nature.name().toLowerCase(java.util.Locale.ROOT) + "/" + name.replace('-', '_'), nature, content,
                List.of(), retired, "test", "", 1);
    }

    private static Set<String> profiles(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> "P_" + i).collect(java.util.stream.Collectors.toCollection(HashSet::new));
    }

    private static List<String> keys(List<Recommendation> ranked) {
        return ranked.stream().map(recommendation -> recommendation.entry().name().texts().get("en")).toList();
    }

    private static double score(List<Recommendation> ranked, StoredEntry entry) {
        return ranked.stream().filter(recommendation -> recommendation.entry().id().equals(entry.id())).map(Recommendation::score)
                .max(Comparator.naturalOrder()).orElse(0.0);
    }
}
