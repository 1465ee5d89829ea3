package eu.interlink.product;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every screen on a desktop is translated into Spanish and fits, in the light. Only with {@code ./interlink test --all}: the other walks cover
 * each language's texts at the build, and both themes and sizes.
 */
@EnabledIfSystemProperty(named = "all", matches = "true", disabledReason = "./interlink test --all walks in Spanish too")
class SpanishIT {

    @TempDir
    private static Path folder;

    private static DemoBrowsers demo;
    private static EveryScreen screens;

    @BeforeAll
    static void start() throws Exception {
        demo = DemoBrowsers.start(folder.resolve("data"), "dotvote");
        screens = EveryScreen.of(demo);
    }

    @AfterAll
    static void stop() throws Exception {
        demo.close();
    }

    @AfterEach
    void nothingForeign() {
        demo.browser().assertNothingForeignNoErrors();
    }

    @Test
    void everyScreen() throws Exception {
        screens.walk(demo.browser().desktop(ColorScheme.LIGHT, "es-ES"), "es", "Español", false);
    }
}
