package eu.interlink.coproduction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A task or a resource that a person or a team is asked to work on.
 *
 * @param resource     what it is about; empty for the task itself
 * @param resourceName its name
 * @param team         who is asked: either this or the person
 * @param assignee     name of the person or team
 * @param mine         whether the caller is asked, or one of the caller's teams
 * @param instructions plain text, may be empty
 * @param due          last day on which it should be done
 * @param overdue      not done, and the last day is over where the caller is
 * @param assignedBy   name of the person who asked
 * @param done         when it was done; empty as long as it is open
 */
public record Assignment(UUID id, UUID process, UUID task, Optional<UUID> resource, Optional<String> resourceName, Optional<UUID> team, Optional<UUID> person,
        String assignee, boolean mine, String instructions, Optional<LocalDate> due, boolean overdue, String assignedBy, Instant created,
        Optional<Instant> done, int version) {

    /** What is assigned: the resource, or the task. */
    public UUID target() {
        return resource.orElse(task);
    }
}
