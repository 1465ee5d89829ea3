package eu.interlink.coproduction;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * When the tasks of a process are done, and what a change of one means for those that wait for it.
 *
 * <p>What an item waits for, itself or by what it stands in, should be over before it begins: it begins the day after, at the earliest. A task is over on its last day,
 * an objective or a phase on the latest one of the tasks in it. A task with one of its two days is on that day alone; one without days takes no time, but what waits for
 * it also waits for what it waits for. What is finished keeps nobody waiting, and is not moved any more.
 *
 * <p>A task that is moved pushes those that wait for it, and they push others, each as far as is needed and no further: where there are days to spare they are used up
 * first. Nothing is ever pulled to an earlier day. Days are those of the calendar, the same in every time zone.
 */
@ProviderType
public interface WorkPlan {

    /**
     * Days of a task.
     *
     * @param start day on which it begins
     * @param end   last day, not before the first
     */
    record Dates(Optional<LocalDate> start, Optional<LocalDate> end) {
    }

    /** A task that is pushed. */
    record Move(UUID task, String name, Dates from, Dates to) {
    }

    /**
     * What new dates of a task mean for others.
     *
     * @param moves  tasks that begin too early then, with the dates that they would need, the earliest first; only those that the caller sees
     * @param barred names of those among all of them that the caller may not change; {@code …} in place of those that the caller does not see
     */
    record Effect(List<Move> moves, List<String> barred) {
    }

    /** A task with its new dates, and those that were pushed. */
    record Scheduled(Item task, List<Move> moves) {
    }

    /** A task that begins before something is over that it waits for. @param before what is over too late, as far as the caller sees it */
    record Slip(UUID task, List<UUID> before) {
    }

    /**
     * What would be pushed if a task had these dates; changes nothing.
     *
     * @throws eu.interlink.interlinker.Problem INVALID as in {@link #schedule}
     */
    @Requires("coproduction.item.edit")
    Effect preview(Caller caller, UUID task, Dates dates);

    /**
     * Gives a task other dates, or takes them away. All of it happens or nothing.
     *
     * @param version    of the task that the caller saw
     * @param successors whether those that wait for it are pushed; otherwise they stay where they are, and may slip
     * @throws eu.interlink.interlinker.Problem INVALID {@code not-a-task}, {@code end-before-start}, {@code date-out-of-range} for years before 1900 or after 9999;
     *                                          CONFLICT {@code stale}, {@code process-closed}, {@code successors-barred} with their {@code names} if the caller may not
     *                                          change all that would be pushed
     */
    @Requires("coproduction.item.edit")
    Scheduled schedule(Caller caller, UUID task, Dates dates, int version, boolean successors);

    /** Tasks that the caller sees and that begin before something is over that they wait for. Costs the same however many tasks there are. */
    @Requires("coproduction.process.view")
    List<Slip> slips(Caller caller, UUID process);
}
