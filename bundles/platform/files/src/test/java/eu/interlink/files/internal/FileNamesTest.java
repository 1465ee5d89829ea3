package eu.interlink.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "report.pdf|report.pdf",
            "../../etc/passwd|passwd",
            "C:\\\\Users\\\\x\\\\plan.docx|plan.docx",
            "..|file",
            "folder/|file",
            "👩‍🚒 piano 🌳.png|👩‍🚒 piano 🌳.png",
            "a:b*c?.txt|a_b_c_.txt",
            "CON|_CON",
            "nul.txt|_nul.txt",
            "console.txt|console.txt",
            "name. . .|name",
            ".htaccess|.htaccess",
    })
    void a_name_becomes_harmless_and_stays_recognisable(String given, String expected) {
        assertEquals(expected, FileNames.clean(given));
    }

    @Test
    void characters_that_disguise_an_extension_are_taken_out() {
        assertEquals("invoicefdp.exe", FileNames.clean("invoice\u202Efdp.exe"));
        assertEquals("ab.txt", FileNames.clean("a\0\r\nb.txt"));
        assertEquals("x.txt", FileNames.clean("x\uD83D.txt"));
    }

    @Test
    void letters_with_accents_are_composed() {
        assertEquals("à.txt", FileNames.clean("a\u0300.txt"));
    }

    @Test
    void a_long_name_keeps_its_extension() {
        String clean = FileNames.clean("🌳".repeat(500) + ".docx");
        assertEquals(FileNames.LONGEST, clean.codePointCount(0, clean.length()));
        assertTrue(clean.endsWith("🌳.docx"));
    }

    @Test
    void whatever_comes_the_result_is_a_plain_name_and_cleaning_again_changes_nothing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int[] nasty = {'.', '/', '\\', ' ', 0, '\n', 0x202E, 0x1F333, 0x200D, 0xD800, 'a', 'ē', ':', '"', 0x300, 0xFEFF};
        for (int i = 0; i < 5000; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = random.nextInt(300); length > 0; length--) {
                name.appendCodePoint(nasty[random.nextInt(nasty.length)]);
            }
            String clean = FileNames.clean(name.toString());
            String message = "seed " + seed + ", attempt " + i;
            assertFalse(clean.isBlank() || clean.equals("..") || clean.equals("."), message);
            assertFalse(clean.contains("/") || clean.contains("\\") || clean.chars().anyMatch(Character::isISOControl), message);
            assertTrue(clean.codePointCount(0, clean.length()) <= FileNames.LONGEST, message);
            assertTrue(Normalizer.isNormalized(clean, Normalizer.Form.NFC), message);
            assertEquals(clean, FileNames.clean(clean), message);
        }
    }
}
