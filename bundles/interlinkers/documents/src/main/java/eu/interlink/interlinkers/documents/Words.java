package eu.interlink.interlinkers.documents;

import eu.interlink.interlinker.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Texts that leave the bundle in all languages at once. Works without screens, unlike the texts of the user interface. */
final class Words {

    private static final List<String> LANGUAGES = List.of("en", "it", "es", "lv");

    private final Map<String, Properties> texts = new LinkedHashMap<>();

    Words() {
        for (String language : LANGUAGES) {
            try (InputStream in = Words.class.getClassLoader().getResourceAsStream("i18n/messages_" + language + ".properties")) {
                Properties read = new Properties();
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                texts.put(language, read);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    LocalizedText of(String key) {
        Map<String, String> found = new LinkedHashMap<>();
        texts.forEach((language, properties) -> found.put(language, properties.getProperty(key, "").replace("''", "'")));
        return new LocalizedText(found);
    }
}
