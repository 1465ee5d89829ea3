package eu.interlink.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartsTest {

    @TempDir
    private Path folder;
    private Starts starts;

    @BeforeEach
    void prepare() throws Exception {
        Files.createDirectories(folder.resolve("data/run"));
        starts = new Starts(new Layout(folder, folder.resolve("data")));
    }

    @Test
    void afterThreeBadStartsTheNextOneIsSafe() throws Exception {
        for (int i = 0; i < Starts.BAD; i++) {
            assertEquals(Optional.empty(), starts.begin());
        }
        assertEquals(Optional.of("The last 3 starts ended badly."), starts.begin());
        Files.writeString(folder.resolve("data/run/starting"), "dotvote 1.1.0");
        assertEquals(Optional.of("The last 4 starts ended badly. The last one ended while dotvote 1.1.0 was being started."), starts.begin());
    }

    @Test
    void aGoodStartForgetsTheBadOnes() throws Exception {
        for (int i = 0; i < 2 * Starts.BAD; i++) {
            assertEquals(Optional.empty(), starts.begin());
            starts.good();
        }
    }

    @Test
    void aCountThatIsNoNumberCountsAsNone() throws Exception {
        Files.writeString(folder.resolve("data/run/starts"), "many");
        assertEquals(Optional.empty(), starts.begin());
    }
}
