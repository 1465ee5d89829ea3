package eu.interlink.lifecycle.internal.swap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.interlink.interlinker.Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person is to be forgotten by every Interlinker, whenever it is there to be told. */
class ErasureTest {

    private static final Caller ADMIN = Caller.system();

    @TempDir
    Path folder;

    private final UUID anna = UUID.randomUUID();
    private World world;
    private ErasureTable erasures;
    private ErasureClock clock;

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
        erasures = new ErasureTable(world.store());
        clock = new ErasureClock(erasures, world.slots, world.steps);
        clock.stop();
        world.install("survey", "1.0.0", "good");
        world.install("poll", "1.0.0", "good");
    }

    @AfterEach
    void close() throws Exception {
        world.close();
    }

    private List<String> pending() throws InterruptedException {
        clock.deliver();
        return erasures.pending(anna);
    }

    @Test
    void who_is_in_use_is_told_soon_and_who_is_switched_off_when_it_is_back() throws Exception {
        world.changes.disable(ADMIN, "survey");
        erasures.request(anna);
        assertEquals(List.of("poll", "survey"), erasures.pending(anna));
        assertEquals(List.of("survey"), pending());
        world.changes.enable(ADMIN, "survey");
        assertEquals(List.of(), pending());
    }

    @Test
    void one_that_was_removed_and_kept_its_data_is_told_when_it_is_installed_again() throws Exception {
        world.changes.remove(ADMIN, "survey");
        erasures.request(anna);
        assertEquals(List.of("survey"), pending());
        world.install("survey", "2.0.0", "good");
        assertEquals(List.of(), pending());
    }

    @Test
    void what_is_deleted_needs_not_forget() throws Exception {
        world.changes.remove(ADMIN, "survey");
        erasures.request(anna);
        world.changes.purge(ADMIN, "survey");
        assertEquals(List.of(), pending());
    }

    @Test
    void who_fails_is_asked_until_it_has_done_it() throws Exception {
        world.install("survey", "1.1.0", "fails");
        erasures.request(anna);
        assertEquals(List.of("survey"), pending());
        assertEquals(List.of("survey"), pending());
        world.install("survey", "1.2.0", "good");
        assertEquals(List.of(), pending());
    }

    @Test
    void after_data_came_back_everybody_is_forgotten_again() throws Exception {
        erasures.request(anna);
        assertEquals(List.of(), pending());
        erasures.again("survey");
        assertEquals(List.of("survey"), erasures.pending(anna));
        assertEquals(List.of(), pending());
    }
}
