package eu.interlink.interlinker;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One text in several languages. Blank texts count as missing. Falls back visibly: language asked for, then English, then any.
 *
 * @param texts language tag (ISO 639-1, lower case) to text
 */
public record LocalizedText(Map<String, String> texts) {

    /** A text found for a reader, and the language it really is in. */
    public record Found(String text, String language, boolean fallback) {
    }

    public LocalizedText {
        Map<String, String> kept = new LinkedHashMap<>();
        texts.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                kept.put(language.toLowerCase(Locale.ROOT), text.strip());
            }
        });
        texts = Map.copyOf(kept);
    }

    /** Pairs of language and text: {@code LocalizedText.of("en", "Yes", "it", "Sì")}. */
    public static LocalizedText of(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return new LocalizedText(map);
    }

    public static LocalizedText empty() {
        return new LocalizedText(Map.of());
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The text for a reader of that language; empty only if there is no text at all. */
    public Optional<Found> find(Locale reader) {
        String wanted = reader.getLanguage();
        if (texts.containsKey(wanted)) {
            return Optional.of(new Found(texts.get(wanted), wanted, false));
        }
        if (texts.containsKey("en")) {
            return Optional.of(new Found(texts.get("en"), "en", true));
        }
        return texts.entrySet().stream().min(Map.Entry.comparingByKey())
                .map(e -> new Found(e.getValue(), e.getKey(), true));
    }

    /** The text for a reader of that language, or an empty string if there is none in any language. */
    public String in(Locale reader) {
        return find(reader).map(Found::text).orElse("");
    }
}
