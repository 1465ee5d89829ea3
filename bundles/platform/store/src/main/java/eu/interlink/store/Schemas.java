package eu.interlink.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/** The schemas of all bundles: who owns them, at which level they are, what went wrong. */
@ProviderType
public interface Schemas {

    /**
     * @param name    name of the schema
     * @param bundle  symbolic name and version of the bundle that migrated it last
     * @param level   version of the last migration that was applied, empty if none was
     * @param failure why the bundle cannot use its schema, in one sentence; empty if it can
     */
    record State(String name, String bundle, Optional<String> level, Optional<String> failure) {
    }

    List<State> states();

    /** How many tables a schema has; 0 if there is no such schema. */
    long tables(String schema);

    /**
     * Takes old shapes of a bundle's data away: runs those of its scripts {@code C<level>__<name>.sql} that were not run yet, up to a
     * level. Only when nobody needs the old shape any more: it cannot be taken back.
     *
     * @param bundle one that is active and uses its schema
     * @param level  e.g. {@code 2}
     * @return file names of the scripts that were run
     * @throws RuntimeException if a script fails; it is run again the next time
     */
    List<String> contract(Bundle bundle, String level);

    /** Up to which level old shapes of a schema were taken away; empty if none was. */
    Optional<String> contracted(String schema);

    /**
     * Drops a schema with all its data.
     *
     * @throws IllegalStateException while a bundle uses it
     */
    void purge(String schema);
}
