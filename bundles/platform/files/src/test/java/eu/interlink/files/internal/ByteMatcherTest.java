package eu.interlink.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteMatcherTest {

    private static boolean finds(String text, String sought) {
        ByteMatcher matcher = new ByteMatcher(sought);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // In two writes, so that what is sought may lie across their border.
        matcher.write(bytes, 0, bytes.length / 2);
        matcher.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
        return matcher.found();
    }

    @Test
    void finds_a_text_wherever_it_stands_without_case() {
        assertTrue(finds("write to ANNA@Example.org, please", "anna@example.org"));
        assertTrue(finds("Jānis", "jānis"));
        assertTrue(finds("aaab", "aab"));
        assertFalse(finds("anna@example.com", "anna@example.org"));
        assertFalse(finds("", "a"));
    }

    @Test
    void agrees_with_a_plain_search_on_texts_that_repeat_themselves() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            String text = letters(random, random.nextInt(40));
            String sought = letters(random, 1 + random.nextInt(6));
            assertEquals(text.contains(sought), finds(text, sought), sought + " in " + text);
        }
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(2)));
        }
        return text.toString();
    }
}
