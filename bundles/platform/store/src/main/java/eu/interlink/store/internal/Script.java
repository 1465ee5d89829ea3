package eu.interlink.store.internal;

import java.io.Reader;
import java.io.StringReader;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * One migration.
 *
 * @param name file name, e.g. {@code V1__first_tables.sql}
 * @param sql  its text
 */
public record Script(String name, String sql) implements Comparable<Script> {

    @Override
    public int compareTo(Script other) {
        return name.compareTo(other.name);
    }

    /** As Flyway wants to see it. */
    LoadableResource resource() {
        return new LoadableResource() {
            @Override
            public Reader read() {
                return new StringReader(sql);
            }

            @Override
            public String getAbsolutePath() {
                return name;
            }

            @Override
            public String getAbsolutePathOnDisk() {
                return name;
            }

            @Override
            public String getFilename() {
                return name;
            }

            @Override
            public String getRelativePath() {
                return name;
            }
        };
    }
}
