package eu.interlink.ui.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The texts of one bundle in all languages: {@code i18n/messages_<language>.properties} in UTF-8. Keep it in a static final field of a
 * class of the bundle: it is immutable and goes with the bundle.
 */
public final class Texts {

    /** Languages that every bundle of the platform has. */
    public static final List<String> LANGUAGES = List.of("en", "it", "es", "lv");

    private final Map<String, Properties> byLanguage = new HashMap<>();

    private Texts(Class<?> anchor) {
        for (String language : LANGUAGES) {
            try (InputStream in = anchor.getClassLoader().getResourceAsStream("i18n/messages_" + language + ".properties")) {
                Properties texts = new Properties();
                if (in != null) {
                    texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
                byLanguage.put(language, texts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reads the texts of the bundle that the class belongs to. */
    public static Texts of(Class<?> anchor) {
        return new Texts(anchor);
    }

    /**
     * The text of a key, English if the language lacks it; the key itself if nobody has it (a test keeps that from happening).
     *
     * @param values for the places {@code {0}}, {@code {1}} ... of {@link MessageFormat}
     */
    public String get(Locale locale, String key, Object... values) {
        String pattern = find(locale, key).orElse(key);
        return values.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, locale).format(values);
    }

    /** The raw text of a key, empty if nobody has it. */
    public Optional<String> find(Locale locale, String key) {
        String text = byLanguage.getOrDefault(locale.getLanguage(), byLanguage.get("en")).getProperty(key);
        return Optional.ofNullable(text == null ? byLanguage.get("en").getProperty(key) : text);
    }
}
