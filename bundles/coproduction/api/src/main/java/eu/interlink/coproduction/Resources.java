package eu.interlink.coproduction;

import eu.interlink.access.Requires;
import eu.interlink.coproduction.Processes.HistoryLine;
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

    /**
     * A web address to add to a task.
     *
     * @param id  as in {@link Draft}
     * @param url http or https, at most 2,000 characters, without user and password; {@code https://} is put before one without a scheme
     * @param name empty for the title of the page, which is looked for afterwards; until then, and if it is not found, the name of the host
     */
    record LinkDraft(Optional<UUID> id, String url, Optional<String> name) {
    }

    /** In which order a list is. */
    enum Sort {
        /** Last changed first. */
        CHANGED,
        /** By name, without case and accents. */
        NAME
    }

    /**
     * What of a process is wanted.
     *
     * @param text        beginnings of words of the name; of more than 100 that fit, 100 are found
     * @param interlinker id of the software Interlinker, or {@link Resource#LINK}
     * @param within      a task, or an objective or a phase with all its tasks
     * @param mine        only what the caller made
     */
    record Filter(Optional<String> text, Optional<String> interlinker, Optional<UUID> within, boolean mine, Sort sort) {

        /** Everything, last changed first. */
        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), false, Sort.CHANGED);
    }

    /** With what resources of a process were made. @param name in the caller's language */
    record Tool(String id, String name) {
    }

    @Requires("coproduction.item.view")
    List<Resource> ofTask(Caller caller, UUID task);

    @Requires("coproduction.process.view")
    Page<Resource> ofProcess(Caller caller, UUID process, int offset, int limit);

    /**
     * Costs the same however many resources the process has. So the total of a list that is filtered says only whether there are more: it counts
     * what is before the page and in it, and one if something follows.
     *
     * @throws eu.interlink.interlinker.Problem NOT_FOUND for an item that is not in the process
     */
    @Requires("coproduction.process.view")
    Page<Resource> list(Caller caller, UUID process, Filter filter, int offset, int limit);

    /** With what the resources of a process were made, by name: links, and Interlinkers that are in use now. */
    @Requires("coproduction.process.view")
    List<Tool> tools(Caller caller, UUID process);

    /** What happened to one resource, newest first. */
    @Requires("coproduction.resource.view")
    Page<HistoryLine> activity(Caller caller, UUID resource, int offset, int limit);

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

    /**
     * Adds a link. It is there at once.
     *
     * @throws eu.interlink.interlinker.Problem INVALID {@code address-missing}, {@code address-too-long}, {@code address-wrong},
     *                                          {@code address-with-password}, or as {@link #create}
     */
    @Requires("coproduction.resource.create")
    Resource addLink(Caller caller, UUID task, LinkDraft draft);

    /**
     * Makes a resource with the content that another one has now, in a task of whatever process. Also asks for the right to create there. In the
     * same steps as {@link #create}, so it may be repeated with the same id.
     *
     * @param id as in {@link Draft}
     * @throws eu.interlink.interlinker.Problem CONFLICT {@code resource-in-trash}, {@code resource-not-ready}; or as {@link #create}
     */
    @Requires("coproduction.resource.view")
    Resource copy(Caller caller, UUID resource, UUID task, Optional<UUID> id, String name);

    /**
     * Moves a resource to another task of its process, with what is assigned of it. Also asks for the right to create there. A waiting task
     * is in progress from then on.
     *
     * @throws eu.interlink.interlinker.Problem INVALID {@code not-a-task}, {@code other-process}; CONFLICT {@code stale},
     *                                          {@code resource-in-trash}, {@code resource-not-ready}; LIMIT {@code too-many-assignments}
     */
    @Requires("coproduction.resource.delete")
    Resource move(Caller caller, UUID resource, UUID task, int version);

    /** Moves it to the trash; it can be restored for 30 days. */
    @Requires("coproduction.resource.delete")
    void trash(Caller caller, UUID resource);

    @Requires("coproduction.process.view")
    List<Resource> trashed(Caller caller, UUID process);

    @Requires("coproduction.resource.delete")
    Resource restore(Caller caller, UUID resource);
}
