package eu.interlink.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a backup into an empty data directory. Blobs, drop folder and local settings are in place at once; the database is loaded by
 * the store at the next start, from {@code restore/database.sql}. All of the backup is read before anything is written, so that a
 * damaged one leaves nothing half done.
 */
final class Restore {

    private static final Set<String> FOLDERS = Set.of("blobs", "deploy", "conf");
    private static final String DATABASE = "database.sql";
    private static final String VERSION = "version";

    private final Layout layout;
    private final Path file;
    private final PrintStream out;

    Restore(Layout layout, Path file, PrintStream out) {
        this.layout = layout;
        this.file = file;
        this.out = out;
    }

    void run() {
        refuseUnlessEmpty();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = zip.stream().filter(entry -> !entry.isDirectory()).toList();
            examine(zip, entries);
            unpack(zip, entries);
        } catch (IOException e) {
            throw new Stop(Exit.FAILED, "The backup " + file + " is damaged or incomplete: " + e.getMessage() + ". Nothing was restored.");
        }
        out.println("Restored to " + layout.data() + ". Start it with 'interlink run --data " + layout.data() + "'.");
    }

    private void refuseUnlessEmpty() {
        if (!Files.isRegularFile(file)) {
            throw new Stop(Exit.USAGE, "There is no file " + file + ".");
        }
        if (Files.exists(layout.data())) {
            try (Stream<Path> files = Files.list(layout.data())) {
                if (files.findAny().isPresent()) {
                    throw new Stop(Exit.REFUSED, "The data directory " + layout.data() + " is not empty. A backup is restored into an empty one only.");
                }
            } catch (IOException e) {
                throw new Stop(Exit.FAILED, "The data directory " + layout.data() + " cannot be used: " + e.getMessage());
            }
        }
    }

    /** Reads everything once, and refuses what cannot be restored completely. */
    private void examine(ZipFile zip, List<? extends ZipEntry> entries) throws IOException {
        if (entries.stream().noneMatch(entry -> entry.getName().equals(DATABASE))) {
            throw new Stop(Exit.FAILED, "The file " + file + " is no backup of Interlink: it has no database in it.");
        }
        for (ZipEntry entry : entries) {
            target(entry.getName());
            CheckedInputStream content = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
            try (content) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            if (content.getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException("the checksum of " + entry.getName() + " is wrong");
            }
        }
        ZipEntry version = zip.getEntry(VERSION);
        if (version != null) {
            try (InputStream in = zip.getInputStream(version)) {
                refuseIfNewer(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
            }
        }
    }

    private void refuseIfNewer(String version) {
        if (DataDirectory.newer(version)) {
            throw new Stop(Exit.DATA_NEWER, "The backup " + file + " was made by a newer version of Interlink (layout " + version
                    + ", this program knows " + DataDirectory.VERSION + "). Restore it with that version.");
        }
    }

    private void unpack(ZipFile zip, List<? extends ZipEntry> entries) {
        boolean existed = Files.exists(layout.data());
        try {
            for (ZipEntry entry : entries) {
                Path target = target(entry.getName());
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        } catch (IOException e) {
            clear(existed);
            throw new Stop(Exit.FAILED, "The backup could not be unpacked to " + layout.data() + ": " + e + ". Nothing was restored.");
        }
    }

    /** It was empty, so all that is in it comes from here. */
    private void clear(boolean keepFolder) {
        try (Stream<Path> files = Files.walk(layout.data())) {
            for (Path path : files.sorted(Comparator.reverseOrder()).filter(path -> !keepFolder || !path.equals(layout.data())).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new Stop(Exit.FAILED, "The backup could not be unpacked. Empty " + layout.data() + " before you try again: " + e.getMessage());
        }
    }

    private Path target(String name) {
        Path target = switch (name) {
            case VERSION -> layout.data().resolve(VERSION);
            case DATABASE -> layout.data().resolve("restore/" + DATABASE);
            default -> layout.data().resolve(name).normalize();
        };
        boolean known = name.equals(VERSION) || name.equals(DATABASE) || name.contains("/") && FOLDERS.contains(name.substring(0, name.indexOf('/')));
        if (!known || !target.startsWith(layout.data())) {
            throw new Stop(Exit.FAILED, "The backup has an entry that does not belong there: " + name);
        }
        return target;
    }
}
