package eu.interlink.interlinker;

import eu.interlink.interlinker.platform.FileRef;
import java.util.Objects;

/**
 * A file of a knowledge Interlinker from which a resource starts. It already lies in the platform's file store.
 *
 * @param entry key of the catalogue entry it comes from
 * @param file  the file
 */
public record Template(String entry, FileRef file) {

    public Template {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(file);
    }
}
