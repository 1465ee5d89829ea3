package eu.interlink.coproduction.internal.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnapshotsTest {

    private World world;
    private Caller ada;
    private Process process;

    @BeforeEach
    void open() {
        world = new World("h2");
        ada = world.people.person("Ada");
        process = world.process(ada, Samples.full());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void what_does_not_change_is_rendered_once() {
        assertSame(world.processes.treeJson(ada, process.id()), world.processes.treeJson(ada, process.id()));
    }

    @Test
    void the_json_has_the_parts_of_an_item_in_their_order() {
        String json = new String(world.processes.treeJson(ada, process.id()).utf8(), StandardCharsets.UTF_8);
        assertTrue(json.startsWith("[{\"id\":\"" + world.item(ada, process, "phase-1").id() + "\",\"process\":\"" + process.id()
                + "\",\"kind\":\"PHASE\",\"position\":0,"), json);
        assertTrue(json.contains("\"name\":\"Name of task-1\""), json);
    }

    @Test
    void a_change_on_one_node_is_seen_on_another() {
        Snapshots other = new Snapshots(world.store, world.people, 10);
        Snapshot before = other.snapshot(process.id()).orElseThrow();
        Item task = world.item(ada, process, "task-1");
        world.processes.setStatus(ada, task.id(), Status.FINISHED, task.version());
        Snapshot after = other.snapshot(process.id()).orElseThrow();
        assertNotSame(before.json(), after.json());
        assertEquals(Status.FINISHED, after.tree().item(task.id()).orElseThrow().status());
    }

    @Test
    void a_status_that_was_set_leaves_the_tree_in_memory_as_the_database_has_it() {
        for (String key : List.of("task-1", "task-2", "task-1")) {
            world.processes.treeJson(ada, process.id());
            Item task = world.item(ada, process, key);
            world.processes.setStatus(ada, task.id(), task.status() == Status.WAITING ? Status.FINISHED : Status.IN_PROGRESS, task.version());
            Snapshots afresh = new Snapshots(world.store, world.people, 10);
            assertEquals(afresh.snapshot(process.id()).orElseThrow().tree().phases(), world.processes.tree(ada, process.id()));
            assertEquals(afresh.find(process.id()).orElseThrow().row().progress(), afresh.snapshot(process.id()).orElseThrow().tree().progress());
        }
    }

    @Test
    void a_revoked_right_is_gone_at_the_next_call() {
        Caller ben = world.people.person("Ben");
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.VIEW), Set.of());
        world.processes.treeJson(ben, process.id());
        var grant = world.processes.grants(ada, process.id()).stream().filter(found -> found.name().equals("Ben")).findFirst().orElseThrow();
        world.processes.revoke(ada, process.id(), grant.id());
        assertEquals("not-allowed", World.code(() -> world.processes.treeJson(ben, process.id())));
    }

    @Test
    void what_was_rolled_back_is_never_kept() {
        Item task = world.item(ada, process, "task-1");
        assertThrows(IllegalStateException.class, () -> world.store.run(handle -> {
            world.processes.setStatus(ada, task.id(), Status.FINISHED, task.version());
            assertEquals(Status.FINISHED, world.item(ada, process, "task-1").status());
            throw new IllegalStateException("on purpose");
        }));
        assertEquals(Status.WAITING, world.item(ada, process, "task-1").status());
        Item other = world.item(ada, process, "task-2");
        world.processes.setStatus(ada, other.id(), Status.FINISHED, other.version());
        assertEquals(Status.WAITING, world.item(ada, process, "task-1").status());
    }

    @Test
    void more_processes_than_fit_into_memory_are_all_answered() {
        List<Process> many = IntStream.range(0, 25).mapToObj(number -> world.process(ada, Samples.full())).toList();
        many.forEach(made -> assertEquals(3, world.processes.find(ada, made.id()).tasks()));
        many.forEach(made -> assertEquals(1, world.processes.tree(ada, made.id()).size()));
    }
}
