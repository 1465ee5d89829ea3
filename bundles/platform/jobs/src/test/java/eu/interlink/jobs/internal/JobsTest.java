package eu.interlink.jobs.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.jobs.JobState;
import eu.interlink.jobs.JobState.Status;
import eu.interlink.jobs.Jobs;
import eu.interlink.testing.Await;
import eu.interlink.testing.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Caller SYSTEM = Caller.system();

    private TestStore database;
    private StoredJobs jobs;

    @BeforeEach
    void open() {
        database = TestStore.h2("jobs");
        jobs = new StoredJobs(database.store(), database.leases("this"));
    }

    @AfterEach
    void close() {
        jobs.stop();
        database.close();
    }

    @Test
    void a_job_runs_on_another_thread_and_leaves_its_result() {
        Thread caller = Thread.currentThread();
        UUID id = jobs.start(SYSTEM, "test.kind", "A title", progress -> String.valueOf(Thread.currentThread() == caller));
        awaitEnd(id, Status.DONE);
        JobState state = state(id);
        assertEquals(Optional.of("false"), state.result());
        assertEquals("A title", state.title());
        assertTrue(state.ended().isPresent());
    }

    @Test
    void a_failure_is_told_in_its_own_words() {
        UUID id = jobs.start(SYSTEM, "test.kind", "t", progress -> {
            throw new IllegalStateException("The file is broken.");
        });
        awaitEnd(id, Status.FAILED);
        assertEquals("The file is broken.", state(id).note());
    }

    @Test
    void progress_is_seen_at_once_and_written_a_moment_later() {
        CountDownLatch go = new CountDownLatch(1);
        UUID id = jobs.start(SYSTEM, "test.kind", "t", progress -> {
            progress.at(3, 10, "third");
            go.await();
            return "";
        });
        Await.until(PATIENCE, () -> state(id).done() == 3);
        assertEquals(10, state(id).total());
        Await.until(PATIENCE, () -> written(id).done() == 3 && written(id).note().equals("third"));
        go.countDown();
        awaitEnd(id, Status.DONE);
    }

    @Test
    void a_job_that_is_cancelled_ends_early_by_itself() {
        UUID id = jobs.start(SYSTEM, "test.kind", "t", progress -> {
            while (!progress.cancelled()) {
                Thread.onSpinWait();
            }
            return "half";
        });
        assertTrue(jobs.cancel(id));
        awaitEnd(id, Status.CANCELLED);
        assertEquals(Optional.empty(), state(id).result());
        assertFalse(jobs.cancel(id));
    }

    @Test
    void a_cancel_that_comes_too_late_does_not_take_the_result_away() {
        CountDownLatch go = new CountDownLatch(1);
        UUID id = jobs.start(SYSTEM, "test.kind", "t", progress -> {
            go.await();
            return "whole";
        });
        jobs.cancel(id);
        go.countDown();
        awaitEnd(id, Status.DONE);
        assertEquals(Optional.of("whole"), state(id).result());
    }

    @Test
    void a_job_started_in_a_transaction_that_is_rolled_back_never_runs() {
        List<String> ran = new CopyOnWriteArrayList<>();
        assertThrows(IllegalStateException.class, () -> database.store().run(handle -> {
            jobs.start(SYSTEM, "test.kind", "t", progress -> {
                ran.add("rolled back");
                return "";
            });
            throw new IllegalStateException();
        }));
        UUID id = jobs.start(SYSTEM, "test.kind", "t", progress -> "");
        awaitEnd(id, Status.DONE);
        assertEquals(List.of(), ran);
        assertEquals(1, jobs.list("", 0, 10).total());
    }

    @Test
    void a_watcher_hears_each_change_up_to_the_end() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<JobState> seen = new CopyOnWriteArrayList<>();
        UUID id = jobs.start(SYSTEM, "test.kind", "t", progress -> {
            go.await();
            progress.at(1, 1, "done");
            return "result";
        });
        AutoCloseable watch = jobs.watch(id, seen::add);
        Await.until(PATIENCE, () -> !seen.isEmpty());
        go.countDown();
        Await.until(PATIENCE, () -> seen.getLast().status() == Status.DONE);
        watch.close();
        assertEquals(Status.RUNNING, seen.getFirst().status());
        assertEquals(Optional.of("result"), seen.getLast().result());
    }

    @Test
    void jobs_that_were_running_when_the_node_died_are_interrupted_at_its_next_start_and_those_of_living_nodes_go_on() {
        UUID mine = dead("this", Instant.now());
        UUID living = dead("other", Instant.now());
        UUID silent = dead("third", Instant.now().minus(Duration.ofMinutes(10)));
        Jobs restarted = new StoredJobs(database.store(), database.leases("this"));
        assertEquals(Status.INTERRUPTED, restarted.find(mine).orElseThrow().status());
        Await.until(PATIENCE, () -> restarted.find(silent).orElseThrow().status() == Status.INTERRUPTED);
        assertEquals(Status.RUNNING, restarted.find(living).orElseThrow().status());
    }

    @Test
    void a_job_that_runs_while_the_platform_stops_is_interrupted() {
        CountDownLatch begun = new CountDownLatch(1);
        UUID id = jobs.start(SYSTEM, "test.kind", "t", progress -> {
            begun.countDown();
            while (!progress.cancelled()) {
                Thread.onSpinWait();
            }
            return "";
        });
        Await.until(PATIENCE, () -> begun.getCount() == 0);
        jobs.stop();
        assertEquals(Status.INTERRUPTED, written(id).status());
    }

    @Test
    void a_list_is_newest_first_and_filtered_by_the_beginning_of_the_kind() {
        jobs.start(SYSTEM, "a.one", "1", progress -> "");
        jobs.start(SYSTEM, "a.two", "2", progress -> "");
        jobs.start(SYSTEM, "b.one", "3", progress -> "");
        Page<JobState> page = jobs.list("a.", 0, 10);
        assertEquals(2, page.total());
        assertEquals(List.of("2", "1"), page.items().stream().map(JobState::title).toList());
    }

    private UUID dead(String node, Instant seen) {
        UUID id = UUID.randomUUID();
        new JobTable(database.store(), node).insert(new JobState(id, "k", "t", Status.RUNNING, 0, 0, "", Optional.empty(), Optional.empty(),
                seen, Optional.empty()));
        return id;
    }

    private JobState state(UUID id) {
        return jobs.find(id).orElseThrow();
    }

    private JobState written(UUID id) {
        return new JobTable(database.store(), "this").find(id).orElseThrow();
    }

    private void awaitEnd(UUID id, Status status) {
        Await.until(PATIENCE, () -> !state(id).running());
        assertEquals(status, state(id).status());
    }
}
