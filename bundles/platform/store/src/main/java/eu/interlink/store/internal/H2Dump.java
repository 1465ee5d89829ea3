package eu.interlink.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;

/**
 * Writes an H2 database as an SQL script while people work on. H2's own SCRIPT reads one table after the other, so rows that belong
 * together could fall apart; its BACKUP is of one moment. So the script is made from a backup that is opened beside the database.
 */
final class H2Dump {

    private static final String COPY = "copy";
    private static final String SUFFIX = ".mv.db";

    private final Database database;
    private final Path temporary;
    private final Function<String, DataSource> driver;

    /**
     * @param temporary folder for the copy while the script is made
     * @param driver    opens another database, given its URL, with the same user and password
     */
    H2Dump(Database database, Path temporary, Function<String, DataSource> driver) {
        this.database = database;
        this.temporary = temporary;
        this.driver = driver;
    }

    void write(OutputStream out) throws IOException {
        Files.createDirectories(temporary);
        Path folder = Files.createTempDirectory(temporary, "dump");
        try {
            Path zip = folder.resolve("backup.zip");
            execute(database.pool(), List.of("backup to " + quoted(zip)));
            unpack(zip, folder.resolve(COPY + SUFFIX));
            Files.delete(zip);
            Path script = folder.resolve("script.sql");
            DataSource copy = driver.apply("jdbc:h2:file:" + folder.resolve(COPY) + DatabaseSettings.H2_MODE);
            execute(copy, List.of("script nopasswords nosettings to " + quoted(script) + " charset 'UTF-8'", "shutdown immediately"));
            Files.copy(script, out);
        } catch (SQLException e) {
            throw new IOException("The database could not be written to a script: " + e.getMessage(), e);
        } finally {
            delete(folder);
        }
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(zip); ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(SUFFIX)) {
                    Files.copy(entries, target);
                    return;
                }
            }
        }
        throw new IOException("The backup of the database is empty");
    }

    private static void execute(DataSource source, List<String> commands) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
