package eu.interlink.store;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The database as the platform's areas see it. Published once per migrated schema, with the service property
 * {@link #SCHEMA}: a component that references {@code (interlink.schema=people)} never runs before the tables of
 * {@code people} are there.
 * <p>
 * A transaction belongs to the thread: calls inside a call join it, also across areas. SQL names its schema ({@code people.person}).
 */
@ProviderType
public interface Store {

    /** Service property: name of the schema that is known to be migrated. */
    String SCHEMA = "interlink.schema";

    /** Reads. Joins the running transaction of the thread, or uses a connection of its own. */
    <T> T read(Function<Handle, T> work);

    /**
     * Writes. Joins the running transaction of the thread, or begins one that is committed when {@code work} returns and rolled back
     * when it throws. An inner failure dooms the whole transaction, also if an outer caller catches it.
     */
    <T> T write(Function<Handle, T> work);

    /** {@link #write} without a result. */
    default void run(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return null;
        });
    }

    /**
     * Runs after the outermost transaction of this thread has been committed, or at once if there is none. Never runs after a
     * rollback. Its failures are logged, not thrown.
     */
    void afterCommit(Runnable action);

    /** Whether this thread is inside a transaction: what it reads may not be committed yet, so it must not get into a cache. */
    boolean inTransaction();
}
