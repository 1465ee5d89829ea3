package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.interlink.testing.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of the platform itself are exchanged while people work in them. */
class PartsIT {

    private static final String COPRODUCTION = "eu.interlink.ui.coproduction";

    private static final String SCREEN = COPRODUCTION + ".internal.NewProcessView";

    @TempDir
    private Path folder;

    private static Path part(String name) throws IOException {
        try (var jars = Files.walk(Distribution.home())) {
            return jars.filter(jar -> jar.getFileName().toString().matches(name.replace(".", "\\.") + "-[0-9].*\\.jar")).findFirst().orElseThrow();
        }
    }

    /** The screens say something else. */
    private static void reword(FileSystem jar, String from, String to) throws IOException {
        Path texts;
        try (var all = Files.walk(jar.getPath("/"))) {
            texts = all.filter(path -> path.toString().endsWith("messages_en.properties")).findFirst().orElseThrow();
        }
        String before = Files.readString(texts, StandardCharsets.UTF_8);
        assertTrue(before.contains(from), before);
        Files.writeString(texts, before.replace(from, to), StandardCharsets.UTF_8);
    }

    private static String command(int code, Path data, String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        ProductProcess.Ended ended = ProductProcess.run(all.toArray(String[]::new));
        assertEquals(code, ended.code(), ended.output());
        return ended.output();
    }

    @Test
    void screensAreExchangedUnderTheHandsOfWhoTypes() throws Exception {
        Path data = folder.resolve("data");
        Vendor maker = new Vendor(folder.resolve("maker"));
        Files.createDirectories(data.resolve("conf/trust"));
        Files.copy(maker.key(), data.resolve("conf/trust/maker.pub"));
        try (ProductProcess product = ProductProcess.start(data, "--demo"); Browser browser = new Browser(product.address())) {
            Path next = maker.version("9.0.1", part(COPRODUCTION), jar -> reword(jar, "New process", "Begin a process"));
            assertTrue(command(9, data, "install", next.toString()).contains("may only bring Interlinkers"));
            Files.createDirectories(data.resolve("conf/trust/platform"));
            Files.copy(maker.key(), data.resolve("conf/trust/platform/maker.pub"));

            Page page = browser.desktop();
            DemoBrowsers.signIn(page, "anna.liepa");
            Browser.open(page, "/processes/new");
            Locator text = page.locator("#process-description textarea");
            text.click();
            page.keyboard().type("Bench");
            assertTrue(command(0, data, "plan", next.toString()).contains("UPGRADE " + COPRODUCTION));
            String held = command(9, data, "plan", maker.version("9.0.2", part("eu.interlink.ui.kit"), jar -> { }).toString());
            assertTrue(held.contains("these hold on to it: eu.interlink.interlinkers.documents, "), held);
            try (ExecutorService admin = Executors.newSingleThreadExecutor()) {
                Future<String> change = admin.submit(() -> command(0, data, "install", next.toString()));
                StringBuilder typed = new StringBuilder("Bench");
                while (!change.isDone()) {
                    page.keyboard().press("x");
                    typed.append('x');
                }
                change.get();
                assertThat(page.locator("#page-title")).hasText("Begin a process");
                page.keyboard().press("y");
                typed.append('y');
                assertThat(text).hasValue(typed.toString());
                assertThat(text).isFocused();
            }
            assertTrue(command(0, data, "parts").contains("9.0.1"));
            Await.until("nothing of the old version is left", Duration.ofSeconds(60), () -> {
                product.jcmd("GC.run");
                return product.jcmd("VM.class_hierarchy", SCREEN).lines().filter(line -> line.contains(SCREEN + "/")).count() == 1;
            });
            theScreenOfToolsExchangesItself(page, maker);
            browser.assertNothingForeignNoErrors();
        }
        try (ProductProcess product = ProductProcess.start(data); Browser browser = new Browser(product.address())) {
            Page page = browser.desktop();
            DemoBrowsers.signIn(page, "anna.liepa");
            Browser.open(page, "/processes/new");
            assertThat(page.locator("#page-title")).hasText("Begin a process");
            Browser.open(page, "/admin/tools");
            Locator line = page.locator("#part-eu-interlink-ui-coproduction");
            assertThat(line).containsText("Version 9.0.1 instead of");
            Browser.picture(page, "parts");
            Browser.assertAccessible(page);
            line.locator("vaadin-button").click();
            assertThat(line).hasCount(0);
            Browser.open(page, "/processes/new");
            assertThat(page.locator("#page-title")).hasText("New process");
            assertTrue(command(0, data, "parts", "give-back", "eu.interlink.ui.admin").contains("is that of the distribution again"));
            assertThat(page.locator("#page-title")).hasText("New process");
            Browser.open(page, "/admin/tools");
            assertThat(page.locator("#page-title")).hasText("Installed tools");
            assertEquals("", command(0, data, "parts"));
        }
    }

    private static void theScreenOfToolsExchangesItself(Page page, Vendor maker) throws Exception {
        Path next = maker.version("9.1.0", part("eu.interlink.ui.admin"), jar -> reword(jar, "units.title=Installed tools", "units.title=Tools in use"));
        Browser.open(page, "/admin/tools");
        page.locator("#unit-upload input[type=file]").setInputFiles(next);
        assertThat(page.locator("#plan-go")).isVisible();
        Browser.picture(page, "parts-plan");
        page.locator("#plan-go").click();
        assertThat(page.locator("#page-title")).hasText("Tools in use");
        assertThat(page.locator("#part-eu-interlink-ui-admin")).containsText("Version 9.1.0 instead of");
        Browser.quiet(page);
        Browser.picture(page, "parts-exchanged");
    }
}
