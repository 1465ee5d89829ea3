package eu.interlink.coproduction;

import eu.interlink.access.Requires;
import eu.interlink.coproduction.Process.State;
import eu.interlink.interlinker.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** The life of a process as a whole: open, finished, archived, in the trash. */
@ProviderType
public interface ProcessLife {

    /** How long the trash is kept. */
    int TRASH_DAYS = 30;

    /** A process in the trash. */
    record Trashed(UUID id, String name, Instant since, String by) {
    }

    /**
     * Finishes, archives or opens it again. What is not open can only be looked at: nobody changes the tree or the resources. Archived ones are left out of lists
     * unless somebody asks for them.
     *
     * @throws eu.interlink.interlinker.Problem CONFLICT {@code stale}
     */
    @Requires("coproduction.process.manage")
    Process change(Caller caller, UUID process, State state, int version);

    /** Whether a task may begin before what it waits for has ended. @throws eu.interlink.interlinker.Problem CONFLICT {@code stale} */
    @Requires("coproduction.process.manage")
    Process bind(Caller caller, UUID process, boolean binding, int version);

    /** Moves it to the trash, where nobody sees it; it can be brought back for {@link #TRASH_DAYS} days. @throws eu.interlink.interlinker.Problem CONFLICT {@code stale} */
    @Requires("coproduction.process.manage")
    void trash(Caller caller, UUID process, int version);

    /** Those in the trash that the caller may bring back. */
    @Requires("coproduction.process.list")
    List<Trashed> trashed(Caller caller);

    /** Brings it back as it was. Whoever managed it may. */
    @Requires("coproduction.process.restore")
    Process restore(Caller caller, UUID process);
}
