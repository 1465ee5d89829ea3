package eu.interlink.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTest {

    @TempDir
    private Path folder;

    private final PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());

    private Path backup(String... names) throws IOException {
        Path file = folder.resolve("backup.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((name.equals("version") ? "1" : name).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private Restore restore(Path file) {
        return new Restore(new Layout(Path.of("."), folder.resolve("data")), file, nowhere);
    }

    @Test
    void putsEachPartWhereTheNextStartLooksForIt() throws IOException {
        restore(backup("version", "database.sql", "blobs/ab/cd", "deploy/x.jar", "conf/interlink.properties")).run();
        assertEquals("database.sql", Files.readString(folder.resolve("data/restore/database.sql")));
        assertTrue(Files.exists(folder.resolve("data/blobs/ab/cd")));
        assertTrue(Files.exists(folder.resolve("data/deploy/x.jar")));
    }

    @Test
    void refusesADirectoryThatIsNotEmpty() throws IOException {
        Files.createDirectories(folder.resolve("data/blobs"));
        Path file = backup("database.sql");
        assertEquals(Exit.REFUSED, assertThrows(Stop.class, () -> restore(file).run()).exit());
    }

    @Test
    void refusesEntriesThatLeaveTheDirectory() throws IOException {
        Path file = backup("blobs/../../outside", "database.sql");
        Stop stop = assertThrows(Stop.class, () -> restore(file).run());
        assertTrue(stop.getMessage().contains("does not belong there"), stop.getMessage());
        assertFalse(Files.exists(folder.resolve("outside")));
    }

    @Test
    void refusesAZipThatIsNoBackup() throws IOException {
        Path file = backup("conf/x");
        assertTrue(assertThrows(Stop.class, () -> restore(file).run()).getMessage().contains("is no backup"));
    }

    @Test
    void refusesADamagedBackupAndTouchesNothing() throws IOException {
        Path file = backup("database.sql", "blobs/ab/cd");
        byte[] whole = Files.readAllBytes(file);
        byte[] flipped = whole.clone();
        flipped[new String(whole, StandardCharsets.ISO_8859_1).indexOf("blobs/ab/cd") + "blobs/ab/cd".length() + 4] ^= 0x55;
        for (byte[] damaged : new byte[][] {flipped, Arrays.copyOf(whole, whole.length - 30), Arrays.copyOf(whole, whole.length / 2), {}}) {
            Files.write(file, damaged);
            Stop stop = assertThrows(Stop.class, () -> restore(file).run());
            assertEquals(Exit.FAILED, stop.exit());
            assertTrue(stop.getMessage().contains("is damaged or incomplete"), stop.getMessage());
            assertFalse(Files.exists(folder.resolve("data")));
        }
    }

    @Test
    void refusesABackupOfANewerVersion() throws IOException {
        Path file = folder.resolve("backup.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String[] entry : new String[][] {{"database.sql", "x"}, {"version", "99"}}) {
                zip.putNextEntry(new ZipEntry(entry[0]));
                zip.write(entry[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        Stop stop = assertThrows(Stop.class, () -> restore(file).run());
        assertEquals(Exit.DATA_NEWER, stop.exit());
        assertTrue(stop.getMessage().contains("newer version of Interlink (layout 99"), stop.getMessage());
        assertFalse(Files.exists(folder.resolve("data")));
    }
}
