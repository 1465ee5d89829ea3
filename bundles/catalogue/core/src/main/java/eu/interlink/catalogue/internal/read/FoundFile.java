package eu.interlink.catalogue.internal.read;

import eu.interlink.catalogue.internal.FileRole;
import java.nio.file.Path;

/**
 * A file of an entry in the source.
 *
 * @param language language of a template; empty for pictures
 * @param position order among the files of that role
 */
public record FoundFile(FileRole role, String language, int position, Path path, String name, String sha256) {
}
