package eu.interlink.jobs.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.jobs.JobState;
import eu.interlink.jobs.JobState.Status;
import eu.interlink.jobs.Jobs;
import eu.interlink.store.Ids;
import eu.interlink.store.Leases;
import eu.interlink.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs as rows, each run by the node that started it. A thread is never interrupted: that could close the database under it. */
@Component
public final class StoredJobs implements Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(StoredJobs.class);
    private static final long WRITE_MILLIS = 500;
    private static final long WATCH_MILLIS = 200;
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST_TITLE = 500;

    private final Store store;
    private final JobTable table;
    private final Map<UUID, RunningJob> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name("interlink-job-", 0).factory());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name("interlink-jobs").factory());

    @Activate
    public StoredJobs(@Reference(target = "(interlink.schema=jobs)") Store store, @Reference Leases leases) {
        this.store = store;
        table = new JobTable(store, leases.node());
        int interrupted = table.interruptOwn();
        if (interrupted > 0) {
            LOG.warn("{} jobs were running when the platform stopped; they can be started again", interrupted);
        }
        clock.scheduleWithFixedDelay(this::clean, 0, 1, TimeUnit.MINUTES);
    }

    @Override
    public UUID start(Caller caller, String kind, String title, Work work) {
        String shortTitle = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        JobState state = new JobState(Ids.next(), kind, shortTitle, Status.RUNNING, 0, 0, "", Optional.empty(), caller.person(),
                Instant.now().truncatedTo(ChronoUnit.MICROS), Optional.empty());
        RunningJob job = new RunningJob(state, work);
        store.run(handle -> {
            table.insert(state);
            store.afterCommit(() -> launch(job));
        });
        return state.id();
    }

    private void launch(RunningJob job) {
        running.put(job.state().id(), job);
        threads.execute(() -> run(job));
    }

    private void run(RunningJob job) {
        ScheduledFuture<?> writing = clock.scheduleWithFixedDelay(() -> write(job), WRITE_MILLIS, WRITE_MILLIS, TimeUnit.MILLISECONDS);
        try {
            JobState end = job.run();
            writing.cancel(false);
            table.end(end);
        } catch (RuntimeException e) {
            // The row stays "running" and is put right at the next start.
            LOG.warn("The end of the job {} could not be written", job.state().title(), e);
        } finally {
            writing.cancel(false);
            running.remove(job.state().id());
        }
    }

    private void write(RunningJob job) {
        try {
            if (job.state().running() && table.progress(job.state())) {
                job.cancel();
            }
        } catch (RuntimeException e) {
            LOG.warn("The progress of the job {} could not be written; trying again", job.state().title(), e);
        }
    }

    private void clean() {
        try {
            table.interruptSilentSince(Instant.now().minus(SILENCE));
            table.forgetEndedBefore(Instant.now().minus(KEPT));
        } catch (RuntimeException e) {
            LOG.warn("Old jobs could not be cleaned; trying again", e);
        }
    }

    @Override
    public Optional<JobState> find(UUID job) {
        return Optional.ofNullable(running.get(job)).map(RunningJob::state).filter(JobState::running).or(() -> table.find(job));
    }

    @Override
    public Page<JobState> list(String kindPrefix, int offset, int limit) {
        return table.list(kindPrefix, offset, limit).map(job -> Optional.ofNullable(running.get(job.id())).map(RunningJob::state).orElse(job));
    }

    @Override
    public boolean cancel(UUID job) {
        // The row first: a job that is told earlier may have ended before its row is asked, and the answer would be wrong.
        boolean asked = table.askToCancel(job);
        Optional.ofNullable(running.get(job)).ifPresent(RunningJob::cancel);
        return asked;
    }

    @Override
    public AutoCloseable watch(UUID job, Consumer<JobState> listener) {
        Watch watch = new Watch(() -> find(job), listener);
        watch.follow(clock.scheduleWithFixedDelay(watch, 0, WATCH_MILLIS, TimeUnit.MILLISECONDS));
        return watch;
    }

    @Deactivate
    void stop() {
        running.values().forEach(RunningJob::interrupt);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("{} jobs do not end while the platform stops", running.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clock.shutdown();
    }
}
