package eu.interlink.events;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads the journal after commit, each event at least once, in order of {@link Event#sequence()}, on one node at a time. Register
 * it as a service. Its place in the journal is kept in the database under {@link #name()}; a new name begins at the end of the journal.
 */
@ConsumerType
public interface Subscriber {

    /** Stable name of the cursor. */
    String name();

    /** A failure stops this subscriber only; the same event is tried again later, with growing pauses. */
    void on(Event event) throws Exception;
}
