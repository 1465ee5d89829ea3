package eu.interlink.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void readsCommandArgumentsAndOptionsInAnyOrder() {
        Options options = Options.parse("catalogue", "--data", "there", "import", "folder", "--json");
        assertEquals("catalogue", options.command());
        assertEquals(List.of("import", "folder"), options.arguments());
        assertEquals(Path.of("there").toAbsolutePath(), options.layout(Path.of(".")).data());
        assertTrue(options.flag("json"));
    }

    @Test
    void readsOptionsWithAnEqualsSign() {
        assertEquals(9000, Options.parse("run", "--port=9000").port().orElseThrow());
    }

    @Test
    void withoutWordsItHelps() {
        assertEquals("help", Options.parse().command());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot", "--json=yes", "--"})
    void refusesUnknownOptionsByName(String word) {
        Stop stop = assertThrows(Stop.class, () -> Options.parse("run", word));
        assertEquals(Exit.USAGE, stop.exit());
        assertTrue(stop.getMessage().startsWith("There is no option"), stop.getMessage());
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertEquals(Exit.USAGE, assertThrows(Stop.class, () -> Options.parse("run", "--port")).exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536", ""})
    void refusesPortsThatAreNone(String text) {
        Stop stop = assertThrows(Stop.class, () -> Options.port(text));
        assertTrue(stop.getMessage().contains("0 to 65535"), stop.getMessage());
    }
}
