package eu.interlink.audit.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A link as a line of the exported file: a JSON object of texts. */
final class Line {

    private Line() {
    }

    static String of(Link link) {
        Map<String, String> texts = new TreeMap<>(Map.of("number", Long.toString(link.number()), "event", link.event().toString(), "at",
                Long.toString(link.at().toEpochMilli()), "type", link.type(), "facts", link.facts(), "words", link.words(), "salt", link.salt(), "wordsHash",
                link.wordsHash(), "previous", link.previous(), "hash", link.hash()));
        link.actor().ifPresent(actor -> texts.put("actor", actor.toString()));
        return FlatJson.write(texts);
    }

    /** @throws IllegalArgumentException if it is no such line */
    static Link read(String line) {
        try {
            Map<String, String> texts = FlatJson.read(line);
            return new Link(Long.parseLong(text(texts, "number")), UUID.fromString(text(texts, "event")), Instant.ofEpochMilli(Long.parseLong(text(texts, "at"))),
                    Optional.ofNullable(texts.get("actor")).map(UUID::fromString), text(texts, "type"), text(texts, "facts"), text(texts, "words"),
                    text(texts, "salt"), text(texts, "wordsHash"), text(texts, "previous"), text(texts, "hash"));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("It is no line of an audit log: " + line.substring(0, Math.min(80, line.length())), e);
        }
    }

    private static String text(Map<String, String> texts, String name) {
        return Optional.ofNullable(texts.get(name)).orElseThrow(() -> new IllegalArgumentException("It has no " + name));
    }
}
