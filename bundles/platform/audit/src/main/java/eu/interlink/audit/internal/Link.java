package eu.interlink.audit.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry as it stands in the chain. Its hash is SHA-256, in lower case hexadecimal, over these lines in UTF-8, joined by a line feed:
 * number; time in milliseconds since 1970; key of the actor, or {@code -}; type; facts; hash of the words; hash of the entry before (64
 * zeros for the first). Facts and words are JSON objects of texts without white space, names in the order of their UTF-16 code units.
 * The hash of the words is SHA-256 over salt, line feed, words. The salt goes with the words, so that nobody can guess what was erased.
 *
 * @param actor key of a person, not the person
 * @param words empty together with the salt after an erasure
 */
record Link(long number, UUID event, Instant at, Optional<UUID> actor, String type, String facts, String words, String salt, String wordsHash,
        String previous, String hash) {

    /** Beginning of the types whose subject is a person. */
    static final String ABOUT_PEOPLE = "people.person.";

    /** The next link after one. Times are kept in milliseconds: every database gives those back as they were. */
    static Link after(long number, String previous, UUID event, Instant at, Optional<UUID> actor, String type, String facts, String words, String salt) {
        Instant moment = Instant.ofEpochMilli(at.toEpochMilli());
        String wordsHash = sha256(salt + "\n" + words);
        return new Link(number, event, moment, actor, type, facts, words, salt, wordsHash, previous,
                hash(number, moment, actor, type, facts, wordsHash, previous));
    }

    private static String hash(long number, Instant at, Optional<UUID> actor, String type, String facts, String wordsHash, String previous) {
        return sha256(String.join("\n", Long.toString(number), Long.toString(at.toEpochMilli()), actor.map(UUID::toString).orElse("-"), type, facts,
                wordsHash, previous));
    }

    /** What is wrong with this link as the one after {@code number} and {@code hash}; empty if nothing is. */
    Optional<String> fault(long before, String hashBefore) {
        if (number != before + 1) {
            return Optional.of("Entry " + (before + 1) + " is missing: entry " + number + " follows on entry " + before + ".");
        }
        if (!previous.equals(hashBefore)) {
            return Optional.of("Entry " + number + " does not belong behind entry " + before + ": it names another entry before it.");
        }
        if (!hash.equals(hash(number, at, actor, type, facts, wordsHash, previous))) {
            return Optional.of("Entry " + number + " was changed after it was written.");
        }
        boolean erased = words.isEmpty() && salt.isEmpty();
        if (!erased && !wordsHash.equals(sha256(salt + "\n" + words))) {
            return Optional.of("The words of entry " + number + " were changed after they were written.");
        }
        return Optional.empty();
    }

    /** Key of the person that it was done to. */
    Optional<UUID> about() {
        Map<String, String> said = FlatJson.read(facts);
        return Optional.ofNullable(said.get(type.startsWith(ABOUT_PEOPLE) ? "subject" : "person")).map(UUID::fromString);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
