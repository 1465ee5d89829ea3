package eu.interlink.interlinker;

import java.time.Instant;
import java.util.Objects;

/**
 * What lists show of a resource besides what the platform knows itself.
 *
 * @param icon    icon name as in {@link Descriptor#icon()}
 * @param updated last change of the content
 * @param size    bytes of content, 0 if it has no meaningful size
 */
public record ResourceInfo(String icon, Instant updated, long size) {

    public ResourceInfo {
        Objects.requireNonNull(icon);
        Objects.requireNonNull(updated);
    }
}
