package eu.interlink.catalogue.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.jobs.JobState;
import eu.interlink.jobs.JobState.Status;
import eu.interlink.jobs.Jobs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Jobs that are over when {@code start} returns. */
public final class ImmediateJobs implements Jobs {

    private final Map<UUID, JobState> states = new ConcurrentHashMap<>();

    @Override
    public UUID start(Caller caller, String kind, String title, Work work) {
        UUID id = UUID.randomUUID();
        try {
            String result = work.run(new Progress() {
                @Override
                public void at(int done, int total, String note) {
                    states.put(id, state(id, caller, kind, title, Status.RUNNING, note, Optional.empty()));
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            });
            states.put(id, state(id, caller, kind, title, Status.DONE, "", Optional.of(result)));
        } catch (Exception e) {
            states.put(id, state(id, caller, kind, title, Status.FAILED, String.valueOf(e.getMessage()), Optional.empty()));
        }
        return id;
    }

    @Override
    public Optional<JobState> find(UUID job) {
        return Optional.ofNullable(states.get(job));
    }

    @Override
    public Page<JobState> list(String kindPrefix, int offset, int limit) {
        return new Page<>(List.copyOf(states.values()), states.size(), 0);
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
