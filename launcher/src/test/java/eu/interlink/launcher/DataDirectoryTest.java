package eu.interlink.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path data;

    @Test
    void isHeldByOneAtATime() throws IOException {
        Layout layout = new Layout(Path.of("."), data);
        try (DataDirectory first = DataDirectory.open(layout)) {
            Stop stop = assertThrows(Stop.class, () -> DataDirectory.open(layout), first::toString);
            assertEquals(Exit.DATA_LOCKED, stop.exit());
            assertTrue(DataDirectory.inUse(layout));
        }
        assertFalse(DataDirectory.inUse(layout));
        DataDirectory.open(layout).close();
    }

    @Test
    void ofANewerProgramIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(data.resolve("version"), "99");
        Stop stop = assertThrows(Stop.class, () -> DataDirectory.open(new Layout(Path.of("."), data)));
        assertEquals(Exit.DATA_NEWER, stop.exit());
        assertTrue(stop.getMessage().contains("newer version of Interlink"), stop.getMessage());
        assertEquals("99", Files.readString(data.resolve("version")));
    }

    @Test
    void whatARunThatDiedWasDoingIsRemoved() throws IOException {
        Path half = Files.createDirectories(data.resolve("tmp/upload-1/unpacked")).resolve("half.jar");
        Files.writeString(half, "half");
        try (DataDirectory directory = DataDirectory.open(new Layout(Path.of("."), data))) {
            Files.writeString(data.resolve("run/ready"), "");
            directory.forgetEarlierRun();
        }
        assertFalse(Files.exists(data.resolve("tmp")));
        assertFalse(Files.exists(data.resolve("run/ready")));
    }
}
