package eu.interlink.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes and the one line that goes with each. */
class MainTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        return Main.run(folder, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), words);
    }

    private String error() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void helpNamesEveryExitCode() {
        assertEquals(0, run("help"));
        for (Exit exit : Exit.values()) {
            assertTrue(out.toString(StandardCharsets.UTF_8).contains(exit.code() + " "), exit.name());
        }
    }

    @Test
    void anUnknownCommandIsAWrongOption() {
        assertEquals(2, run("strat"));
        assertEquals("There is no command 'strat'. Try 'interlink help'.", error());
    }

    @Test
    void aCommandWithoutItsArgumentSaysWhatItNeeds() {
        assertEquals(2, run("backup", "--data", folder.toString()));
        assertEquals("The command 'backup' needs a file name. Try 'interlink help'.", error());
    }

    @Test
    void aFeatureThatDoesNotExistIsMissing() {
        assertEquals(3, run("run", "--features", "nothing", "--data", folder.resolve("data").toString()));
        assertTrue(error().startsWith("There is no feature 'nothing'"), error());
    }

    @Test
    void aMissingBundleStopsTheStartBeforeAnythingIsWritten() throws Exception {
        Files.createDirectories(folder.resolve("features"));
        Files.writeString(folder.resolve("features/one.json"), "{\"feature-resource-version\": \"1.0\", \"bundles\": [\"g:a:1\"]}");
        assertEquals(3, run("run", "--features", "one", "--data", folder.resolve("data").toString()));
        assertTrue(error().contains("g:a:1"), error());
        assertTrue(Files.notExists(folder.resolve("data")));
    }

    @Test
    void withoutAServerThereIsNobodyToAsk() {
        assertEquals(8, run("status", "--data", folder.resolve("data").toString()));
        assertTrue(error().startsWith("No Interlink runs on the data directory"), error());
    }

    @Test
    void aBackupThatDoesNotExistCannotBeRestored() {
        assertEquals(2, run("restore", folder.resolve("none.zip").toString(), "--data", folder.resolve("data").toString()));
        assertTrue(error().startsWith("There is no file"), error());
    }
}
