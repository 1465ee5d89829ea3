package eu.interlink.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file {@code run/failure.txt} in the data directory: one sentence that the launcher shows before it gives up, and in a second
 * line {@code in-use} if another process holds the database.
 */
final class FailureNote {

    private static final Logger LOG = LoggerFactory.getLogger(FailureNote.class);

    private final Path file;

    FailureNote(Path data) {
        file = data.resolve("run").resolve("failure.txt");
    }

    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The old note {} could not be removed", file, e);
        }
    }

    void write(DatabaseFailure failure) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, failure.getMessage().replaceAll("\\R", " ") + "\n" + (failure.inUse() ? "in-use\n" : ""));
        } catch (IOException e) {
            LOG.warn("The note {} could not be written", file, e);
        }
    }
}
