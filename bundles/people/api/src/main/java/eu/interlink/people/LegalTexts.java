package eu.interlink.people;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Terms of use and privacy notice, in versions, and who has accepted which. Where nothing is published, nobody is asked. */
@ProviderType
public interface LegalTexts {

    /** Longest text, in characters. */
    int MAX_TEXT = 100_000;

    /** What the text is. */
    enum Kind {
        TERMS, PRIVACY
    }

    /** @param number counts from 1  @param texts by language code; plain text, an empty line between paragraphs, a line that begins with # is a heading */
    record Version(Kind kind, int number, Instant published, Map<String, String> texts) {

        public Version {
            texts = Map.copyOf(texts);
        }

        /** Language that is shown to a reader: the reader's own, else English, else the first there is. */
        public String language(String reader) {
            return texts.containsKey(reader) ? reader : texts.containsKey("en") ? "en" : texts.keySet().stream().sorted().findFirst().orElseThrow();
        }
    }

    /** The caller has accepted a version. */
    record Consent(Kind kind, int number, Instant given) {
    }

    /** The newest version. */
    @Requires("public")
    Optional<Version> current(Caller caller, Kind kind);

    /** A certain version, e.g. one that somebody accepted years ago. @throws Problem NOT_FOUND if there is none */
    @Requires("public")
    Version version(Caller caller, Kind kind, int number);

    /**
     * Publishes a new version; everybody is asked to accept it before going on.
     *
     * @param basedOn number of the version that the writer has seen, 0 for none
     * @throws Problem CONFLICT {@code stale} if there is a newer one; INVALID {@code text-missing} without any text, {@code text-too-long}, {@code language-unknown}
     */
    @Requires("people.admin")
    Version publish(Caller caller, Kind kind, Map<String, String> texts, int basedOn);

    /** Newest versions that the caller has not accepted. */
    @Requires("people.self")
    List<Version> missing(Caller caller);

    /** Whether the caller has accepted whatever there is to accept. */
    @Requires("people.self")
    boolean complete(Caller caller);

    /** @throws Problem CONFLICT {@code stale} if there is a newer version by now */
    @Requires("people.self")
    void accept(Caller caller, Kind kind, int number);

    /** What the caller has accepted, the newest first. */
    @Requires("people.self")
    List<Consent> mine(Caller caller);
}
