package eu.interlink.coproduction;

/** An assignment with where it belongs, for lists over all processes. */
public record Work(Assignment assignment, String processName, String taskName) {

    /** Name of what is assigned: of the resource, or of the task. */
    public String name() {
        return assignment.resourceName().orElse(taskName);
    }
}
