package eu.interlink.coproduction.internal.process;

import static eu.interlink.coproduction.internal.World.code;
import static eu.interlink.coproduction.internal.World.codeOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.coproduction.Effective;
import eu.interlink.coproduction.Guide;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Process.State;
import eu.interlink.coproduction.ProcessLife.Trashed;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Finishing, archiving, trashing and restoring a process. */
@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class LifeTest {

    @Parameter
    String engine;

    private World world;
    private Caller ada;
    private Process process;
    private UUID task;
    private UUID plan;

    @BeforeEach
    void open() {
        world = new World(engine);
        world.interlinkers.install("documents");
        ada = world.people.person("Ada");
        process = world.process(ada, Samples.full());
        task = world.item(ada, process, "task-1").id();
        plan = world.resources.create(ada, task, new Draft(Optional.empty(), "Plan", "documents", Optional.empty())).id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Process now() {
        return world.processes.find(ada, process.id());
    }

    private Process change(State state) {
        return world.life.change(ada, process.id(), state, now().version());
    }

    private int taskVersion() {
        return world.processes.item(ada, task).version();
    }

    @Test
    void a_finished_process_is_only_looked_at_until_it_is_opened_again() {
        int version = now().version();
        Process finished = change(State.FINISHED);
        assertEquals(State.FINISHED, finished.state());
        assertEquals(Set.of(Right.VIEW, Right.MANAGE), finished.rights());
        assertEquals("stale", code(() -> world.life.change(ada, process.id(), State.OPEN, version)));
        assertEquals("not-allowed", code(() -> world.processes.setStatus(ada, task, Status.FINISHED, taskVersion())));
        assertEquals("not-allowed", code(() -> world.resources.create(ada, task, new Draft(Optional.empty(), "More", "documents", Optional.empty()))));
        assertEquals("not-allowed", code(() -> world.resources.rename(ada, plan, "Other", 1)));
        assertEquals("not-allowed", codeOf(() -> world.resources.trash(ada, plan)));
        assertEquals("process-closed", code(() -> world.guide.add(ada, process.id(), new Guide.Draft("Phase", "", Optional.empty(), Optional.empty()), 0)));
        assertEquals("Plan", world.resources.find(ada, plan).name());
        Effective why = world.processes.rights(ada, task);
        assertEquals(Effective.Source.CLOSED, why.reasons().get(Right.EDIT).source());
        assertTrue(why.reasons().get(Right.VIEW).allowed());
        assertEquals(Set.of(Right.VIEW, Right.MANAGE), world.processes.rightsIn(ada, process.id()).get(task));
        change(State.OPEN);
        assertEquals(Status.FINISHED, world.processes.setStatus(ada, task, Status.FINISHED, taskVersion()).status());
        assertEquals(List.of("task.status", "process.open", "process.finished"), world.types(ada, process).subList(0, 3));
    }

    @Test
    void administrators_of_the_platform_change_nothing_in_it_either() {
        change(State.FINISHED);
        Caller boss = world.people.person("Boss", Caller.ROLE_ADMIN);
        assertEquals("not-allowed", code(() -> world.processes.setStatus(boss, task, Status.FINISHED, taskVersion())));
        assertEquals(Set.of(Right.VIEW, Right.MANAGE), world.processes.find(boss, process.id()).rights());
    }

    @Test
    void archived_ones_are_listed_apart() {
        world.process(ada, "Other");
        change(State.ARCHIVED);
        for (Caller reader : List.of(ada, world.people.person("Boss", Caller.ROLE_ADMIN))) {
            assertEquals(List.of("Other"), world.processes.list(reader, Processes.Query.ALL, 0, 10).items().stream().map(Process::name).toList());
            assertEquals(1, world.processes.list(reader, Processes.Query.ALL, 0, 10).total());
            assertEquals(List.of("A process"), world.processes.list(reader, Processes.Query.ARCHIVED, 0, 10).items().stream().map(Process::name).toList());
            assertEquals(1, world.processes.list(reader, Processes.Query.ARCHIVED, 0, 10).total());
        }
        assertEquals(Set.of(Right.VIEW, Right.MANAGE), world.processes.list(ada, Processes.Query.ARCHIVED, 0, 10).items().getFirst().rights());
    }

    @Test
    void what_is_in_the_trash_is_seen_by_nobody_and_comes_back_as_it_was() {
        Caller bea = world.people.person("Bea");
        world.processes.grant(ada, process.id(), Party.person(bea.requirePerson()), Set.of(Right.EDIT), Set.of());
        assertEquals("not-allowed", codeOf(() -> world.life.trash(bea, process.id(), now().version())));
        assertEquals("stale", codeOf(() -> world.life.trash(ada, process.id(), 0)));
        world.life.trash(ada, process.id(), now().version());
        for (Caller reader : List.of(ada, bea, world.people.person("Boss", Caller.ROLE_ADMIN))) {
            assertEquals(0, world.processes.list(reader, Processes.Query.ALL, 0, 10).total());
            assertEquals("not-found", code(() -> world.processes.find(reader, process.id())));
            assertEquals("not-found", code(() -> world.processes.item(reader, task)));
            assertEquals("not-found", code(() -> world.resources.find(reader, plan)));
        }
        assertEquals(List.of(), world.life.trashed(bea));
        assertEquals(List.of("A process"), world.life.trashed(ada).stream().map(Trashed::name).toList());
        assertEquals("Ada", world.life.trashed(ada).getFirst().by());
        assertEquals("not-allowed", code(() -> world.life.restore(bea, process.id())));
        world.life.restore(ada, process.id());
        assertEquals("Plan", world.resources.find(bea, plan).name());
        assertEquals("not-allowed", code(() -> world.life.restore(ada, process.id())), "it is not there any more");
    }
}
