package eu.interlink.store;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Writes the whole database as it is at one moment, for a backup. */
@ProviderType
public interface DatabaseDump {

    /** Name of the entry in a backup archive and of the file under {@code data/restore/} from which the store restores at its next start. */
    String ENTRY = "database.sql";

    /**
     * Writes an SQL script that makes the same database again. Does not close the stream.
     *
     * @throws IOException if it cannot be written
     * @throws IllegalStateException if the database engine is dumped by its own tools (PostgreSQL: {@code pg_dump}); the message says so
     */
    void write(OutputStream out) throws IOException;
}
