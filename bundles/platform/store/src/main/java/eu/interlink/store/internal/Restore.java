package eu.interlink.store.internal;

import eu.interlink.store.DatabaseDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the script that a restored backup left in the data directory, once, into an empty database. */
final class Restore {

    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);

    private final Path script;

    Restore(Path data) {
        script = data.resolve("restore").resolve(DatabaseDump.ENTRY);
    }

    /** @throws DatabaseFailure if there is a script that cannot be loaded; the script stays */
    void run(Database database) {
        if (!Files.isRegularFile(script)) {
            return;
        }
        if (database.engine() != Engine.H2) {
            throw new DatabaseFailure("A backup of PostgreSQL is restored with pg_restore, not by the platform. Remove " + script + ".", null);
        }
        try {
            if (!empty(database)) {
                throw new DatabaseFailure("A backup can only be restored into an empty database, but this one has tables. Remove " + script
                        + " or choose an empty data directory.", null);
            }
            database.store().read(handle -> handle.execute("runscript from '" + script.toString().replace("'", "''") + "' charset 'UTF-8'"));
            Files.delete(script);
            LOG.warn("The database was restored from a backup");
        } catch (JdbiException | IOException e) {
            throw new DatabaseFailure("The backup could not be restored from " + script + ": " + e.getMessage(), e);
        }
    }

    private static boolean empty(Database database) {
        return database.store().read(handle -> handle.createQuery(
                
                "select count(*) from information_schema.tables where table_schema not in ('information_schema', 'pg_catalog')").mapTo(Long.class).one()) == 0;
    }
}
