package eu.interlink.lifecycle.internal.swap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Leftover;
import eu.interlink.lifecycle.Plan.Use;
import eu.interlink.lifecycle.Purged;
import eu.interlink.lifecycle.UnitData;
import eu.interlink.store.Schemas.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurgeTest {

    private static final Caller ADMIN = Caller.system();

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private boolean broken;
    private long resources = 3;
    private World world;

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
        UnitData keeper = new UnitData() {

            @Override
            public void purge(String interlinker) {
                asked.add(interlinker + " " + world.running(interlinker));
                if (broken) {
                    throw new IllegalStateException("broken on purpose");
                }
                resources = 0;
            }

            @Override
            public List<Use> left(String interlinker) {
                return List.of(new Use("resources", interlinker.equals("survey") ? resources : 0));
            }
        };
        world.remains.keepers = List.of(world.runtime.context().registerService(UnitData.class, keeper, null).getReference());
        world.schemas.add(new State("survey", "org.example.survey 1.0.0", Optional.of("1"), Optional.empty()));
        world.schemas.add(new State("surveys", "org.example.survey2 1.0.0", Optional.of("1"), Optional.empty()));
        world.install("survey", "1.0.0", "good");
        world.install("survey", "1.1.0", "good");
    }

    @AfterEach
    void close() throws Exception {
        world.close();
    }

    @Test
    void everything_goes_and_the_proof_is_counted_afterwards() {
        Purged purged = world.changes.purge(ADMIN, "survey");
        assertEquals(new Purged("survey", true, List.of(new Use("resources", 3), new Use("tables", 2)), List.of(new Use("resources", 0), new Use("tables", 0))),
                purged);
        assertEquals(List.of("survey 1.1.0", "survey "), asked, "It is told while it runs, and again when nobody can use it");
        assertEquals("", world.running("survey"));
        assertEquals(List.of(), world.bundles());
        assertTrue(world.blobs.isEmpty(), "Its jars are gone too");
        assertEquals(List.of("surveys"), world.schemas.stream().map(State::name).toList());
        assertEquals(List.of(), world.changes.leftovers());
        assertEquals("removed survey 1.1.0", world.journal.get(2));
        assertEquals("purged survey 1.1.0", world.journal.get(3));
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> world.changes.purge(ADMIN, "survey")).kind());
    }

    @Test
    void kept_data_is_listed_and_can_be_deleted_later() throws Exception {
        world.changes.remove(ADMIN, "survey");
        List<Leftover> left = world.changes.leftovers();
        assertEquals(List.of("survey"), left.stream().map(Leftover::id).toList());
        assertEquals(List.of(new Use("resources", 3), new Use("tables", 2)), left.getFirst().kept());
        assertFalse(left.getFirst().purging());
        assertTrue(world.changes.purge(ADMIN, "survey").complete());
        world.install("survey", "1.0.0", "good");
        assertEquals("1.0.0", world.running("survey"));
    }

    @Test
    void what_could_not_be_deleted_is_said_and_tried_again_after_a_restart() throws Exception {
        broken = true;
        Purged purged = world.changes.purge(ADMIN, "survey");
        assertFalse(purged.complete());
        assertEquals(List.of(new Use("resources", 3), new Use("tables", 0)), purged.left());
        assertEquals("", world.running("survey"));
        assertTrue(world.changes.leftovers().getFirst().purging());
        Problem refused = assertThrows(Problem.class, () -> world.install("survey", "2.0.0", "good"));
        assertEquals("unit-being-purged", refused.code());
        broken = false;
        world.begin("");
        world.changes.reconcile();
        assertEquals(List.of(), world.changes.leftovers());
        world.install("survey", "2.0.0", "good");
        assertEquals("2.0.0", world.running("survey"));
    }

    @Test
    void tables_of_the_platform_are_never_touched() throws Exception {
        world.runtime.context().installBundle(eu.interlink.lifecycle.internal.Jar.unit("other", "1.0.0")
                .header("Bundle-SymbolicName", "org.example.survey").write(folder.resolve("platform.jar")).toUri().toString());
        Purged purged = world.changes.purge(ADMIN, "survey");
        assertTrue(purged.complete());
        assertEquals(2, world.schemas.size());
    }
}
