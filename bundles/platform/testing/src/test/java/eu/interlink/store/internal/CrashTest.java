package eu.interlink.store.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final int ENOUGH = 300;

    @TempDir
    Path data;

    @Test
    void nothing_that_was_committed_is_lost_when_the_process_is_killed() throws Exception {
        Path said = data.resolve("said.txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), CrashWriter.class.getName(), data.toString())
                .redirectOutput(said.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            Await.until("some commits", Duration.ofSeconds(30), () -> acknowledged(said) >= ENOUGH);
        } finally {
            process.destroyForcibly().waitFor();
        }
        int acknowledged = acknowledged(said);
        try (Database database = CrashWriter.open(data)) {
            int kept = database.store().read(handle -> handle.createQuery("select max(n) from number").mapTo(Integer.class).one());
            assertTrue(kept >= acknowledged, acknowledged + " were acknowledged, but " + kept + " are there");
        }
    }

    /** The last whole line counts; the one being written when the process died does not. */
    private static int acknowledged(Path said) throws IOException {
        String text = Files.readString(said);
        List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        return lines.isEmpty() ? 0 : Integer.parseInt(lines.getLast());
    }
}
