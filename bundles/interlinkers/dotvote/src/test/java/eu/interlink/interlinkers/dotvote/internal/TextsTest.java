package eu.interlink.interlinkers.dotvote.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import eu.interlink.interlinkers.dotvote.internal.view.ViewTexts;
import eu.interlink.ui.api.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void every_language_has_every_text_and_none_is_left_in_English() throws IOException {
        Properties english = read("en");
        for (String language : Texts.LANGUAGES) {
            Properties texts = read(language);
            assertEquals(english.stringPropertyNames(), texts.stringPropertyNames(), language);
            for (String key : texts.stringPropertyNames()) {
                int places = new MessageFormat(english.getProperty(key), Locale.ENGLISH).getFormatsByArgumentIndex().length;
                assertEquals(places, new MessageFormat(texts.getProperty(key), Locale.forLanguageTag(language)).getFormatsByArgumentIndex().length, key);
                if (!language.equals("en")) {
                    assertNotEquals(english.getProperty(key), texts.getProperty(key), language + " " + key);
                }
            }
        }
    }

    @Test
    void numbers_are_spoken_rightly() {
        assertEquals("no dots", new ViewTexts(Locale.ENGLISH).get("dots", 0));
        assertEquals("1 punto", new ViewTexts(Locale.ITALIAN).get("dots", 1));
        assertEquals("5 punkti", new ViewTexts(Locale.forLanguageTag("lv")).get("dots", 5));
    }

    private static Properties read(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(TextsTest.class.getResourceAsStream("/i18n/messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
