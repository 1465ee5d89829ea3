package eu.interlink.store.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes an H2 database as an SQL script while people work on. */
final class H2Dump {

    private final Database database;
    private final Path temporary;

    /** @param temporary folder for the script while it is made */
    H2Dump(Database database, Path temporary) {
        this.database = database;
        this.temporary = temporary;
    }

    void write(OutputStream out) throws IOException {
        Files.createDirectories(temporary);
        Path file = Files.createTempFile(temporary, "dump", ".sql");
        try {
            script(file);
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void script(Path file) throws IOException {
        try (Connection connection = database.pool().getConnection()) {
            // One snapshot for all tables: what is committed meanwhile is not in the backup, also not by half.
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = connection.createStatement()) {
                statement.execute("script nopasswords nosettings to '" + file.toString().replace("'", "''") + "' charset 'UTF-8'");
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IOException("The database could not be written to a script: " + e.getMessage(), e);
        }
    }
}
