package eu.interlink.lifecycle;

/** Where a change is, in this order. */
public enum Step {
    /** The new version is started beside the old one. */
    START,
    /** Its data is migrated and its services come. */
    DATA,
    /** It is asked for its health. */
    HEALTH,
    /** From now on it serves. */
    SWITCH,
    /** The old version finishes what it has begun. */
    DRAIN,
    /** The old version is taken away. */
    CLEAN
}
