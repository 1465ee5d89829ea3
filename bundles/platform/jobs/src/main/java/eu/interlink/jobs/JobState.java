package eu.interlink.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * @param status   where the job is
 * @param done     steps done
 * @param total    steps in all, 0 if not known
 * @param note     what is being done, or why it failed
 * @param result   what the work returned, once {@link Status#DONE}
 * @param person   who started it
 */
public record JobState(UUID id, String kind, String title, Status status, int done, int total, String note, Optional<String> result,
        Optional<UUID> person, Instant started, Optional<Instant> ended) {

    public enum Status {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        /** The node stopped while it ran; start it again. */
        INTERRUPTED
    }

    public boolean running() {
        return status == Status.RUNNING;
    }
}
