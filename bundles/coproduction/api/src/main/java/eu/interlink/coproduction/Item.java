package eu.interlink.coproduction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A phase, objective or task with what is below it.
 *
 * @param status        own for a task; rolled up from below for objectives and phases: all finished is finished, all waiting is
 *                      waiting, an empty one is waiting, anything else is in progress
 * @param progress      percent of tasks, one in progress counting half, rounded down
 * @param profiles      problem profiles (tasks)
 * @param prerequisites items that should be finished before
 * @param resources     number of resources that are not in the trash (tasks: own; others: rolled up)
 * @param start         first day of a task; of objectives and phases the earliest below
 * @param end           last day of a task; of objectives and phases the latest below
 */
public record Item(UUID id, UUID process, Kind kind, Optional<UUID> parent, int position, String name, String description, Status status,
        int progress, Set<String> profiles, List<UUID> prerequisites, int resources, Optional<LocalDate> start,
        Optional<LocalDate> end, int version, List<Item> children) {

    public enum Kind {
        PHASE,
        OBJECTIVE,
        TASK
    }
}
