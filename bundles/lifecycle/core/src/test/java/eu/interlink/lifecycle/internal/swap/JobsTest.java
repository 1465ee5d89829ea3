package eu.interlink.lifecycle.internal.swap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.internal.jobs.JobDriver;
import eu.interlink.lifecycle.internal.sample.SampleJob;
import eu.interlink.lifecycle.internal.sample.Samples;
import eu.interlink.lifecycle.internal.slots.Tally.Count;
import eu.interlink.store.Leases;
import eu.interlink.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final Collection<String> notes = SampleJob.notes();
    private volatile boolean leads = true;
    private World world;

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
        world.participants.add(new JobDriver(world.runtime.context(), world.slots, new Leases() {

            @Override
            public String node() {
                return "one";
            }

            @Override
            public boolean hold(String name, Duration duration) {
                return leads;
            }

            @Override
            public void release(String name) {
                throw new UnsupportedOperationException();
            }
        }));
    }

    @AfterEach
    void close() throws Exception {
        world.close();
    }

    private void install(String version) throws Exception {
        world.install(Samples.working(folder, "survey", version, "10"));
    }

    private void awaitRun(String version) {
        long before = runs(version);
        Await.until("a run of " + version, LONG, () -> runs(version) > before);
    }

    private long runs(String version) {
        return notes.stream().filter(note -> note.equals("ends " + version)).count();
    }

    @Test
    void a_job_changes_hands_at_each_upgrade_and_never_runs_twice_at_once() throws Exception {
        for (String version : List.of("1.0.0", "2.0.0", "1.0.0", "2.0.0", "1.0.0")) {
            install(version);
            awaitRun(version);
            assertEquals(List.of(version), world.bundles());
        }
        world.changes.remove(Caller.system(), "survey");
        List<String> all = List.copyOf(notes);
        for (int i = 0; i < all.size(); i += 2) {
            assertTrue(all.get(i).startsWith("begins"), all.toString());
            assertEquals(all.get(i).replace("begins", "ends"), all.get(i + 1));
        }
        install("3.0.0");
        awaitRun("3.0.0");
        assertEquals(all.size(), notes.stream().filter(note -> !note.endsWith("3.0.0")).count(), "A removed version has run");
    }

    @Test
    void a_job_runs_on_the_node_that_leads() throws Exception {
        leads = false;
        install("1.0.0");
        Instant later = Instant.now().plusMillis(200);
        Await.until("time enough for many runs", LONG, () -> Instant.now().isAfter(later));
        assertEquals(List.of(), List.copyOf(notes));
        leads = true;
        awaitRun("1.0.0");
    }

    @Test
    void runs_that_fail_count_and_runs_that_succeed_hide_nothing() throws Exception {
        install("1.0.0");
        awaitRun("1.0.0");
        awaitRun("1.0.0");
        assertEquals(Count.NONE, world.slots.current("survey").orElseThrow().tally().count());
        install("9.0.0");
        awaitRun("9.0.0");
        awaitRun("9.0.0");
        Count count = world.slots.current("survey").orElseThrow().tally().count();
        assertTrue(count.failed() > 0 && count.failed() == count.calls(), count.toString());
        Await.until("the version that fails is taken back", LONG, () -> {
            world.changes.judge(false, Instant.now());
            return world.running("survey").equals("1.0.0");
        });
    }

    @Test
    void a_job_that_does_not_say_how_often_it_runs_is_refused() throws Exception {
        install("1.0.0");
        for (String every : List.of("", "9", "-1", "often")) {
            Problem refused = assertThrows(Problem.class, () -> world.install(Samples.working(folder, "survey", "2.0.0", every)));
            assertTrue(refused.getMessage().contains("its job SampleJob must say in 'interlinker.every'"), refused.getMessage());
        }
        assertEquals("1.0.0", world.running("survey"));
    }
}
