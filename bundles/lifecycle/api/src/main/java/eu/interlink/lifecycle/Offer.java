package eu.interlink.lifecycle;

import eu.interlink.interlinker.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was brought here and can be installed: a feature with its Interlinker bundles, in one archive. Nothing of it runs until somebody
 * installs it.
 *
 * @param feature   id of the feature, {@code group:artifact:version}
 * @param title     its name per language
 * @param summary   what it is for, per language
 * @param publisher who vouches for the archive; empty if nobody does (developer mode)
 * @param source    where it came from, as in {@link Unit#source()}
 * @param brought   since when it is here
 * @param contents  the Interlinkers in it, in the order in which they are installed
 */
public record Offer(String feature, LocalizedText title, LocalizedText summary, Optional<String> publisher, String source, Instant brought,
        List<Content> contents) {

    /** @param id id of the Interlinker  @param version its version */
    public record Content(String id, String version) {
    }

    public Offer {
        contents = List.copyOf(contents);
    }
}
