package eu.interlink.lifecycle.internal.part;

import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.lifecycle.internal.swap.Exchange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of the platform that is wanted instead of the distribution's version.
 *
 * @param source    as in {@link eu.interlink.lifecycle.Unit#source()}
 * @param shipped   version of the distribution for which it was exchanged
 * @param publisher name of the publisher who signed it; empty in developer mode
 */
public record PartRow(String symbolicName, String version, FileRef file, String source, String shipped, Optional<String> publisher,
        Instant changed) {

    /** Beginning of the locations of their bundles. */
    static final String LOCATION = Exchange.BROUGHT;

    /** Location of its bundle, different for every content. */
    String location() {
        return LOCATION + symbolicName + "/" + version + "/" + file.sha256().substring(0, 12);
    }

    /** In whose name its jar is held in the file store. */
    UUID holder() {
        return holder(symbolicName);
    }

    static UUID holder(String symbolicName) {
        return UUID.nameUUIDFromBytes(("lifecycle.part/" + symbolicName).getBytes(StandardCharsets.UTF_8));
    }
}
