package eu.interlink.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import eu.interlink.ui.api.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void every_language_has_every_text_and_none_is_left_in_english() throws IOException {
        Properties english = read("en");
        for (String language : Texts.LANGUAGES) {
            Properties texts = read(language);
            assertEquals(english.keySet(), texts.keySet(), language);
            texts.forEach((key, text) -> {
                assertFalse(text.toString().isBlank(), language + " " + key);
                if (!"en".equals(language)) {
                    assertNotEquals(english.get(key), text, language + " " + key);
                }
            });
        }
    }

    private static Properties read(String language) throws IOException {
        Properties texts = new Properties();
        try (var in = new InputStreamReader(Files.newInputStream(Path.of("src/main/resources/i18n/messages_" + language + ".properties")), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
