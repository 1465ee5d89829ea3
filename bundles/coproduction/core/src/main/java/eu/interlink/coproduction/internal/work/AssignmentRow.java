package eu.interlink.coproduction.internal.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A row of the table {@code assignment}, with names of what it is about. */
record AssignmentRow(UUID id, UUID process, String processName, UUID task, String taskName, Optional<UUID> resource, Optional<String> resourceName,
        Optional<UUID> person, Optional<UUID> team, String instructions, Optional<LocalDate> due, Optional<UUID> assignedBy, Instant created, Instant changed,
        Optional<Instant> done, int version) {

    /** What is assigned. */
    UUID target() {
        return resource.orElse(task);
    }

    /** Name of what is assigned. */
    String name() {
        return resourceName.orElse(taskName);
    }

    /** What the journal tells of it. */
    Map<String, String> params() {
        Map<String, String> params = new TreeMap<>(Map.of("name", name(), "assignment", id.toString()));
        person.ifPresent(one -> params.put("person", one.toString()));
        team.ifPresent(one -> params.put("team", one.toString()));
        return params;
    }
}
