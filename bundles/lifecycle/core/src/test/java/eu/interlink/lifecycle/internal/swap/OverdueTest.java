package eu.interlink.lifecycle.internal.swap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.internal.slots.LiveLease;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that do not end: few others are let in beside them, then the tool goes out of use. Three are too many in this world. */
class OverdueTest {

    @TempDir
    Path folder;

    private final List<LiveLease> inside = new ArrayList<>();
    private World world;

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
        world.callMillis = 0;
        world.begin("");
        world.install("survey", "1.0.0", "good");
    }

    @AfterEach
    void close() throws Exception {
        leaveAll();
        world.close();
    }

    private void enter(int times) {
        for (int i = 0; i < times; i++) {
            inside.add(world.slots.lease("survey").orElseThrow());
        }
    }

    private void leaveAll() {
        inside.forEach(LiveLease::close);
        inside.clear();
    }

    private Unit survey() {
        return world.states.find("survey").orElseThrow();
    }

    @Test
    void a_tool_that_hangs_takes_few_calls_more_until_they_end() {
        enter(2);
        world.changes.judgeCalls();
        assertEquals(Unit.State.RUNNING, survey().state());
        enter(20);
        assertEquals("interlinker-busy", assertThrows(Problem.class, () -> enter(1)).code());
        leaveAll();
        world.changes.judgeCalls();
        enter(100);
        leaveAll();
    }

    @Test
    void a_tool_that_goes_on_hanging_is_switched_off_with_the_reason_and_can_be_switched_on_again() {
        enter(3);
        world.changes.judgeCalls();
        assertEquals(Unit.State.DISABLED, survey().state());
        assertEquals(Optional.of("The platform switched it off: 3 calls of version 1.0.0 had run for more than 0 seconds. Switch it on again, return to a"
                + " former version, or tell the vendor."), survey().notice());
        assertEquals("", world.running("survey"));
        assertEquals("disabled survey 1.0.0", world.journal.getLast());
        leaveAll();
        world.changes.enable(Caller.system(), "survey");
        assertEquals("1.0.0", world.running("survey"));
        assertEquals(Optional.empty(), survey().notice());
    }

    @Test
    void a_new_version_that_hangs_goes_back_to_the_former_one() throws Exception {
        world.install("survey", "1.1.0", "good");
        enter(3);
        world.changes.judgeCalls();
        assertEquals("1.0.0", world.running("survey"));
        assertEquals(Optional.of("Version 1.1.0 was taken back: 3 calls of version 1.1.0 had run for more than 0 seconds. Version 1.0.0 is in use again."),
                survey().notice());
        assertEquals("taken-back survey 1.0.0", world.journal.getLast());
        assertEquals(Optional.empty(), world.changes.acknowledge("survey").notice());
        assertEquals(Unit.State.RUNNING, survey().state());
    }

    @Test
    void who_waits_for_the_other_side_does_not_hang() {
        enter(3);
        inside.forEach(lease -> lease.mayTakeLong(() -> true));
        world.changes.judgeCalls();
        inside.forEach(lease -> lease.mayTakeLong(() -> false));
        inside.getFirst().unhurried();
        world.changes.judgeCalls();
        assertEquals(Unit.State.RUNNING, survey().state());
    }
}
