package eu.interlink.coproduction.internal.resource;

import static eu.interlink.coproduction.internal.World.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.FakeFiles;
import eu.interlink.coproduction.internal.FakeTool;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.testing.Await;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class CopiesAndMovesTest {

    @Parameter
    String engine;

    private World world;
    private FakeTool tool;
    private Caller ada;
    private Caller ben;
    private Process process;
    private UUID task;
    private UUID other;
    private Resource plan;

    @BeforeEach
    void open() {
        world = new World(engine);
        tool = world.interlinkers.install("documents");
        ada = world.people.person("Ada");
        ben = world.people.person("Ben");
        process = world.process(ada, Samples.full());
        task = world.item(ada, process, "task-1").id();
        other = world.item(ada, process, "task-3").id();
        plan = world.resources.create(ada, task, new Draft(Optional.empty(), "Plan", "documents", Optional.empty()));
    }

    @AfterEach
    void close() {
        tool.gate.ifPresent(CountDownLatch::countDown);
        world.close();
    }

    @Test
    void a_copy_is_made_by_the_tool_that_holds_the_original() {
        Resource copy = world.resources.copy(ada, plan.id(), other, Optional.empty(), "Plan for the school");
        assertEquals(List.of("Plan for the school", "documents", other.toString()), List.of(copy.name(), copy.interlinker(), copy.task().toString()));
        assertEquals(Resource.State.READY, copy.state());
        assertEquals(plan.id(), tool.copies.get(copy.id()));
        assertEquals("Plan for the school", tool.contents.get(copy.id()).name());
        assertEquals(Status.IN_PROGRESS, world.item(ada, process, "task-3").status());
        assertEquals(2, world.item(ada, process, "phase-1").resources());
        assertEquals(List.of("resource.created", "task.status"), world.types(ada, process).subList(0, 2).stream().sorted().toList());
    }

    @Test
    void repeating_the_call_makes_no_second_copy() {
        Optional<UUID> id = Optional.of(UUID.randomUUID());
        assertEquals(world.resources.copy(ada, plan.id(), other, id, "Copy"), world.resources.copy(ada, plan.id(), other, id, "Copy"));
        assertEquals(2, tool.created.get());
        Resource second = world.resources.copy(ada, plan.id(), other, Optional.empty(), "Second");
        assertEquals("id-taken", code(() -> world.resources.copy(ada, second.id(), other, id, "Copy")), "it is a copy of something else");
        assertEquals("id-taken", code(() -> world.resources.create(ada, other, new Draft(id, "Copy", "documents", Optional.empty()))));
        assertEquals("id-not-random", code(() -> world.resources.copy(ada, plan.id(), other, Optional.of(task), "Copy")));
    }

    @Test
    void a_copy_goes_to_another_process_if_the_caller_may_see_here_and_make_there() {
        Process second = world.process(ben, Samples.full());
        UUID there = world.item(ben, second, "task-1").id();
        assertEquals("not-allowed", code(() -> world.resources.copy(ada, plan.id(), there, Optional.empty(), "Copy")));
        assertEquals("not-allowed", code(() -> world.resources.copy(ben, plan.id(), there, Optional.empty(), "Copy")));
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.VIEW), Set.of());
        assertEquals(second.id(), world.resources.copy(ben, plan.id(), there, Optional.empty(), "Copy").process());
        assertEquals("not-allowed", code(() -> world.resources.copy(ben, plan.id(), other, Optional.empty(), "Copy")));
    }

    @Test
    void what_cannot_be_copied_says_why_and_leaves_nothing() {
        UUID phase = world.item(ada, process, "phase-1").id();
        assertEquals("not-a-task", code(() -> copy(plan, phase)));
        assertEquals("name-missing", code(() -> world.resources.copy(ada, plan.id(), other, Optional.empty(), " ")));
        assertEquals("not-found", code(() -> world.resources.copy(ada, UUID.randomUUID(), other, Optional.empty(), "Copy")));
        world.interlinkers.restricted.add("documents");
        assertEquals("tool-not-allowed", code(() -> copy(plan, other)));
        world.interlinkers.restricted.clear();
        tool.failure = Optional.of(new IllegalStateException("on purpose"));
        assertEquals("interlinker-failed", code(() -> copy(plan, other)));
        tool.failure = Optional.empty();
        world.interlinkers.remove("documents");
        assertEquals("interlinker-not-available", code(() -> copy(plan, other)));
        world.interlinkers.put(tool);
        world.resources.trash(ada, plan.id());
        assertEquals("resource-in-trash", code(() -> copy(plan, other)));
        assertTrue(world.resources.ofTask(ada, other).isEmpty());
        assertEquals(Status.WAITING, world.item(ada, process, "task-3").status());
    }

    @Test
    void a_slow_copy_holds_up_nobody_and_its_call_may_be_repeated() {
        tool.gate = Optional.of(new CountDownLatch(1));
        UUID id = UUID.randomUUID();
        ResourceService impatient = new ResourceService(world.store, world.policy, world.catalogue, world.interlinkers, world.people, world.journal,
                world.creations(Duration.ofMillis(50)), world.snapshots, world.titles);
        assertEquals("interlinker-slow", code(() -> impatient.copy(ada, plan.id(), other, Optional.of(id), "Copy")));
        assertTrue(world.resources.ofTask(ada, other).isEmpty());
        CompletableFuture<Resource> waiting = CompletableFuture.supplyAsync(() -> copy(plan, other));
        Await.until(World.PATIENCE, () -> world.interlinkers.leases.get() == 2);
        assertEquals(Resource.State.CREATING, world.resources.ofTask(ada, other).getFirst().state());
        tool.gate.get().countDown();
        assertEquals(Resource.State.READY, waiting.join().state());
        Await.until(World.PATIENCE, () -> world.interlinkers.leases.get() == 0);
        assertEquals(Resource.State.READY, impatient.copy(ada, plan.id(), other, Optional.of(id), "Copy").state());
        assertEquals(plan.id(), tool.copies.get(id));
    }

    @Test
    void a_copy_that_was_interrupted_is_finished_as_a_copy_or_undone() {
        UUID finished = interrupted();
        UUID undone = interrupted();
        try (AutoClosed reconciler = new AutoClosed(new Reconciler(world.store, world.database.leases("test"), world.interlinkers, world.people,
                world.creations(Duration.ofSeconds(20)), world.bundles, new FakeFiles(), world.clock))) {
            world.clock.forward(Duration.ofMinutes(2));
            tool.refused = Optional.of(undone);
            reconciler.it().round();
            assertEquals(plan.id(), tool.copies.get(finished));
            assertEquals(Resource.State.READY, world.resources.find(ada, finished).state());
            assertEquals("not-found", code(() -> world.resources.find(ada, undone)));
            reconciler.it().round();
            assertEquals(List.of(Set.of(undone)), tool.purged);
        }
    }

    private record AutoClosed(Reconciler it) implements AutoCloseable {

        @Override
        public void close() {
            it.close();
        }
    }

    private UUID interrupted() {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        assertTrue(world.creations(Duration.ofSeconds(1)).begin(new ResourceRow(id, process.id(), other, "", "en", "Copy", "file-o", "documents",
                LocalizedText.of("en", "Documents"), Optional.empty(), Optional.empty(), ResourceRow.State.CREATING, ada.person(), 0, now, now, Optional.empty(), 1,
                Optional.empty(), Optional.of(plan.id()))));
        return id;
    }

    @Test
    void a_moved_resource_is_counted_in_its_new_task_which_begins() {
        Resource moved = world.resources.move(ada, plan.id(), other, plan.version());
        assertEquals(List.of(other.toString(), "Name of task-3", "Plan"), List.of(moved.task().toString(), moved.taskName(), moved.name()));
        assertEquals(plan.version() + 1, moved.version());
        assertTrue(world.resources.ofTask(ada, task).isEmpty());
        assertEquals(List.of(moved), world.resources.ofTask(ada, other));
        assertEquals(0, world.item(ada, process, "task-1").resources());
        assertEquals(1, world.item(ada, process, "task-3").resources());
        assertEquals(Status.IN_PROGRESS, world.item(ada, process, "task-3").status());
        assertEquals(List.of("resource.moved", "task.status"), world.types(ada, process).subList(0, 2).stream().sorted().toList());
        assertEquals(1, tool.created.get(), "its tool does not notice");
        assertEquals(moved, world.resources.move(ada, plan.id(), other, moved.version()), "it is there already");
    }

    @Test
    void what_is_assigned_of_a_resource_goes_with_it() {
        world.assignments.assign(ada, plan.id(), Party.person(ada.requirePerson()), "Look through it", Optional.empty());
        world.resources.move(ada, plan.id(), other, plan.version());
        assertTrue(world.assignments.of(ada, task).isEmpty());
        assertEquals("Look through it", world.assignments.of(ada, other).getFirst().instructions());
        assertEquals(Optional.of(plan.id()), world.assignments.of(ada, plan.id()).getFirst().resource());
    }

    @Test
    void moving_needs_to_take_away_here_and_to_make_there() {
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.VIEW), Set.of());
        world.processes.grant(ada, other, Party.person(ben.requirePerson()), Set.of(Right.CREATE), Set.of());
        assertEquals("not-allowed", code(() -> world.resources.move(ben, plan.id(), other, plan.version())));
        world.processes.grant(ada, task, Party.person(ben.requirePerson()), Set.of(Right.DELETE), Set.of());
        UUID second = world.item(ada, process, "task-2").id();
        assertEquals("not-allowed", code(() -> world.resources.move(ben, plan.id(), second, plan.version())));
        assertEquals(other, world.resources.move(ben, plan.id(), other, plan.version()).task());
    }

    @Test
    void what_cannot_be_moved_says_why() {
        UUID elsewhere = world.item(ada, world.process(ada, Samples.full()), "task-1").id();
        UUID phase = world.item(ada, process, "phase-1").id();
        assertEquals("other-process", code(() -> world.resources.move(ada, plan.id(), elsewhere, plan.version())));
        assertEquals("not-a-task", code(() -> world.resources.move(ada, plan.id(), phase, plan.version())));
        Resource renamed = world.resources.rename(ada, plan.id(), "Better plan", plan.version());
        assertEquals("stale", code(() -> world.resources.move(ada, plan.id(), other, plan.version())));
        world.resources.trash(ada, plan.id());
        assertEquals("resource-in-trash", code(() -> world.resources.move(ada, plan.id(), other, renamed.version() + 1)));
        assertTrue(world.resources.ofTask(ada, other).isEmpty());
    }

    @Test
    void nothing_is_copied_inside_a_transaction() {
        assertThrows(IllegalStateException.class, () -> world.store.run(handle -> copy(plan, other)));
        assertEquals(1, tool.created.get());
    }

    @Test
    void a_tool_that_refuses_to_copy_is_quoted() {
        tool.failure = Optional.of(Problem.limit("too-many-documents", "There are too many documents."));
        assertEquals("too-many-documents", code(() -> copy(plan, other)));
    }

    private Resource copy(Resource of, UUID into) {
        return world.resources.copy(ada, of.id(), into, Optional.empty(), "Copy");
    }
}
