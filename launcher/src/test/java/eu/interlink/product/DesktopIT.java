package eu.interlink.product;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every screen on a desktop is translated into Latvian, fits, and is accessible in the dark. */
class DesktopIT {

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
    void latvianInTheDark() throws Exception {
        screens.walk(demo.browser().desktop(ColorScheme.DARK, "lv-LV"), "lv", "Latviešu", true);
    }
}
