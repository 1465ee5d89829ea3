package eu.interlink.coproduction.internal.guide;

import static eu.interlink.coproduction.internal.World.code;
import static eu.interlink.coproduction.internal.World.codeOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.coproduction.Guide.Draft;
import eu.interlink.coproduction.Guide.Trashed;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Resources;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Editing the tree. */
@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class GuideTest {

    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);

    @Parameter
    String engine;

    private World world;
    private Caller ada;
    private Process process;

    @BeforeEach
    void open() {
        world = new World(engine);
        ada = world.people.person("Ada");
        process = world.process(ada, "Garden");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Draft named(String name) {
        return new Draft(name, "", Optional.empty(), Optional.empty());
    }

    private static Draft dated(String name, LocalDate start, LocalDate end) {
        return new Draft(name, "", Optional.of(start), Optional.of(end));
    }

    private Item add(UUID parent, String name) {
        return world.guide.add(ada, parent, named(name), 100);
    }

    private Item now(Item item) {
        return world.processes.item(ada, item.id());
    }

    private Process whole() {
        return world.processes.find(ada, process.id());
    }

    private Item set(Item task, Status status) {
        return world.processes.setStatus(ada, task.id(), status, now(task).version());
    }

    private Item waitFor(Item item, Item... others) {
        return world.guide.require(ada, item.id(), List.of(others).stream().map(Item::id).toList(), now(item).version());
    }

    /** The tree in one line, e.g. {@code Plan(Ask(Letter Call)) Build()}. */
    private String tree() {
        return line(world.processes.tree(ada, process.id()));
    }

    private static String line(List<Item> items) {
        return String.join(" ", items.stream().map(item -> item.kind() == Item.Kind.TASK ? item.name() : item.name() + "(" + line(item.children()) + ")").toList());
    }

    @Test
    void a_tree_is_made_by_hand_and_each_thing_comes_where_it_is_wanted() {
        Item plan = add(process.id(), "Plan");
        Item ask = add(plan.id(), "Ask");
        add(ask.id(), "Letter");
        world.guide.add(ada, ask.id(), named("Call"), 0);
        world.guide.add(ada, ask.id(), named("Visit"), 1);
        world.guide.add(ada, process.id(), named("Before"), 0);
        assertEquals("Before() Plan(Ask(Call Visit Letter))", tree());
        assertEquals(Item.Kind.TASK, world.processes.tree(ada, process.id()).get(1).children().getFirst().children().getFirst().kind());
        assertEquals(3, whole().tasks());
        Item letter = now(ask).children().getLast();
        assertEquals("nothing-below-tasks", code(() -> add(letter.id(), "Deeper")));
        assertEquals("name-missing", code(() -> add(ask.id(), " ")));
        assertEquals("name-too-long", code(() -> add(ask.id(), "x".repeat(10_000))));
        assertEquals("control-characters", code(() -> add(ask.id(), "a\u0000b")));
        assertEquals("<script>alert(1)</script>", add(ask.id(), "<script>alert(1)</script>").name());
    }

    @Test
    void things_are_renamed_and_nobody_overwrites_another() {
        Item plan = add(process.id(), "Plan");
        Item changed = world.guide.update(ada, plan.id(), new Draft("Design", "**How** we do it", Optional.empty(), Optional.empty()), plan.version());
        assertEquals("Design", changed.name());
        assertEquals("**How** we do it", changed.description());
        assertEquals("stale", code(() -> world.guide.update(ada, plan.id(), named("Other"), plan.version())));
        assertEquals("Design()", tree());
    }

    @Test
    void things_are_moved_among_their_siblings_and_elsewhere() {
        Item plan = add(process.id(), "Plan");
        Item build = add(process.id(), "Build");
        Item ask = add(plan.id(), "Ask");
        Item think = add(plan.id(), "Think");
        Item letter = add(ask.id(), "Letter");
        world.guide.move(ada, think.id(), plan.id(), 0, think.version());
        assertEquals("Plan(Think() Ask(Letter)) Build()", tree());
        world.guide.move(ada, ask.id(), build.id(), 0, ask.version());
        assertEquals("Plan(Think()) Build(Ask(Letter))", tree());
        world.guide.move(ada, build.id(), process.id(), 0, build.version());
        world.guide.move(ada, letter.id(), think.id(), 7, letter.version());
        assertEquals("Build(Ask()) Plan(Think(Letter))", tree());
        assertEquals("stale", code(() -> world.guide.move(ada, letter.id(), ask.id(), 0, letter.version())));
        Item moved = now(letter);
        assertEquals("wrong-parent", code(() -> world.guide.move(ada, letter.id(), plan.id(), 0, moved.version())));
        assertEquals("wrong-parent", code(() -> world.guide.move(ada, letter.id(), letter.id(), 0, moved.version())));
        assertEquals("wrong-parent", code(() -> world.guide.move(ada, ask.id(), process.id(), 0, now(ask).version())));
        Process other = world.process(ada, "Other");
        assertEquals("wrong-parent", code(() -> world.guide.move(ada, build.id(), other.id(), 0, now(build).version())));
    }

    @Test
    void status_progress_and_dates_follow_from_the_tasks_after_every_change() {
        Item plan = add(process.id(), "Plan");
        Item ask = add(plan.id(), "Ask");
        assertEquals(Status.WAITING, now(ask).status(), "what is empty is not finished");
        Item letter = world.guide.add(ada, ask.id(), dated("Letter", MAY, MAY.plusDays(3)), 0);
        Item call = world.guide.add(ada, ask.id(), dated("Call", MAY.plusDays(2), MAY.plusDays(9)), 1);
        assertEquals(Optional.of(MAY), now(plan).start());
        assertEquals(Optional.of(MAY.plusDays(9)), now(plan).end());
        set(letter, Status.FINISHED);
        assertEquals(Status.IN_PROGRESS, whole().status());
        assertEquals(50, whole().progress());
        world.guide.trash(ada, call.id(), now(call).version());
        assertEquals(Status.FINISHED, now(plan).status(), "also above the objective");
        assertEquals(100, whole().progress());
        assertEquals(Optional.of(MAY.plusDays(3)), now(plan).end());
        add(ask.id(), "New");
        assertEquals(Status.IN_PROGRESS, now(plan).status(), "a new task counts at once");
        assertEquals(50, whole().progress());
        Item build = add(process.id(), "Build");
        Item lay = add(build.id(), "Lay");
        world.guide.move(ada, letter.id(), lay.id(), 0, now(letter).version());
        assertEquals(Status.WAITING, now(plan).status());
        assertEquals(Status.FINISHED, now(build).status());
        world.guide.restore(ada, process.id(), call.id());
        assertEquals(33, whole().progress());
    }

    @Test
    void dates_are_checked() {
        Item plan = add(process.id(), "Plan");
        Item task = add(add(plan.id(), "Ask").id(), "Letter");
        assertEquals("dates-of-tasks", code(() -> world.guide.update(ada, plan.id(), dated("Plan", MAY, MAY), plan.version())));
        assertEquals("end-before-start", code(() -> world.guide.update(ada, task.id(), dated("Letter", MAY, MAY.minusDays(1)), task.version())));
        // The night in which clocks go forward has no three o'clock; days do not mind.
        LocalDate march = LocalDate.of(2027, 3, 28);
        Item same = world.guide.update(ada, task.id(), dated("Letter", march, march), task.version());
        assertEquals(Optional.of(march), same.start());
        assertEquals(Optional.of(march), now(task).end());
        assertEquals(Optional.empty(), world.guide.update(ada, task.id(), named("Letter"), same.version()).start(), "taken away again");
    }

    @Test
    void what_waits_for_itself_is_refused_with_the_way_round() {
        Item plan = add(process.id(), "Plan");
        Item build = add(process.id(), "Build");
        Item ask = add(plan.id(), "Ask");
        Item lay = add(build.id(), "Lay");
        Item letter = add(ask.id(), "Letter");
        Item call = add(ask.id(), "Call");
        Item stones = add(lay.id(), "Stones");
        assertEquals(List.of(call.id(), stones.id()), waitFor(letter, call, stones).prerequisites());
        Problem circle = Assertions.assertThrows(Problem.class, () -> waitFor(call, letter));
        assertEquals("waits-in-circle", circle.code());
        assertTrue(circle.getMessage().contains("Letter > Call > Letter") || circle.getMessage().contains("Call > Letter > Call"), circle.getMessage());
        assertEquals("waits-in-circle", code(() -> waitFor(build, plan)), "Stones would wait for Letter, which waits for Stones");
        assertEquals("waits-in-circle", code(() -> waitFor(stones, ask)));
        for (Item one : List.of(letter, ask, plan)) {
            assertEquals("waits-for-itself", code(() -> waitFor(letter, one)));
        }
        assertEquals("waits-for-itself", code(() -> waitFor(plan, letter)));
        assertEquals("not-found", code(() -> waitFor(letter, add(world.process(ada, "Other").id(), "Elsewhere"))));
        waitFor(letter, call);
        waitFor(build, plan);
        assertEquals("waits-in-circle", code(() -> world.guide.move(ada, lay.id(), plan.id(), 0, now(lay).version()) == null ? null : waitFor(ask, lay, build)));
        assertEquals("stale", code(() -> world.guide.require(ada, letter.id(), List.of(), 0)));
    }

    @Test
    void a_chain_as_long_as_a_tree_may_be_is_walked() {
        Item objective = add(add(process.id(), "Plan").id(), "Ask");
        Item before = add(objective.id(), "0");
        Item first = before;
        for (int i = 1; i < 120; i++) {
            Item next = add(objective.id(), "" + i);
            waitFor(next, before);
            before = next;
        }
        Item last = before;
        assertEquals("waits-in-circle", code(() -> waitFor(first, last)));
    }

    @Test
    void waiting_is_only_told_until_it_is_made_binding() {
        Item plan = add(process.id(), "Plan");
        Item build = add(process.id(), "Build");
        Item letter = add(add(plan.id(), "Ask").id(), "Letter");
        Item stones = add(add(build.id(), "Lay").id(), "Stones");
        Item call = add(add(plan.id(), "Empty").id(), "Call");
        waitFor(build, plan);
        set(stones, Status.IN_PROGRESS);
        set(stones, Status.WAITING);
        world.life.bind(ada, process.id(), true, whole().version());
        assertTrue(whole().binding());
        Problem waits = Assertions.assertThrows(Problem.class, () -> set(stones, Status.IN_PROGRESS));
        assertEquals("waits", waits.code());
        assertEquals("Plan", waits.details().get("names"));
        set(letter, Status.FINISHED);
        assertEquals("waits", code(() -> set(stones, Status.FINISHED)));
        world.guide.trash(ada, call.id(), now(call).version());
        assertEquals(Status.FINISHED, set(stones, Status.FINISHED).status(), "what has no tasks keeps nobody waiting");
    }

    @Test
    void a_first_resource_does_not_begin_a_task_that_has_to_wait() {
        world.interlinkers.install("documents");
        Item objective = add(add(process.id(), "Plan").id(), "Ask");
        Item letter = add(objective.id(), "Letter");
        Item call = add(objective.id(), "Call");
        waitFor(call, letter);
        world.life.bind(ada, process.id(), true, whole().version());
        world.resources.create(ada, call.id(), new Resources.Draft(Optional.empty(), "Notes", "documents", Optional.empty()));
        assertEquals(Status.WAITING, now(call).status());
    }

    @Test
    void the_trash_takes_all_below_with_it_and_gives_it_back() {
        world.interlinkers.install("documents");
        Item plan = add(process.id(), "Plan");
        Item ask = add(plan.id(), "Ask");
        Item letter = add(ask.id(), "Letter");
        Item call = add(ask.id(), "Call");
        Item build = add(process.id(), "Build");
        waitFor(build, plan);
        UUID notes = world.resources.create(ada, letter.id(), new Resources.Draft(Optional.empty(), "Notes", "documents", Optional.empty())).id();
        world.guide.trash(ada, call.id(), now(call).version());
        world.guide.trash(ada, plan.id(), now(plan).version());
        assertEquals("Build()", tree());
        assertEquals(List.of(), now(build).prerequisites(), "nothing waits for what is in the trash");
        assertEquals(0, world.resources.ofProcess(ada, process.id(), 0, 10).total());
        assertEquals(List.of(), world.resources.ofProcess(ada, process.id(), 0, 10).items());
        assertEquals("not-found", code(() -> world.resources.find(ada, notes)));
        assertEquals("not-found", code(() -> world.processes.item(ada, letter.id())));
        assertEquals("not-found", code(() -> set0(letter)));
        List<Trashed> trash = world.guide.trashed(ada, process.id());
        assertEquals(List.of("Plan", "Call"), trash.stream().map(Trashed::name).toList());
        assertEquals(List.of("Plan", "Ask"), trash.getLast().path());
        assertEquals(3, trash.getFirst().items());
        assertEquals(1, trash.getFirst().resources());
        assertEquals("Ada", trash.getFirst().by());
        assertEquals("parent-in-trash", code(() -> world.guide.restore(ada, process.id(), call.id())));
        world.guide.restore(ada, process.id(), plan.id());
        assertEquals("Build() Plan(Ask(Letter))", tree());
        assertEquals(List.of(plan.id()), now(build).prerequisites());
        assertEquals("Notes", world.resources.find(ada, notes).name());
        world.guide.restore(ada, process.id(), call.id());
        assertEquals("Build() Plan(Ask(Letter Call))", tree());
        assertEquals("not-found", code(() -> world.guide.restore(ada, process.id(), call.id())));
    }

    private Item set0(Item task) {
        return world.processes.setStatus(ada, task.id(), Status.FINISHED, 1);
    }

    @Test
    void rights_at_what_is_in_the_trash_open_nothing() {
        Item letter = add(add(add(process.id(), "Plan").id(), "Ask").id(), "Letter");
        Caller bea = world.people.person("Bea");
        world.processes.grant(ada, letter.id(), Party.person(bea.requirePerson()), Set.of(Right.EDIT), Set.of());
        assertEquals(1, world.processes.list(bea, Processes.Query.ALL, 0, 10).total());
        world.guide.trash(ada, letter.id(), letter.version());
        assertEquals(0, world.processes.list(bea, Processes.Query.ALL, 0, 10).total());
        assertEquals("not-allowed", code(() -> world.processes.find(bea, process.id())));
        assertEquals("not-found", code(() -> world.processes.item(bea, letter.id())));
        world.guide.restore(ada, process.id(), letter.id());
        assertEquals("Letter", world.processes.item(bea, letter.id()).name());
    }

    @Test
    void editing_needs_edit_and_building_needs_manage() {
        Item plan = add(process.id(), "Plan");
        Item ask = add(plan.id(), "Ask");
        Item letter = add(ask.id(), "Letter");
        Item secret = add(add(process.id(), "Hidden").id(), "Secret");
        waitFor(letter, secret);
        Caller bea = world.people.person("Bea");
        world.processes.grant(ada, plan.id(), Party.person(bea.requirePerson()), Set.of(Right.EDIT), Set.of());
        Item renamed = world.guide.update(bea, letter.id(), named("Mail"), now(letter).version());
        assertEquals("Mail", renamed.name());
        assertEquals("not-allowed", code(() -> world.guide.add(bea, ask.id(), named("More"), 0)));
        assertEquals("not-allowed", codeOf(() -> world.guide.trash(bea, letter.id(), renamed.version())));
        assertEquals("not-allowed", code(() -> world.guide.move(bea, letter.id(), ask.id(), 0, renamed.version())));
        assertEquals("not-allowed", code(() -> world.guide.trashed(bea, process.id())));
        assertEquals("not-found", code(() -> world.guide.require(bea, letter.id(), List.of(secret.id()), renamed.version())), "not even that it is there");
        Item free = world.guide.require(bea, letter.id(), List.of(), renamed.version());
        assertEquals(List.of(secret.id()), free.prerequisites(), "what somebody does not see they do not take away");
        world.processes.grant(ada, ask.id(), Party.person(bea.requirePerson()), Set.of(Right.MANAGE), Set.of());
        assertEquals("More", world.guide.add(bea, ask.id(), named("More"), 0).name());
        Item away = add(add(process.id(), "Elsewhere").id(), "There");
        assertEquals("not-allowed", code(() -> world.guide.move(bea, letter.id(), away.id(), 0, now(letter).version())), "both places are managed");
    }

    @Test
    void two_at_once_make_no_mess() throws Exception {
        Item objective = add(add(process.id(), "Plan").id(), "Ask");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<?>> work = List.of(both.submit(() -> many(objective, "a")), both.submit(() -> many(objective, "b")));
            for (Future<?> one : work) {
                one.get();
            }
        }
        List<Item> tasks = now(objective).children();
        assertEquals(20, tasks.size());
        assertEquals(20, tasks.stream().map(Item::position).distinct().count(), "each has a place of its own");
        assertEquals(20, whole().tasks());
    }

    private void many(Item objective, String name) {
        for (int i = 0; i < 10; i++) {
            world.guide.add(ada, objective.id(), named(name + i), 0);
        }
    }

    /** Whatever is moved, trashed and restored in whatever order, the tree stays a tree, and its sums stay right. */
    @Test
    void many_steps_in_any_order_keep_the_tree_whole() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String told = "seed " + seed;
        for (int p = 0; p < 3; p++) {
            Item phase = add(process.id(), "P" + p);
            for (int o = 0; o < 2; o++) {
                Item objective = add(phase.id(), "O" + p + o);
                add(objective.id(), "T" + p + o);
            }
        }
        for (int step = 0; step < 120; step++) {
            step(random);
            List<Item> phases = world.processes.tree(ada, process.id());
            long tasks = phases.stream().flatMap(phase -> phase.children().stream()).mapToLong(objective -> objective.children().size()).sum();
            long gone = world.guide.trashed(ada, process.id()).stream().mapToInt(Trashed::items).sum();
            long there = phases.size() + phases.stream().mapToLong(phase -> phase.children().size()).sum() + tasks;
            assertEquals(tasks, whole().tasks(), told);
            assertEquals(15, there + gone, told + ": nothing is lost");
        }
    }

    private void step(Random random) {
        List<Item> phases = world.processes.tree(ada, process.id());
        List<Item> objectives = phases.stream().flatMap(phase -> phase.children().stream()).toList();
        List<Item> tasks = objectives.stream().flatMap(objective -> objective.children().stream()).toList();
        List<Trashed> trash = world.guide.trashed(ada, process.id());
        try {
            switch (random.nextInt(5)) {
                case 0 -> any(random, tasks).ifPresent(task -> any(random, objectives)
                        .ifPresent(to -> world.guide.move(ada, task.id(), to.id(), random.nextInt(3), task.version())));
                case 1 -> any(random, objectives).ifPresent(objective -> any(random, phases)
                        .ifPresent(to -> world.guide.move(ada, objective.id(), to.id(), random.nextInt(3), objective.version())));
                case 2 -> any(random, random.nextBoolean() ? objectives : tasks).ifPresent(item -> world.guide.trash(ada, item.id(), item.version()));
                case 3 -> any(random, trash).ifPresent(one -> world.guide.restore(ada, process.id(), one.id()));
                default -> any(random, tasks).ifPresent(task -> any(random, tasks).ifPresent(other -> waitFor(task, other)));
            }
        } catch (Problem refused) {
            assertTrue(Set.of("waits-in-circle", "waits-for-itself", "parent-in-trash").contains(refused.code()), refused.code());
        }
    }

    private static <T> Optional<T> any(Random random, List<T> of) {
        return of.isEmpty() ? Optional.empty() : Optional.of(of.get(random.nextInt(of.size())));
    }

    @Test
    void what_happened_is_in_the_history() {
        Item plan = add(process.id(), "Plan");
        Item build = add(process.id(), "Build");
        waitFor(build, plan);
        world.guide.move(ada, build.id(), process.id(), 0, now(build).version());
        world.guide.update(ada, plan.id(), named("Design"), plan.version());
        world.guide.trash(ada, plan.id(), now(plan).version());
        world.guide.restore(ada, process.id(), plan.id());
        assertEquals(List.of("item.restored", "item.trashed", "item.changed", "item.moved", "item.prerequisites", "item.added", "item.added", "process.created"),
                world.types(ada, process));
    }
}
