package eu.interlink.coproduction.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.jobs.JobState;
import eu.interlink.jobs.JobState.Status;
import eu.interlink.jobs.Jobs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Jobs that are over when {@code start} returns, and that somebody cancels after some steps if the test wants it. */
public final class FakeJobs implements Jobs {

    /** Steps after which somebody cancels. */
    public int patience = Integer.MAX_VALUE;
    public final List<String> notes = new ArrayList<>();
    private final Map<UUID, JobState> states = new LinkedHashMap<>();

    @Override
    public UUID start(Caller caller, String kind, String title, Work work) {
        UUID id = UUID.randomUUID();
        Steps steps = new Steps();
        JobState end;
        try {
            String result = work.run(steps);
            end = state(id, caller, kind, title, steps.told ? Status.CANCELLED : Status.DONE, "", steps.told ? Optional.empty() : Optional.of(result));
        } catch (Exception e) {
            end = state(id, caller, kind, title, Status.FAILED, String.valueOf(e.getMessage()), Optional.empty());
        }
        states.put(id, end);
        return id;
    }

    /** What a job sees. */
    private final class Steps implements Progress {

        private int steps;
        private boolean told;

        @Override
        public void at(int done, int total, String note) {
            steps++;
            notes.add(done + "/" + total + " " + note);
        }

        @Override
        public boolean cancelled() {
            told = steps >= patience;
            return told;
        }
    }

    @Override
    public Optional<JobState> find(UUID job) {
        return Optional.ofNullable(states.get(job));
    }

    @Override
    public Page<JobState> list(String kindPrefix, int offset, int limit) {
        List<JobState> some = states.values().stream().filter(state -> state.kind().startsWith(kindPrefix)).toList();
        return new Page<>(some, some.size(), 0);
    }

    @Override
    public boolean cancel(UUID job) {
        return false;
    }

    @Override
    public AutoCloseable watch(UUID job, Consumer<JobState> listener) {
        return () -> { };
    }

    private static JobState state(UUID id, Caller caller, String kind, String title, Status status, String note, Optional<String> result) {
        return new JobState(id, kind, title, status, 0, 0, note, result, caller.person(), Instant.EPOCH, Optional.empty());
    }
}
