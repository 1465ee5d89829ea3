package eu.interlink.coproduction;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Resources: what is made in tasks. */
@ProviderType
public interface Resources {

    /**
     * @param id          chosen by the caller so that repeating the call makes no second resource: a random UUID (version 4); empty to
     *                    let the platform choose
     * @param interlinker id of the software Interlinker
     * @param entry       catalogue entry to start from (knowledge), empty for a blank resource
     */
    record Draft(Optional<UUID> id, String name, String interlinker, Optional<UUID> entry) {
    }

    @Requires("coproduction.item.view")
    List<Resource> ofTask(Caller caller, UUID task);

    @Requires("coproduction.process.view")
    Page<Resource> ofProcess(Caller caller, UUID process, int offset, int limit);

    @Requires("coproduction.resource.view")
    Resource find(Caller caller, UUID resource);

    /**
     * Makes a resource: row, commit, the Interlinker's idempotent create, row ready.
     *
     * A waiting task is in progress from its first resource on.
     *
     * @throws eu.interlink.interlinker.Problem UNAVAILABLE {@code interlinker-not-available}, {@code interlinker-slow},
     *                                          {@code interlinker-failed}, {@code entry-not-startable}; INVALID {@code name-missing},
     *                                          {@code name-too-long}, {@code not-a-task}, {@code entry-is-a-link},
     *                                          {@code template-not-accepted}, {@code id-not-random}; CONFLICT {@code id-taken}; or what the
     *                                          Interlinker says. Nothing is left then.
     */
    @Requires("coproduction.resource.create")
    Resource create(Caller caller, UUID task, Draft draft);

    @Requires("coproduction.resource.edit")
    Resource rename(Caller caller, UUID resource, String name, int version);

    /** Moves it to the trash; it can be restored for 30 days. */
    @Requires("coproduction.resource.delete")
    void trash(Caller caller, UUID resource);

    @Requires("coproduction.process.view")
    List<Resource> trashed(Caller caller, UUID process);

    @Requires("coproduction.resource.delete")
    Resource restore(Caller caller, UUID resource);
}
