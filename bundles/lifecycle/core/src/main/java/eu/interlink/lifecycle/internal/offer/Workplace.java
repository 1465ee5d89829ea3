package eu.interlink.lifecycle.internal.offer;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for the time of one piece of work. */
final class Workplace implements AutoCloseable {

    private final Path folder;

    Workplace(Path temporary) throws IOException {
        Files.createDirectories(temporary);
        folder = Files.createTempDirectory(temporary, "archive-");
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
