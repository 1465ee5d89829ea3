package eu.interlink.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feature and its bundles become one archive. */
class PackingTest {

    @TempDir
    private Path folder;

    private Path feature;
    private Path archive;

    @BeforeEach
    void prepare() throws Exception {
        feature = Files.writeString(folder.resolve("poll.json"),
                "{\"feature-resource-version\": \"1.0\", \"id\": \"g:poll:1\", \"bundles\": [\"org.example:poll:1.2\", {\"id\": \"org.example:extra:3\"}]}");
        archive = folder.resolve("poll.interlink");
    }

    @Test
    void jarsLieInTheLayoutOfAMavenRepository() throws Exception {
        Path poll = Files.writeString(folder.resolve("poll-1.2.jar"), "poll");
        Path extra = Files.writeString(Files.createDirectories(folder.resolve("elsewhere")).resolve("extra-3.jar"), "extra");
        assertEquals(List.of("org.example:poll:1.2", "org.example:extra:3"), Packing.pack(feature, archive, List.of(extra, poll)));
        byte[] first = Files.readAllBytes(archive);
        Packing.pack(feature, archive, List.of(extra, poll));
        assertEquals(List.of(first.length, java.util.Arrays.hashCode(first)), List.of((int) Files.size(archive), java.util.Arrays.hashCode(Files.readAllBytes(archive))));
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertEquals(List.of("feature.json", "repository/org/example/poll/1.2/poll-1.2.jar", "repository/org/example/extra/3/extra-3.jar"),
                    zip.stream().map(entry -> entry.getName()).toList());
            assertEquals("extra", new String(zip.getInputStream(zip.getEntry("repository/org/example/extra/3/extra-3.jar")).readAllBytes()));
        }
    }

    @Test
    void whatIsMissingIsNamedAllAtOnceAndNothingIsWritten() throws Exception {
        Stop stop = assertThrows(Stop.class, () -> Packing.pack(feature, archive, List.of()));
        assertTrue(stop.getMessage().contains("org.example:poll:1.2 (a file poll-1.2.jar)") && stop.getMessage().contains("extra-3.jar"), stop.getMessage());
        assertTrue(Files.notExists(archive));
    }
}
