package eu.interlink.interlinker.platform;

import eu.interlink.interlinker.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Content-addressed files. The same content is stored once, however many resources hold it. A file is kept as long as at least
 * one holder holds it.
 */
@ProviderType
public interface Files {

    /**
     * Stores a stream and holds it for a resource. The media type is found from the content, never believed from the name.
     *
     * @param holder resource that holds the file
     * @param name   name that the person gave it; folders, control characters and reserved names are taken out of it
     * @param max    most bytes accepted
     * @throws Problem     of kind LIMIT if there is more than {@code max}, UNAVAILABLE if the disk is full; nothing is kept then
     * @throws IOException if the stream cannot be read
     */
    FileRef put(UUID holder, String name, InputStream in, long max) throws IOException;

    /** Holds a file that is already stored, for a further holder. Idempotent. */
    void hold(UUID holder, FileRef file);

    /** Lets go of one file of a holder. When nobody holds the content any more, it is deleted later. */
    void release(UUID holder, FileRef file);

    /** Lets go of everything that a holder holds. */
    void releaseAll(UUID holder);

    /** @throws Problem of kind NOT_FOUND if the content is gone */
    InputStream open(FileRef file) throws IOException;
}
