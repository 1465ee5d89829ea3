package eu.interlink.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the bytes are. Callers hold the row of the blob locked while they keep or delete. */
interface ContentStore {

    /** Takes a finished file over. Does nothing if the content is there already. */
    void keep(String sha256, Path spooled) throws IOException;

    /** Empty if the content is not there. */
    Optional<InputStream> open(String sha256) throws IOException;

    void delete(String sha256) throws IOException;

    /** Hashes of content that may have been left behind by a failed transaction, stored before a moment. */
    List<String> suspects(Instant before) throws IOException;
}
