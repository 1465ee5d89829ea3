package eu.interlink.coproduction;

/** Where a task, objective, phase or process is. */
public enum Status {
    WAITING,
    IN_PROGRESS,
    FINISHED
}
