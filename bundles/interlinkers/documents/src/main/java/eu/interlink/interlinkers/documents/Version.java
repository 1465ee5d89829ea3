package eu.interlink.interlinkers.documents;

import eu.interlink.interlinker.platform.FileRef;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of a document. Never changes, but for the name of its file.
 *
 * @param number       1 for the first
 * @param note         what its author said of it; may be empty
 * @param author       empty if the person was erased, or the platform made it
 * @param restoredFrom number of the version whose content it took over
 */
public record Version(int number, FileRef file, String note, Optional<UUID> author, Instant made, Optional<Integer> restoredFrom) {
}
