package eu.interlink.coproduction.internal.plan;

import static eu.interlink.coproduction.internal.World.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.coproduction.Guide.Draft;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Item.Kind;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Process.State;
import eu.interlink.coproduction.Processes.HistoryLine;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.WorkPlan.Dates;
import eu.interlink.coproduction.WorkPlan.Effect;
import eu.interlink.coproduction.WorkPlan.Scheduled;
import eu.interlink.coproduction.WorkPlan.Slip;
import eu.interlink.coproduction.internal.World;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.tree.TreeEdits;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.store.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of tasks, and those that wait. Days are counted from the first of May 2027. */
@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class WorkPlanTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 5, 1);

    @Parameter
    String engine;

    private World world;
    private Caller ada;
    private Process process;
    private Item phase;
    private Item objective;

    @BeforeEach
    void open() {
        world = new World(engine);
        ada = world.people.person("Ada");
        process = world.process(ada, "Garden");
        phase = add(process.id(), "Plan");
        objective = add(phase.id(), "Ask");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Item add(UUID parent, String name) {
        return world.guide.add(ada, parent, new Draft(name, "", Optional.empty(), Optional.empty()), 100);
    }

    /** A task of the first objective. @param start and @param end days of May */
    private Item task(String name, int start, int end) {
        return task(objective, name, start, end);
    }

    private Item task(Item home, String name, int start, int end) {
        Dates dates = days(start, end);
        return world.guide.add(ada, home.id(), new Draft(name, "", dates.start(), dates.end()), 100);
    }

    private static Dates days(int start, int end) {
        return new Dates(Optional.of(FIRST.plusDays(start - 1)), Optional.of(FIRST.plusDays(end - 1)));
    }

    private Item now(Item item) {
        return world.processes.item(ada, item.id());
    }

    private void wait(Item item, Item... others) {
        world.guide.require(ada, item.id(), List.of(others).stream().map(Item::id).toList(), now(item).version());
    }

    private Scheduled move(Item task, int start, int end) {
        return world.plan.schedule(ada, task.id(), days(start, end), now(task).version(), true);
    }

    private String plan(Item... tasks) {
        return String.join(" ", List.of(tasks).stream().map(task -> when(now(task))).toList());
    }

    private static String when(Item task) {
        return task.name() + ":" + task.start().map(WorkPlanTest::day).orElse("?") + "-" + task.end().map(WorkPlanTest::day).orElse("?");
    }

    private static String day(LocalDate date) {
        return "" + (FIRST.until(date).toTotalMonths() == 0 ? date.toEpochDay() - FIRST.toEpochDay() + 1 : date.toString());
    }

    private List<String> pushed(Scheduled done) {
        return done.moves().stream().map(move -> move.name()).toList();
    }

    private List<String> slips(Caller caller) {
        return world.plan.slips(caller, process.id()).stream().map(this::told).sorted().toList();
    }

    private String told(Slip slip) {
        return world.processes.item(ada, slip.task()).name() + " before " + String.join(",", slip.before().stream().map(id -> world.processes.item(ada, id).name()).toList());
    }

    @Test
    void a_task_gets_other_dates_and_nobody_overwrites_another() {
        Item letter = task("Letter", 1, 3);
        Scheduled moved = world.plan.schedule(ada, letter.id(), days(2, 6), letter.version(), false);
        assertEquals("Letter:2-6", when(moved.task()));
        assertEquals(Optional.of(FIRST.plusDays(5)), now(phase).end(), "phases follow");
        assertEquals("stale", code(() -> world.plan.schedule(ada, letter.id(), days(3, 4), letter.version(), true)));
        assertEquals("end-before-start", code(() -> move(letter, 3, 2)));
        assertEquals("end-before-start", code(() -> world.plan.preview(ada, letter.id(), days(3, 2))));
        assertEquals("date-out-of-range", code(() -> world.plan.preview(ada, letter.id(), new Dates(Optional.of(LocalDate.MAX), Optional.empty()))));
        assertEquals("not-a-task", code(() -> move(phase, 3, 4)));
        assertEquals("not-found", code(() -> world.plan.preview(ada, UUID.randomUUID(), days(1, 1))));
        assertEquals("Letter:2-6", plan(letter));
        world.plan.schedule(ada, letter.id(), new Dates(Optional.empty(), Optional.empty()), now(letter).version(), true);
        assertEquals("Letter:?-?", plan(letter), "taken away");
    }

    @Test
    void a_chain_is_pushed_only_as_far_as_is_needed_and_gaps_are_used_up_first() {
        Item letter = task("Letter", 1, 3);
        Item call = task("Call", 4, 5);
        Item visit = task("Visit", 8, 9);
        Item thank = task("Thank", 30, 30);
        wait(call, letter);
        wait(visit, call);
        wait(thank, visit);
        Effect effect = world.plan.preview(ada, letter.id(), days(1, 6));
        assertEquals(List.of("Call", "Visit"), effect.moves().stream().map(move -> move.name()).toList());
        assertEquals(days(4, 5), effect.moves().getFirst().from());
        assertEquals(days(7, 8), effect.moves().getFirst().to());
        assertEquals(List.of(), effect.barred());
        assertEquals("Letter:1-3 Call:4-5 Visit:8-9 Thank:30-30", plan(letter, call, visit, thank), "looking changes nothing");
        assertEquals(List.of("Call", "Visit"), pushed(move(letter, 1, 6)));
        assertEquals("Letter:1-6 Call:7-8 Visit:9-10 Thank:30-30", plan(letter, call, visit, thank));
        assertEquals(List.of(), pushed(move(letter, 1, 2)));
        assertEquals("Call:7-8 Visit:9-10", plan(call, visit), "nothing is pulled back");
        assertEquals(List.of(), slips(ada));
    }

    @Test
    void a_diamond_is_pushed_once_by_its_later_side() {
        Item root = task("Root", 1, 2);
        Item left = task("Left", 3, 4);
        Item right = task("Right", 3, 8);
        Item end = task("End", 9, 9);
        wait(left, root);
        wait(right, root);
        wait(end, left, right);
        assertEquals(List.of("Left", "Right", "End"), pushed(move(root, 1, 4)));
        assertEquals("Left:5-6 Right:5-10 End:11-11", plan(left, right, end));
        assertEquals(3, now(end).version(), "added, made to wait, and pushed once");
    }

    @Test
    void waiting_goes_through_objectives_and_phases_and_what_has_no_dates() {
        Item letter = task("Letter", 1, 3);
        Item undated = add(objective.id(), "Undated");
        Item build = add(process.id(), "Build");
        Item lay = add(build.id(), "Lay");
        Item stones = task(lay, "Stones", 4, 4);
        Item open = add(process.id(), "Open");
        Item feast = add(open.id(), "Feast");
        Item song = task(feast, "Song", 5, 5);
        wait(undated, letter);
        wait(build, phase);
        wait(feast, lay);
        assertEquals(List.of("Stones", "Song"), pushed(move(letter, 1, 10)));
        assertEquals("Undated:?-? Stones:11-11 Song:12-12", plan(undated, stones, song));
        wait(build);
        wait(stones, undated);
        move(letter, 1, 20);
        assertEquals("Stones:21-21 Song:22-22", plan(stones, song), "what has no dates hands on what it waits for");
    }

    @Test
    void what_has_one_day_is_on_that_day_alone() {
        Item letter = task("Letter", 1, 3);
        Item from = world.guide.add(ada, objective.id(), new Draft("From", "", Optional.of(FIRST.plusDays(2)), Optional.empty()), 100);
        Item until = world.guide.add(ada, objective.id(), new Draft("Until", "", Optional.empty(), Optional.of(FIRST.plusDays(3))), 100);
        wait(from, letter);
        wait(until, from);
        assertEquals(List.of("From before Letter"), slips(ada));
        move(letter, 1, 5);
        assertEquals("From:6-? Until:?-7", plan(from, until));
    }

    @Test
    void what_is_finished_is_not_moved_and_keeps_nobody_waiting() {
        Item letter = task("Letter", 1, 3);
        Item call = task("Call", 4, 5);
        Item visit = task("Visit", 6, 7);
        wait(call, letter);
        wait(visit, call);
        world.processes.setStatus(ada, call.id(), Status.FINISHED, now(call).version());
        assertEquals(List.of(), pushed(move(letter, 1, 9)));
        assertEquals("Call:4-5 Visit:6-7", plan(call, visit));
        assertEquals(List.of(), slips(ada));
    }

    @Test
    void only_what_is_moved_pushes_and_slips_are_told_with_their_reason() {
        Item letter = task("Letter", 1, 3);
        Item other = task("Other", 1, 20);
        Item call = task("Call", 4, 5);
        Item build = add(process.id(), "Build");
        Item stones = task(add(build.id(), "Lay"), "Stones", 20, 21);
        wait(call, letter, other);
        wait(build, phase);
        assertEquals(List.of("Call before Other", "Stones before Plan"), slips(ada));
        assertEquals(List.of(), pushed(move(letter, 1, 2)), "it slips because of another one, which is not moved");
        world.plan.schedule(ada, letter.id(), days(1, 4), now(letter).version(), false);
        assertEquals(List.of("Call before Letter,Other", "Stones before Plan"), slips(ada));
        move(other, 1, 6);
        assertEquals(List.of(), slips(ada));
        assertEquals("Call:7-8 Stones:20-21", plan(call, stones));
    }

    @Test
    void whoever_may_not_change_what_would_be_pushed_moves_nothing() {
        Item letter = task("Letter", 1, 3);
        Item lay = add(add(process.id(), "Build").id(), "Lay");
        Item stones = task(lay, "Stones", 4, 4);
        Item secret = task(add(add(process.id(), "Hidden").id(), "Here"), "Secret", 4, 4);
        wait(stones, letter);
        wait(secret, letter);
        Caller bea = world.people.person("Bea");
        world.processes.grant(ada, objective.id(), Party.person(bea.requirePerson()), Set.of(Right.EDIT), Set.of());
        world.processes.grant(ada, lay.id(), Party.person(bea.requirePerson()), Set.of(Right.VIEW), Set.of());
        Effect effect = world.plan.preview(bea, letter.id(), days(1, 9));
        assertEquals(List.of("Stones"), effect.moves().stream().map(move -> move.name()).toList());
        assertEquals(List.of("Stones", "…"), effect.barred());
        Problem barred = Assertions.assertThrows(Problem.class, () -> world.plan.schedule(bea, letter.id(), days(1, 9), now(letter).version(), true));
        assertEquals("successors-barred", barred.code());
        assertEquals("Stones, …", barred.details().get("names"));
        assertEquals("Letter:1-3 Stones:4-4", plan(letter, stones), "all or nothing");
        world.plan.schedule(bea, letter.id(), days(1, 9), now(letter).version(), false);
        assertEquals("Letter:1-9 Stones:4-4 Secret:4-4", plan(letter, stones, secret));
        assertEquals(List.of("Stones before Letter"), slips(bea));
        assertEquals("not-allowed", code(() -> world.plan.schedule(bea, stones.id(), days(5, 5), now(stones).version(), false)));
        assertEquals("not-allowed", code(() -> world.plan.preview(bea, stones.id(), days(5, 5))));
        assertEquals("not-allowed", code(() -> world.plan.slips(world.people.person("Stranger"), process.id())));
    }

    @Test
    void a_closed_process_stays_as_it_is() {
        Item letter = task("Letter", 1, 3);
        world.life.change(ada, process.id(), State.FINISHED, world.processes.find(ada, process.id()).version());
        assertEquals("not-allowed", code(() -> world.plan.schedule(ada, letter.id(), days(2, 4), letter.version(), true)));
        assertEquals("Letter:1-3", plan(letter));
        assertEquals(List.of(), slips(ada), "looking is allowed");
    }

    @Test
    void clocks_that_go_forward_in_the_night_move_no_day() {
        for (LocalDate sunday : List.of(LocalDate.of(2026, 3, 29), LocalDate.of(2027, 3, 28))) {
            Item letter = task("Letter", 1, 1);
            Item call = task("Call", 1, 1);
            wait(call, letter);
            world.plan.schedule(ada, call.id(), new Dates(Optional.of(sunday.minusDays(1)), Optional.of(sunday.plusDays(1))), now(call).version(), false);
            world.plan.schedule(ada, letter.id(), new Dates(Optional.of(sunday.minusDays(2)), Optional.of(sunday)), now(letter).version(), true);
            assertEquals(Optional.of(sunday.plusDays(1)), now(call).start());
            assertEquals(Optional.of(sunday.plusDays(3)), now(call).end(), "as long as before");
        }
    }

    @Test
    void the_history_tells_it_once_with_the_number_of_tasks() {
        Item letter = task("Letter", 1, 3);
        Item call = task("Call", 4, 5);
        wait(call, letter);
        move(letter, 3, 5);
        HistoryLine line = world.processes.history(ada, process.id(), 0, 1).items().getFirst();
        assertEquals("coproduction.item.scheduled", line.type());
        assertEquals(Optional.of(letter.id()), line.subject());
        assertEquals("1", line.params().get("moved"));
        assertEquals("Letter", line.params().get("name"));
    }

    /** Whatever waits for whatever: what is moved with its successors leaves nothing slipping that did not slip before, and every task is as long as before. */
    @Test
    void five_hundred_tasks_in_any_order_never_slip() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<UUID> tasks = new ArrayList<>();
        world.store.run(handle -> {
            new ProcessRows(handle).touch(process.id());
            TreeEdits edits = new TreeEdits(handle);
            for (int i = 0; i < 500; i++) {
                Dates dates = days(i * 3 + 1, i * 3 + 1 + random.nextInt(3));
                tasks.add(Ids.next());
                edits.insert(tasks.get(i), process.id(), Optional.of(objective.id()), Kind.TASK, i, new Draft("T" + i, "", dates.start(), dates.end()));
                if (i > 0) {
                    edits.prerequisites(tasks.get(i), Stream.of(tasks.get(i - 1), tasks.get(random.nextInt(i))).distinct().toList());
                }
            }
        });
        assertEquals(List.of(), slips(ada), "seed " + seed);
        Scheduled done = world.plan.schedule(ada, tasks.getFirst(), days(1, 2_000), 1, true);
        assertEquals(499, done.moves().size(), "seed " + seed);
        assertEquals(List.of(), slips(ada), "seed " + seed);
        assertTrue(done.moves().stream().allMatch(move -> length(move.from()) == length(move.to())), "seed " + seed);
    }

    private static long length(Dates dates) {
        return dates.end().orElseThrow().toEpochDay() - dates.start().orElseThrow().toEpochDay();
    }
}
