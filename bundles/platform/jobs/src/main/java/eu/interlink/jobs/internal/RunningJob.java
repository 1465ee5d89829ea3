package eu.interlink.jobs.internal;

import eu.interlink.jobs.JobState;
import eu.interlink.jobs.JobState.Status;
import eu.interlink.jobs.Jobs.Progress;
import eu.interlink.jobs.Jobs.Work;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job of this node while it runs. Progress is kept in memory; somebody else writes it to the database from time to time. */
final class RunningJob implements Progress {

    private static final Logger LOG = LoggerFactory.getLogger(RunningJob.class);

    private final Work work;
    private volatile JobState state;
    private volatile boolean cancelAsked;
    private volatile boolean stopping;
    /** Whether the work was told to end early; otherwise it came to its end before it looked. */
    private volatile boolean told;

    RunningJob(JobState state, Work work) {
        this.state = state;
        this.work = work;
    }

    JobState state() {
        return state;
    }

    void cancel() {
        cancelAsked = true;
    }

    /** The node stops. The work ends early, and can be started again. */
    void interrupt() {
        stopping = true;
    }

    @Override
    public void at(int done, int total, String note) {
        state = with(Status.RUNNING, done, total, note, Optional.empty(), Optional.empty());
    }

    @Override
    public boolean cancelled() {
        boolean end = cancelAsked || stopping;
        told = told || end;
        return end;
    }

    /** Does the work on this thread; gives the final state. */
    JobState run() {
        JobState end;
        try {
            String result = work.run(this);
            end = told ? end(early(), state.note(), Optional.empty()) : end(Status.DONE, state.note(), Optional.of(result));
        } catch (Exception | LinkageError e) {
            end = told ? end(early(), state.note(), Optional.empty()) : failed(e);
        }
        state = end;
        return end;
    }

    private Status early() {
        return cancelAsked ? Status.CANCELLED : Status.INTERRUPTED;
    }

    private JobState failed(Throwable failure) {
        LOG.warn("The job {} ({}) failed", state.title(), state.kind(), failure);
        return end(Status.FAILED, failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage(), Optional.empty());
    }

    private JobState end(Status status, String note, Optional<String> result) {
        return with(status, state.done(), state.total(), note, result, Optional.of(Instant.now()));
    }

    private JobState with(Status status, int done, int total, String note, Optional<String> result, Optional<Instant> ended) {
        return new JobState(state.id(), state.kind(), state.title(), status, done, total, note, result, state.person(), state.started(), ended);
    }
}
