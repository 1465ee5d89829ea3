package eu.interlink.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text is there in English, Italian, Spanish and Latvian, and is really translated. */
class TranslationsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> LANGUAGES = List.of("it", "es", "lv");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern USED = Pattern.compile("\\b(?:t|get)\\((?:[A-Za-z.()]+, )?\"([a-z][A-Za-z-]*(?:\\.[A-Za-z-]+)+|cancel)\"\\s*[,)]");

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith("i18n/messages_en.properties") && !file.toString().contains("target")).sorted().toList();
        }
    }

    private static Properties texts(Path english, String language) throws IOException {
        Properties texts = new Properties();
        Path file = english.resolveSibling("messages_" + language + ".properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
        }
        return texts;
    }

    private static Set<String> sameOnPurpose() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/same-in-english.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).map(String::strip).collect(Collectors.toSet());
        }
    }

    @Test
    void noLanguageLacksAKeyOrHasOneTooMany() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path english : bundles()) {
            Set<String> keys = texts(english, "en").stringPropertyNames();
            for (String language : LANGUAGES) {
                Set<String> other = texts(english, language).stringPropertyNames();
                Set<String> lacking = new TreeSet<>(keys);
                lacking.removeAll(other);
                Set<String> extra = new TreeSet<>(other);
                extra.removeAll(keys);
                if (!lacking.isEmpty() || !extra.isEmpty()) {
                    wrong.add(ROOT.relativize(english) + " " + language + ": lacks " + lacking + ", has too many " + extra);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertFalse(bundles().isEmpty());
    }

    @Test
    void noTextIsTheEnglishOneUnlessAllowed() throws IOException {
        Set<String> allowed = sameOnPurpose();
        List<String> same = new ArrayList<>();
        for (Path english : bundles()) {
            Properties source = texts(english, "en");
            for (String language : LANGUAGES) {
                Properties other = texts(english, language);
                for (String key : source.stringPropertyNames()) {
                    String text = source.getProperty(key);
                    if (text.equals(other.getProperty(key)) && text.matches("(?s).*\\p{L}{2}.*") && !allowed.contains(text)) {
                        same.add(ROOT.relativize(english) + " " + language + " " + key + " = " + text);
                    }
                }
            }
        }
        assertEquals(List.of(), same);
    }

    @Test
    void placesForValuesAreTheSameInEveryLanguage() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path english : bundles()) {
            Properties source = texts(english, "en");
            for (String language : LANGUAGES) {
                Properties other = texts(english, language);
                for (String key : source.stringPropertyNames()) {
                    if (!places(source.getProperty(key)).equals(places(other.getProperty(key, "")))) {
                        wrong.add(ROOT.relativize(english) + " " + language + " " + key);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** A single apostrophe begins a quotation of {@link java.text.MessageFormat} and swallows the places behind it. */
    @Test
    void apostrophesAreDoubled() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path english : bundles()) {
            for (String language : List.of("en", "it", "es", "lv")) {
                texts(english, language).forEach((key, text) -> {
                    if (text.toString().replace("''", "").contains("'")) {
                        wrong.add(ROOT.relativize(english) + " " + language + " " + key);
                    }
                });
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyKeyThatCodeAsksForExists() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (Path english : bundles()) {
            Set<String> keys = texts(english, "en").stringPropertyNames();
            Path sources = english.resolve("../../../java").normalize();
            if (!Files.isDirectory(sources)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher used = USED.matcher(Files.readString(file));
                    while (used.find()) {
                        if (!keys.contains(used.group(1))) {
                            unknown.add(ROOT.relativize(file) + ": " + used.group(1));
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), unknown);
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }
}
