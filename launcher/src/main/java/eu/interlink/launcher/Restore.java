package eu.interlink.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a backup into an empty data directory. Blobs, drop folder and local settings are in place at once; the database is loaded by
 * the store at the next start, from {@code restore/database.sql}.
 */
final class Restore {

    private static final Set<String> FOLDERS = Set.of("blobs", "deploy", "conf");

    private final Layout layout;
    private final Path file;
    private final PrintStream out;

    Restore(Layout layout, Path file, PrintStream out) {
        this.layout = layout;
        this.file = file;
        this.out = out;
    }

    void run() throws IOException {
        refuseUnlessEmpty();
        boolean database = false;
        try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    Path target = target(entry.getName());
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                    database |= entry.getName().equals("database.sql");
                }
            }
        } catch (IOException e) {
            throw new Stop(Exit.FAILED, "The backup " + file + " cannot be read: " + e.getMessage() + ". Empty " + layout.data() + " before you try again.");
        }
        if (!database) {
            throw new Stop(Exit.FAILED, "The file " + file + " is no backup of Interlink: it has no database in it.");
        }
        out.println("Restored to " + layout.data() + ". Start it with 'interlink run --data " + layout.data() + "'.");
    }

    private void refuseUnlessEmpty() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Stop(Exit.USAGE, "There is no file " + file + ".");
        }
        if (Files.isDirectory(layout.data())) {
            try (Stream<Path> files = Files.list(layout.data())) {
                if (files.findAny().isPresent()) {
                    throw new Stop(Exit.REFUSED, "The data directory " + layout.data() + " is not empty. A backup is restored into an empty one only.");
                }
            }
        }
    }

    private Path target(String name) {
        Path target = switch (name) {
            case "version" -> layout.data().resolve("version");
            case "database.sql" -> layout.data().resolve("restore/database.sql");
            default -> layout.data().resolve(name).normalize();
        };
        if (!target.startsWith(layout.data()) || name.contains("/") && !FOLDERS.contains(name.substring(0, name.indexOf('/')))) {
            throw new Stop(Exit.FAILED, "The backup has an entry that does not belong there: " + name);
        }
        return target;
    }
}
