package eu.interlink.coproduction.internal.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.coproduction.internal.FakeFiles;
import eu.interlink.coproduction.internal.FakeTool;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.NewResource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Content that is there before its row. */
class PromisesTest {

    private final UUID id = UUID.randomUUID();
    private World world;
    private FakeTool tool;
    private Promises promises;
    private Purges purges;

    @BeforeEach
    void open() {
        world = new World("h2");
        tool = world.interlinkers.install("documents");
        promises = new Promises(world.store, world.clock);
        purges = new Purges(world.store, world.interlinkers, world.bundles, new FakeFiles(), world.clock);
        promises.give(id, "documents");
        tool.create(world.people.person("Ada"), new NewResource(id, "Plan", "en", Optional.empty()));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private boolean kept() {
        return world.store.write(handle -> promises.keep(handle, id));
    }

    @Test
    void what_a_crash_left_is_deleted_after_a_day() {
        purges.round();
        assertTrue(tool.contents.containsKey(id));
        world.clock.forward(Promises.TIME.plusMinutes(1));
        purges.round();
        assertEquals(List.of(Set.of(id)), tool.purged);
        assertFalse(kept(), "it is too late for a row then");
    }

    @Test
    void what_got_a_row_is_never_deleted() {
        assertTrue(kept());
        world.clock.forward(Promises.TIME.plusMinutes(1));
        purges.round();
        assertEquals(List.of(), tool.purged);
    }

    @Test
    void what_nobody_wants_any_more_is_deleted_at_once_unless_its_tool_may_still_be_at_it() {
        promises.drop(id, "documents", true);
        purges.round();
        assertEquals(List.of(), tool.purged);
        promises.drop(id, "documents", false);
        purges.round();
        assertEquals(List.of(Set.of(id)), tool.purged);
    }
}
