package eu.interlink.interlinkers.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"it", "es", "lv"})
    void every_text_is_there_in_every_language_with_the_same_places(String language) throws IOException {
        Properties english = read("en");
        Properties other = read(language);
        assertEquals(english.stringPropertyNames(), other.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertFalse(other.getProperty(key).isBlank(), key);
            assertNotEquals(english.getProperty(key), other.getProperty(key), key);
            for (String place : new String[] {"{0}", "{1}", "{2}", "{3}"}) {
                assertEquals(english.getProperty(key).contains(place), other.getProperty(key).contains(place), key + " " + place);
            }
        }
    }

    private static Properties read(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/i18n/messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
