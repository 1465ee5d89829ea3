package eu.interlink.interlinker.platform;

import java.util.Objects;

/**
 * A file in the platform's store. Plain data: keep its parts in your own tables.
 *
 * @param sha256    hash of the content, 64 hexadecimal digits, lower case
 * @param name      file name, without folders
 * @param mediaType type found by looking at the content, e.g. {@code application/pdf}
 * @param size      bytes
 */
public record FileRef(String sha256, String name, String mediaType, long size) {

    public FileRef {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        Objects.requireNonNull(name);
        Objects.requireNonNull(mediaType);
    }
}
