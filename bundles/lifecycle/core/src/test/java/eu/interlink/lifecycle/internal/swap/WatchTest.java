package eu.interlink.lifecycle.internal.swap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.internal.sample.Samples;
import eu.interlink.lifecycle.internal.slots.LiveLease;
import eu.interlink.lifecycle.internal.slots.Tally.Count;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens after a change: former versions are kept, and what does badly is taken back. */
class WatchTest {

    private static final Caller ADMIN = Caller.system();

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
    }

    @AfterEach
    void close() throws Exception {
        world.close();
    }

    private void call(int times) {
        for (int i = 0; i < times; i++) {
            try (LiveLease lease = world.slots.lease("survey").orElseThrow()) {
                try {
                    lease.interlinker().personalData(UUID.randomUUID());
                } catch (IllegalStateException e) {
                    lease.failed(e);
                }
            }
        }
    }

    private Unit survey() {
        return world.states.find("survey").orElseThrow();
    }

    private List<String> kept() {
        return world.former.of("survey").stream().map(kept -> kept.version().version()).toList();
    }

    @Test
    void the_last_five_versions_are_kept_with_their_jars_and_removing_lets_all_go() throws Exception {
        for (int i = 0; i < 8; i++) {
            world.install("survey", "1.0." + i, "good");
        }
        assertEquals(List.of("1.0.6", "1.0.5", "1.0.4", "1.0.3", "1.0.2"), kept());
        assertEquals(6, world.blobs.size());
        world.install("survey", "1.0.4", "good");
        assertEquals(List.of("1.0.7", "1.0.6", "1.0.5", "1.0.3", "1.0.2"), kept());
        world.changes.remove(ADMIN, "survey");
        assertEquals(List.of(), kept());
        assertTrue(world.blobs.isEmpty());
    }

    @Test
    void a_version_whose_calls_fail_is_taken_back_with_the_reason() throws Exception {
        world.install("survey", "1.0.0", "good");
        call(10);
        world.install("survey", "1.1.0", "fails");
        call(2);
        world.changes.judge(true, Instant.now());
        assertEquals("1.1.0", world.running("survey"));
        call(1);
        world.changes.judge(false, Instant.now());
        assertEquals("1.0.0", world.running("survey"));
        assertEquals(Optional.of("Version 1.1.0 was taken back: 3 of 3 calls failed (0 % before). Version 1.0.0 is in use again."), survey().notice());
        assertEquals(Unit.State.RUNNING, survey().state());
        assertEquals("taken-back survey 1.0.0", world.journal.getLast());
        assertEquals(List.of("1.1.0"), kept());
        world.changes.judge(true, Instant.now());
        world.changes.reconcile();
        assertEquals("1.0.0", world.running("survey"));
        world.install("survey", "1.2.0", "good");
        assertEquals(Optional.empty(), survey().notice());
    }

    @Test
    void a_version_that_falls_ill_is_taken_back_when_it_says_so_three_times() throws Exception {
        world.install("survey", "1.0.0", "good");
        world.install("survey", "1.1.0", "falls-ill");
        world.changes.judge(true, Instant.now());
        world.changes.judge(true, Instant.now());
        assertEquals("1.1.0", world.running("survey"));
        world.changes.judge(true, Instant.now());
        assertEquals("1.0.0", world.running("survey"));
        assertTrue(survey().notice().orElse("").contains("it says that it is not well: no connection to the survey machine"), survey().toString());
    }

    @Test
    void a_version_that_was_good_for_the_time_of_the_watch_stays_whatever_comes() throws Exception {
        world.install("survey", "1.0.0", "good");
        world.install("survey", "1.1.0", "fails");
        world.changes.judge(true, Instant.now().plusMillis(world.watchMillis + 1000));
        call(20);
        world.changes.judge(true, Instant.now());
        assertEquals("1.1.0", world.running("survey"));
        assertEquals(Optional.empty(), world.table.find("survey").orElseThrow().standing().watchedUntil());
    }

    @Test
    void the_first_version_of_all_is_not_watched() throws Exception {
        world.install("survey", "1.0.0", "fails");
        call(20);
        world.changes.judge(true, Instant.now());
        assertEquals("1.0.0", world.running("survey"));
    }

    @Test
    void the_watch_goes_on_after_a_restart() throws Exception {
        world.install("survey", "1.0.0", "good");
        world.install("survey", "1.1.0", "fails");
        world.changes.stop();
        world.begin("");
        world.slots.flip("survey", Optional.empty());
        world.changes.reconcile();
        call(5);
        world.changes.judge(false, Instant.now());
        assertEquals("1.0.0", world.running("survey"));
    }

    @Test
    void a_version_that_brings_the_platform_down_three_times_is_taken_back_before_it_starts() throws Exception {
        world.install("survey", "1.0.0", "good");
        world.install("survey", "1.1.0", "good");
        for (int start = 0; start < TakeBack.STARTS; start++) {
            world.begin("");
            assertEquals("1.1.0", survey().version());
        }
        world.begin("");
        assertEquals("1.0.0", survey().version());
        assertTrue(survey().notice().orElse("").contains("the platform ended 3 times without stopping properly"), survey().toString());
    }

    @Test
    void starts_after_a_proper_stop_are_no_crashes() throws Exception {
        world.install("survey", "1.0.0", "good");
        world.install("survey", "1.1.0", "good");
        for (int start = 0; start < 2 * TakeBack.STARTS; start++) {
            world.changes.stop();
            world.begin("");
        }
        assertEquals("1.1.0", survey().version());
    }

    @Test
    void what_is_disabled_stays_installed_also_after_a_restart_and_comes_back_at_once() throws Exception {
        world.install("survey", "1.0.0", "good");
        assertEquals(Unit.State.DISABLED, world.changes.disable(ADMIN, "survey").state());
        assertEquals("", world.running("survey"));
        assertEquals(List.of(), world.bundles());
        world.begin("");
        world.changes.reconcile();
        assertEquals("", world.running("survey"));
        assertEquals(Unit.State.DISABLED, survey().state());
        assertEquals(Unit.State.RUNNING, world.changes.enable(ADMIN, "survey").state());
        assertEquals("1.0.0", world.running("survey"));
        assertEquals(List.of("installed survey 1.0.0", "disabled survey 1.0.0", "enabled survey 1.0.0"), world.journal);
        assertThrows(Problem.class, () -> world.changes.enable(ADMIN, "poll"));
    }

    @Test
    void in_safe_mode_only_what_ships_is_started_until_somebody_switches_it_on() throws Exception {
        world.install("survey", "1.0.0", "good");
        world.slots.flip("survey", Optional.empty());
        world.safeMode = Optional.of("It was asked for.");
        world.begin(Samples.jar(folder, "poll", "1.0.0", "good").toString());
        world.changes.reconcile();
        assertEquals("1.0.0", world.running("poll"));
        assertEquals("", world.running("survey"));
        assertEquals(Unit.State.FAILED, survey().state());
        assertTrue(survey().reason().orElse("").startsWith("safe mode: It was asked for."), survey().toString());
        world.changes.enable(ADMIN, "survey");
        world.changes.reconcile();
        assertEquals("1.0.0", world.running("survey"));
        assertEquals(Unit.State.RUNNING, survey().state());
    }

    @Test
    void another_node_follows_when_a_unit_is_disabled() throws Exception {
        world.install("survey", "1.0.0", "good");
        UnitRow row = world.table.find("survey").orElseThrow();
        world.table.save(row.with(row.standing().disabled(true)));
        world.changes.reconcile();
        assertEquals("", world.running("survey"));
        world.table.save(row);
        world.changes.reconcile();
        assertEquals("1.0.0", world.running("survey"));
    }

    @Test
    void few_bad_calls_a_small_share_and_no_more_than_before_are_no_reason() {
        Judgement judgement = new Judgement(5, 0.2);
        assertEquals(Optional.empty(), judgement.of(new Count(4, 4, 4), Count.NONE));
        assertEquals(Optional.empty(), judgement.of(new Count(100, 20, 20), Count.NONE));
        assertEquals(Optional.empty(), judgement.of(new Count(100, 60, 0), new Count(100, 30, 0)));
        assertEquals(Optional.of("61 of 100 calls failed (30 % before)"), judgement.of(new Count(100, 61, 0), new Count(100, 30, 0)));
        assertEquals(Optional.of("30 of 100 calls took longer than two seconds (0 % before)"), judgement.of(new Count(100, 0, 30), Count.NONE));
    }
}
