package eu.interlink.interlinker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The common service interface of every software Interlinker: what it is, and the life of its resources.
 * <p>
 * Register it as an OSGi service with the property {@link #ID}. Several versions may be active side by side during an
 * upgrade, so activation must have no side effects: no threads, no writes, no messages. Every call comes from the
 * platform, on any thread, several at a time, and never inside a database transaction of the platform.
 * <p>
 * The platform keeps name, owner, task and times of every resource; the bundle keeps the content only. It never copies
 * rights: methods that act for a person get a {@link Caller}, and the bundle asks
 * {@link eu.interlink.interlinker.platform.Rights} at each call.
 */
@ConsumerType
public interface Interlinker {

    /** Name of the service property (and of the bundle header {@code Interlinker-Id}) that holds the stable id. */
    String ID = "interlinker.id";

    /** What this Interlinker is. Constant for the life of the service. */
    Descriptor descriptor();

    /**
     * Makes the content of a new resource. Idempotent: called again with the same id it changes nothing and returns the same.
     *
     * @throws Problem if the resource cannot be made; its text is shown to the person
     */
    ResourceInfo create(Caller caller, NewResource draft);

    /**
     * Tells what can be told about a resource without opening it.
     *
     * @throws Problem of kind NOT_FOUND if this Interlinker does not hold it
     */
    ResourceInfo describe(UUID resource);

    /** Copies the content of one resource into a new one. Idempotent in the new id. */
    ResourceInfo copy(Caller caller, UUID from, NewResource to);

    /** Writes everything it holds of a resource, so that {@link #restore} makes the same again anywhere. Does not close the stream. */
    void archive(UUID resource, OutputStream out) throws IOException;

    /** Reads what {@link #archive} wrote, replacing what is there. Does not close the stream. */
    void restore(UUID resource, InputStream in) throws IOException;

    /** Deletes content for good. Unknown ids are ignored. Delivered at least once. */
    void purge(Set<UUID> resources);

    /** Everything it holds about a person, as a JSON document ({@code "{}"} if nothing). */
    String personalData(UUID person);

    /** Removes or pseudonymises everything it holds about a person. Delivered at least once. */
    void erase(UUID person);

    /**
     * Tells whether it can work now.
     *
     * @throws Exception with a message for the administrator if it cannot
     */
    default void health() throws Exception {
    }
}
