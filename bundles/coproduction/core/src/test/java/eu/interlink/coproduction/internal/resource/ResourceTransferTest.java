package eu.interlink.coproduction.internal.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.Decision;
import eu.interlink.access.Policy;
import eu.interlink.access.Requires;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.coproduction.internal.FakeTool;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Erasures;
import eu.interlink.lifecycle.UnitTransfer;
import eu.interlink.lifecycle.UnitTransfer.Left;
import eu.interlink.lifecycle.UnitTransfer.Restored;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class ResourceTransferTest {

    @Parameter
    String engine;

    @TempDir
    Path folder;

    private final List<String> erasedAgain = new ArrayList<>();
    private World world;
    private UnitTransfer transfer;
    private FakeTool tool;
    private Caller ada;
    private Process process;
    private Resource plan;
    private Resource map;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        world = new World(engine);
        transfer = new ResourceTransfer(folder.resolve("tmp"), world.store, administrators(), world.interlinkers, world.bundles, world.journal,
                erasures());
        tool = world.interlinkers.install("documents");
        ada = world.people.person("Ada");
        process = world.process(ada, Samples.full());
        plan = make("Plan");
        map = make("Map");
        world.resources.trash(ada, map.id());
        file = folder.resolve("data.zip");
    }

    private Resource make(String name) {
        return world.resources.create(ada, world.item(ada, process, "task-1").id(), new Draft(Optional.empty(), name, "documents", Optional.empty()));
    }

    private Erasures erasures() {
        return new Erasures() {

            @Override
            public void request(UUID person) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<String> pending(UUID person) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void again(String interlinker) {
                erasedAgain.add(interlinker);
            }
        };
    }

    /** Stands for the rule of the lifecycle. */
    private static Policy administrators() {
        return new Policy() {

            @Override
            public Decision decide(Caller caller, String action, Optional<UUID> target) {
                return caller.has(Caller.ROLE_ADMIN) ? Decision.allow("role") : Decision.deny("no");
            }

            @Override
            public void require(Caller caller, String action, Optional<UUID> target) {
                if (!decide(caller, action, target).allowed()) {
                    throw Problem.forbidden("not-allowed", "No.");
                }
            }
        };
    }

    @AfterEach
    void close() throws Exception {
        world.close();
        if (Files.exists(folder.resolve("tmp"))) {
            try (var left = Files.list(folder.resolve("tmp"))) {
                assertEquals(List.of(), left.toList(), "nothing is left lying about");
            }
        }
    }

    private void write() throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            transfer.write(Caller.system(), "documents", out);
        }
    }

    private Restored read() throws Exception {
        return transfer.read(Caller.system(), "documents", file);
    }

    /** As a removal with all data. */
    private void loseEverything() {
        world.store.run(handle -> handle.execute("delete from coproduction.resource"));
        tool.contents.clear();
    }

    @Test
    void everything_comes_back_as_it_was() throws Exception {
        write();
        loseEverything();
        assertEquals(new Restored(2, 0, List.of()), read());
        Resource back = world.resources.find(ada, plan.id());
        assertEquals(List.of(plan.name(), plan.task(), plan.owner(), plan.created()), List.of(back.name(), back.task(), back.owner(), back.created()));
        assertEquals(List.of("Map"), world.resources.trashed(ada, process.id()).stream().map(Resource::name).toList());
        assertEquals("Plan", tool.contents.get(plan.id()).name());
        assertEquals(List.of("documents"), erasedAgain, "people who were erased since are erased in it again");
        assertEquals(new Restored(0, 2, List.of()), read(), "a second time nothing is overwritten");
        assertTrue(world.types(ada, process).contains("resource.restored"));
    }

    @Test
    void what_was_made_in_a_task_that_is_in_the_trash_comes_back_into_the_trash() throws Exception {
        world.guide.trash(ada, plan.task(), world.processes.item(ada, plan.task()).version());
        write();
        loseEverything();
        assertEquals(new Restored(2, 0, List.of()), read());
        assertEquals(new Restored(0, 2, List.of()), read(), "a second time nothing is overwritten");
        assertEquals(0, world.resources.ofProcess(ada, process.id(), 0, 10).total());
        world.guide.restore(ada, process.id(), plan.task());
        assertEquals("Plan", world.resources.find(ada, plan.id()).name());
    }

    @Test
    void a_resource_whose_content_was_lost_gets_it_back_and_a_newer_one_is_left_alone() throws Exception {
        write();
        tool.contents.remove(plan.id());
        world.resources.restore(ada, map.id());
        assertEquals(new Restored(1, 1, List.of()), read());
        assertEquals("Plan", tool.contents.get(plan.id()).name());
    }

    @Test
    void what_cannot_come_back_is_told_and_the_rest_comes() throws Exception {
        write();
        loseEverything();
        UUID gone = plan.task();
        world.store.run(handle -> handle.execute("update coproduction.item set kind = 'OBJECTIVE' where id = ?", gone));
        assertEquals(new Restored(0, 0, List.of(new Left("Map", "The task in which it was made is not here any more."),
                new Left("Plan", "The task in which it was made is not here any more."))), sorted(read()));
        world.store.run(handle -> handle.execute("update coproduction.item set kind = 'TASK' where id = ?", gone));
        tool.failure = Optional.of(Problem.invalid("old", "This is too old."));
        assertEquals(List.of("This is too old.", "This is too old."), read().left().stream().map(Left::reason).toList());
        tool.failure = Optional.empty();
        assertEquals(2, read().restored());
    }

    private static Restored sorted(Restored restored) {
        return new Restored(restored.restored(), restored.present(),
                restored.left().stream().sorted(java.util.Comparator.comparing(Left::name)).toList());
    }

    @Test
    void a_file_of_something_else_is_refused_in_words() throws Exception {
        write();
        world.interlinkers.install("dotvote");
        assertEquals("This file holds data of 'documents', not of 'dotvote'. Choose another file.",
                assertThrows(Problem.class, () -> transfer.read(Caller.system(), "dotvote", file)).getMessage());
        Files.writeString(file, "no zip");
        assertEquals("wrong-data", assertThrows(Problem.class, this::read).code());
    }

    @Test
    void only_a_tool_in_use_and_only_for_administrators() {
        for (Method method : UnitTransfer.class.getMethods()) {
            assertEquals(ResourceTransfer.ACTION, method.getAnnotation(Requires.class).value());
        }
        assertEquals("not-allowed", assertThrows(Problem.class, () -> transfer.write(ada, "documents", OutputStream.nullOutputStream())).code());
        assertEquals("not-allowed", assertThrows(Problem.class, () -> transfer.read(ada, "documents", file)).code());
        world.interlinkers.remove("documents");
        assertEquals("interlinker-not-available", assertThrows(Problem.class, this::write).code());
    }
}
