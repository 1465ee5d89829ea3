package eu.interlink.coproduction;

import eu.interlink.access.Requires;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who is asked to work on what, and until when. An assignment gives no right: whoever may not see the place any more does not get it listed. Those of
 * what is in the trash are not listed either, and come back with it; nor are archived processes, and of finished ones what is still open.
 */
@ProviderType
public interface Assignments {

    /** Longest instructions, in characters. */
    int MAX_INSTRUCTIONS = 5000;
    /** Most assignments of one task, with those of its resources. */
    int MAX_PER_TASK = 100;
    /** Most people that {@link #onlookers} names. */
    int MAX_ONLOOKERS = 50;

    /** Which assignments are listed. */
    enum Filter {
        OPEN,
        DONE
    }

    /** Somebody who sees a place. */
    record Onlooker(UUID id, String name) {
    }

    /** Requests to take part in a process that the caller manages, which wait for an answer. */
    record Waiting(UUID process, String processName, long requests) {
    }

    /**
     * Asks a person or a team to work on a task or a resource.
     *
     * @param target       a task or a resource
     * @param instructions plain text of at most {@link #MAX_INSTRUCTIONS} characters, may be empty
     * @param due          last day on which it should be done, in the years 2000 to 2199
     * @throws Problem INVALID {@code not-a-task}, {@code team-or-person}, {@code assignee-cannot-see} (a team must have a right there itself),
     *                 {@code text-too-long}, {@code control-characters}, {@code due-out-of-range}; NOT_FOUND for an unknown team; CONFLICT
     *                 {@code already-assigned}; LIMIT {@code too-many-assignments}
     */
    @Requires("coproduction.resource.edit")
    Assignment assign(Caller caller, UUID target, Party party, String instructions, Optional<LocalDate> due);

    /** Changes instructions and last day. @throws Problem as in {@link #assign}; CONFLICT {@code stale} */
    @Requires("coproduction.resource.edit")
    Assignment update(Caller caller, UUID assignment, String instructions, Optional<LocalDate> due, int version);

    /** Nobody is asked any more. @throws Problem NOT_FOUND if there is no such assignment */
    @Requires("coproduction.resource.edit")
    void withdraw(Caller caller, UUID assignment);

    /**
     * Says that it is done. Whoever is asked may, also as a member of the team, and whoever may change the place.
     *
     * @throws Problem CONFLICT {@code stale}, {@code process-closed}
     */
    @Requires("coproduction.resource.view")
    Assignment done(Caller caller, UUID assignment, int version);

    /** Says that it is not done yet. The same people may. @throws Problem CONFLICT {@code stale}, {@code process-closed} */
    @Requires("coproduction.resource.view")
    Assignment reopen(Caller caller, UUID assignment, int version);

    /** Those of a task with those of its resources, or those of a resource: open ones first, by their last day; those that are done after them. */
    @Requires("coproduction.resource.view")
    List<Assignment> of(Caller caller, UUID target);

    /**
     * What the caller and the caller's teams are asked to do, in all processes. Open ones by their last day, those without one last, then the newest
     * first; those that are done, the last done first. Costs the same however many processes there are.
     */
    @Requires("coproduction.work.list")
    Page<Work> mine(Caller caller, Filter filter, int offset, int limit);

    /** Processes that the caller manages and that people have asked to take part in, by name; fifty at most. */
    @Requires("coproduction.work.list")
    List<Waiting> waiting(Caller caller);

    /**
     * People who see a task, by an entry of their own or of a team, by name: whom one can assign it to or mention there. {@link #MAX_ONLOOKERS} at most.
     *
     * @param text part of the name; empty for the first ones
     */
    @Requires("coproduction.resource.view")
    List<Onlooker> onlookers(Caller caller, UUID task, String text);
}
