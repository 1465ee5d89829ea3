package eu.interlink.jobs;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Long work in the background. The caller sees progress, may cancel, and finds the result after a restart. */
@ProviderType
public interface Jobs {

    /** The work itself. Runs on a thread of its own, outside any transaction. */
    @FunctionalInterface
    interface Work {
        /** @return result, a JSON document or any text that the area that started it understands */
        String run(Progress progress) throws Exception;
    }

    /** How the work tells where it is. */
    interface Progress {
        /** @param done steps done  @param total steps in all, 0 if not known  @param note what is being done, plain text */
        void at(int done, int total, String note);

        /** True as soon as somebody asked to cancel; the work then ends early by itself. */
        boolean cancelled();
    }

    /** Starts work. @param kind stable name, e.g. {@code catalogue.import}; @param title shown to people */
    UUID start(Caller caller, String kind, String title, Work work);

    Optional<JobState> find(UUID job);

    /** Jobs whose kind begins with the prefix, newest first. */
    Page<JobState> list(String kindPrefix, int offset, int limit);

    /** Asks a job to end; tells whether it was running. */
    boolean cancel(UUID job);

    /** Watches one job; the listener is called on a platform thread at each change until it is closed. */
    AutoCloseable watch(UUID job, Consumer<JobState> listener);
}
