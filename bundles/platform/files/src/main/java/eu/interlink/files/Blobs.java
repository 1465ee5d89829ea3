package eu.interlink.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/** What only the platform does with blobs: measure, clean, back up. */
@ProviderType
public interface Blobs {

    /** @param sha256 hash  @param size bytes */
    record Blob(String sha256, long size) {
    }

    /** All blobs that are stored. Close the stream. */
    Stream<Blob> all();

    /** Copies one blob. Does not close the stream. */
    void copy(String sha256, OutputStream out) throws IOException;

    /** Deletes blobs that nobody has held for a day; tells how many. */
    int sweep();
}
