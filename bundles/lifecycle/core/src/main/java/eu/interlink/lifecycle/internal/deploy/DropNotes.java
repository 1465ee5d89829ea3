package eu.interlink.lifecycle.internal.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers to whoever dropped a file: a text file beside it. */
final class DropNotes {

    private static final Logger LOG = LoggerFactory.getLogger(DropNotes.class);
    private static final String REFUSED = ".refused.txt";
    private static final String NOTE = ".note.txt";

    private final Path folder;

    DropNotes(Path folder) {
        this.folder = folder;
    }

    void refused(String file, String reason) {
        write(file + REFUSED, file + " was not installed.\n\n" + reason + "\n\nIt is looked at again when the file changes.\n");
    }

    void note(String file, String text) {
        write(file + NOTE, text + "\n");
    }

    void clear(String file) {
        for (String suffix : List.of(REFUSED, NOTE)) {
            try {
                Files.deleteIfExists(folder.resolve(file + suffix));
            } catch (IOException e) {
                LOG.warn("The note {}{} cannot be deleted", file, suffix, e);
            }
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            LOG.warn("The note {} cannot be written: {}", name, text, e);
        }
    }
}
