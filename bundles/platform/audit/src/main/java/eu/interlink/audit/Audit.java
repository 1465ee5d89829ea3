package eu.interlink.audit;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The audit log: what happened to the installation, its people, organisations, teams and catalogue, in the order in which it became
 * known. Each entry holds the hash of the one before, so that nothing can be changed, taken out or put in between without being
 * noticed. For administrators of the platform.
 */
@ProviderType
public interface Audit {

    /**
     * One entry.
     *
     * @param number    place in the chain, from 1, without gaps
     * @param at        when it happened
     * @param actor     who did it; empty for the platform, and for somebody who was erased
     * @param actorName name of that person, or empty
     * @param aboutName name of the person that it was done to, or empty
     * @param type      stable name, e.g. {@code lifecycle.unit.upgraded}
     * @param facts     stable values that the hash covers, e.g. {@code id}, {@code version}, {@code sha256}; keys instead of people
     * @param words     names and reasons; empty if they were erased
     * @param hash      hash of this entry
     */
    record Entry(long number, Instant at, Optional<UUID> actor, String actorName, String aboutName, String type, Map<String, String> facts,
            Map<String, String> words, String hash) {

        public Entry {
            facts = Map.copyOf(facts);
            words = Map.copyOf(words);
        }
    }

    /**
     * Which entries.
     *
     * @param type  beginning of the type, e.g. {@code lifecycle.}
     * @param actor who did it
     * @param from  not before
     * @param until before
     */
    record Filter(Optional<String> type, Optional<UUID> actor, Optional<Instant> from, Optional<Instant> until) {

        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The last entry. Note it elsewhere: a chain whose end was cut off is whole, but does not hold it. */
    record Head(long number, String hash) {

        /** Before the first entry. */
        public static final Head START = new Head(0, "0".repeat(64));

        /** @param text as {@link #toString} gives it  @throws Problem INVALID if it is none */
        public static Head parse(String text) {
            if (!text.matches("[0-9]{1,18}:[0-9a-f]{64}")) {
                throw Problem.invalid("wrong-value", "The head is written as NUMBER:HASH, as the check prints it.", "field", "head");
            }
            return new Head(Long.parseLong(text.substring(0, text.indexOf(':'))), text.substring(text.indexOf(':') + 1));
        }

        @Override
        public String toString() {
            return number + ":" + hash;
        }
    }

    /**
     * What a check found.
     *
     * @param whole   nothing is wrong
     * @param checked how many entries are right, from the first on
     * @param head    the last of those
     * @param problem what is wrong with the next one, in one sentence
     */
    record Verification(boolean whole, long checked, Head head, Optional<String> problem) {
    }

    /** The newest first. */
    @Requires("audit.view")
    Page<Entry> list(Caller caller, Filter filter, int offset, int limit);

    /** Walks the whole chain. @param noted a head that was noted earlier */
    @Requires("audit.view")
    Verification verify(Caller caller, Optional<Head> noted);

    /** Writes the whole chain, a JSON object a line, as {@code bin/interlink audit verify FILE} reads it. Does not close the stream. */
    @Requires("audit.view")
    void export(Caller caller, OutputStream out) throws IOException;

    /**
     * Makes a person unknown: the key that stands in the chain leads to nobody any more, and the words of entries by or about the person
     * go. The chain stays whole.
     */
    @Requires("audit.erase")
    void erase(Caller caller, UUID person);
}
