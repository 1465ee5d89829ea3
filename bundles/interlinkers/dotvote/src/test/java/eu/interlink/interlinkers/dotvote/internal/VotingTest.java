package eu.interlink.interlinkers.dotvote.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinkers.dotvote.internal.data.Choice;
import eu.interlink.interlinkers.dotvote.internal.data.Draft;
import eu.interlink.interlinkers.dotvote.internal.data.Poll;
import eu.interlink.interlinkers.dotvote.internal.data.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class VotingTest {

    @Parameter
    String engine;

    private Platform platform;

    @BeforeEach
    void open() {
        platform = new Platform(engine);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void everybody_sees_the_counts_and_only_the_own_dots() {
        Poll poll = platform.poll(3, "North", "South");
        UUID north = poll.choices().get(0).id();
        UUID south = poll.choices().get(1).id();
        Caller anna = Platform.person();
        Caller berta = Platform.person();
        platform.votes.cast(anna, poll.resource(), Map.of(north, 2, south, 1));
        platform.votes.cast(berta, poll.resource(), Map.of(north, 3, south, 0));
        Result seen = platform.votes.result(anna, poll.resource());
        assertEquals(Map.of(north, 5, south, 1), seen.counts());
        assertEquals(2, seen.voters());
        assertEquals(Map.of(north, 2, south, 1), seen.mine());
        assertEquals(List.of("settings", "dots", "dots"), platform.told);
    }

    @Test
    void a_new_ballot_replaces_the_old_one_and_an_empty_one_takes_it_back() {
        Poll poll = platform.poll(3, "North", "South");
        UUID south = poll.choices().get(1).id();
        Caller anna = Platform.person();
        platform.votes.cast(anna, poll.resource(), Map.of(poll.choices().getFirst().id(), 3));
        assertEquals(Map.of(south, 1), platform.votes.cast(anna, poll.resource(), Map.of(south, 1)).counts());
        Result empty = platform.votes.cast(anna, poll.resource(), Map.of());
        assertEquals(Map.of(), empty.counts());
        assertEquals(0, empty.voters());
        assertEquals(List.of("settings-changed", "voted"), platform.reported);
    }

    @Test
    void more_dots_than_allowed_and_negative_ones_are_refused() {
        Poll poll = platform.poll(3, "North", "South");
        UUID north = poll.choices().get(0).id();
        UUID south = poll.choices().get(1).id();
        Caller anna = Platform.person();
        assertProblem("too-many-dots", () -> platform.votes.cast(anna, poll.resource(), Map.of(north, 2, south, 2)));
        assertProblem("too-many-dots", () -> platform.votes.cast(anna, poll.resource(), Map.of(north, 4, south, -1)));
        assertProblem("too-many-dots", () -> platform.votes.cast(anna, poll.resource(), Map.of(north, Integer.MAX_VALUE, south, Integer.MAX_VALUE)));
        assertEquals(0, platform.votes.result(anna, poll.resource()).total());
    }

    @Test
    void nobody_ever_has_more_dots_than_allowed_however_many_browsers_vote_at_once() throws Exception {
        Poll poll = platform.poll(3, "A", "B", "C");
        List<Caller> people = IntStream.range(0, 4).mapToObj(i -> Platform.person()).toList();
        List<Callable<Result>> ballots = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Caller caller = people.get(i % people.size());
            UUID choice = poll.choices().get(i / people.size() % 3).id();
            ballots.add(() -> platform.votes.cast(caller, poll.resource(), Map.of(choice, 3)));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Result> done : pool.invokeAll(ballots)) {
                Result seen = done.get();
                assertTrue(seen.mine().values().stream().mapToInt(Integer::intValue).sum() <= 3, seen.toString());
                assertTrue(seen.total() <= 12, seen.toString());
            }
        }
        assertEquals(12, platform.votes.result(people.getFirst(), poll.resource()).total());
    }

    @Test
    void lowering_the_dots_races_with_votes_and_never_ends_with_too_many() throws Exception {
        Poll poll = platform.poll(5, "A");
        Caller editor = platform.editor();
        Caller anna = Platform.person();
        Draft three = new Draft(poll.question(), 3, Optional.empty(), poll.choices(), poll.version());
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<?> vote = pool.submit(() -> platform.votes.cast(anna, poll.resource(), Map.of(poll.choices().getFirst().id(), 5)));
            Future<?> lower = pool.submit(() -> platform.votes.configure(editor, poll.resource(), three));
            int failed = 0;
            for (Future<?> one : List.of(vote, lower)) {
                try {
                    one.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    failed++;
                }
            }
            assertEquals(1, failed, "exactly one of the two must be refused");
        }
        assertTrue(platform.votes.result(anna, poll.resource()).total() <= platform.votes.poll(anna, poll.resource()).dots());
    }

    @Test
    void nothing_is_accepted_from_the_deadline_on() {
        Poll poll = platform.poll(3, "A");
        Caller editor = platform.editor();
        Caller anna = Platform.person();
        Instant end = Instant.parse("2026-11-24T12:00:00Z");
        Poll closing = platform.votes.configure(editor, poll.resource(), new Draft("When?", 3, Optional.of(end), poll.choices(), poll.version()));
        Map<UUID, Integer> dots = Map.of(poll.choices().getFirst().id(), 1);
        platform.at("2026-11-24T11:59:59.999Z");
        platform.votes.cast(anna, poll.resource(), dots);
        platform.at("2026-11-24T12:00:00Z");
        assertProblem("vote-closed", () -> platform.votes.cast(anna, poll.resource(), Map.of()));
        assertTrue(platform.votes.closed(closing));
        platform.votes.configure(editor, poll.resource(), new Draft("When?", 3, Optional.empty(), poll.choices(), closing.version()));
        platform.votes.cast(anna, poll.resource(), dots);
    }

    @Test
    void a_choice_that_is_taken_out_gives_its_dots_back() {
        Poll poll = platform.poll(3, "North", "South");
        Choice north = poll.choices().get(0);
        Choice south = poll.choices().get(1);
        Caller anna = Platform.person();
        platform.votes.cast(anna, poll.resource(), Map.of(north.id(), 2, south.id(), 1));
        platform.votes.configure(platform.editor(), poll.resource(), new Draft("Which?", 3, Optional.empty(),
                List.of(new Choice(south.id(), "South side")), poll.version()));
        assertEquals(Map.of(south.id(), 1), platform.votes.result(anna, poll.resource()).counts());
        assertEquals("South side", platform.votes.poll(anna, poll.resource()).choices().getFirst().label());
        assertProblem("choice-gone", () -> platform.votes.cast(anna, poll.resource(), Map.of(north.id(), 1)));
    }

    @Test
    void settings_of_an_old_version_and_wrong_settings_change_nothing() {
        Poll poll = platform.poll(3, "North");
        Caller editor = platform.editor();
        List<Choice> twice = List.of(new Choice(UUID.randomUUID(), "Same"), new Choice(UUID.randomUUID(), " same "));
        assertProblem("stale", () -> configure(editor, poll, new Draft("Q", 3, Optional.empty(), poll.choices(), poll.version() - 1)));
        assertProblem("question-missing", () -> configure(editor, poll, new Draft("  ", 3, Optional.empty(), poll.choices(), poll.version())));
        assertProblem("question-too-long", () -> configure(editor, poll, new Draft("q".repeat(501), 3, Optional.empty(), poll.choices(), poll.version())));
        assertProblem("dots-range", () -> configure(editor, poll, new Draft("Q", 0, Optional.empty(), poll.choices(), poll.version())));
        assertProblem("choice-twice", () -> configure(editor, poll, new Draft("Q", 3, Optional.empty(), twice, poll.version())));
        assertEquals(poll, platform.votes.poll(editor, poll.resource()));
    }

    @Test
    void scripts_stay_text() {
        String script = "<script>alert('x')</script> ' ; drop table poll; --";
        Poll poll = platform.poll(3, script);
        assertEquals(script, platform.votes.poll(Platform.person(), poll.resource()).choices().getFirst().label());
    }

    @Test
    void who_may_not_view_may_not_vote_and_who_may_not_edit_may_not_configure() {
        Poll poll = platform.poll(3, "North");
        Caller stranger = Platform.person();
        platform.strangers.add(stranger.requirePerson());
        assertProblem("not-allowed", () -> platform.votes.poll(stranger, poll.resource()));
        assertProblem("not-allowed", () -> platform.votes.result(stranger, poll.resource()));
        assertProblem("not-allowed", () -> platform.votes.cast(stranger, poll.resource(), Map.of()));
        assertProblem("not-allowed", () -> configure(Platform.person(), poll, new Draft("Q", 3, Optional.empty(), poll.choices(), poll.version())));
        assertProblem("not-allowed", () -> platform.reasons.all(stranger, poll.resource()));
        assertProblem("not-allowed", () -> platform.reasons.put(stranger, poll.resource(), "x"));
    }

    private void configure(Caller caller, Poll poll, Draft draft) {
        platform.votes.configure(caller, poll.resource(), draft);
    }

    static void assertProblem(String code, org.junit.jupiter.api.function.Executable call) {
        assertEquals(code, assertThrows(Problem.class, call).code());
    }
}
