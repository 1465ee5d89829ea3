package eu.interlink.catalogue.internal.rows;

import eu.interlink.catalogue.internal.FileRole;
import eu.interlink.interlinker.platform.FileRef;

/** A file of an entry as it is kept. @param language of a template; empty for pictures */
public record StoredFile(FileRole role, String language, int position, FileRef file) {
}
