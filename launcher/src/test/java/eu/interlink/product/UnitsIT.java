package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import eu.interlink.testing.Await;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator does with a tool after it was installed, on the command line and on the screen; and what the platform does by itself. */
class UnitsIT {

    private static final Path ONE = Distribution.tour("dotvote-1.0.jar");
    private static final Path TWO = Distribution.tour("dotvote-1.1.jar");

    @TempDir
    private static Path folder;

    private static DemoBrowsers demo;

    @BeforeAll
    static void start() throws Exception {
        demo = DemoBrowsers.start(folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws Exception {
        demo.close();
    }

    @AfterEach
    void theToolIsGone() throws Exception {
        ProductProcess.run("remove", "dotvote", "--purge", "--yes", "--data", data());
        demo.browser().assertNothingForeignNoErrors();
    }

    private static String data() {
        return demo.product().data().toString();
    }

    private static String run(int code, String... words) throws Exception {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = data();
        ProductProcess.Ended ended = ProductProcess.run(all);
        assertEquals(code, ended.code(), ended.output());
        return ended.output();
    }

    private static String about() throws Exception {
        return demo.product().get("/interlinkers/dotvote/about").body();
    }

    private static void assertSays(String output, String... parts) {
        for (String part : parts) {
            assertTrue(output.contains(part), "'" + part + "' in: " + output);
        }
    }

    /** As somebody whose page loads itself anew while the platform starts, before the view is there. */
    @Test
    void whoAskedForAPageThatIsNotThereGetsItWhenItComes() throws Exception {
        Page page = demo.signedIn("anna.liepa");
        Browser.open(page, "/" + LateView.ROUTE);
        assertThat(page.locator("#page-title")).hasText("There is no such page");
        Vendor maker = new Vendor(folder.resolve("maker"));
        Path trust = Files.createDirectories(demo.product().data().resolve("conf/trust"));
        Files.copy(maker.key(), trust.resolve("maker.pub"));
        Path jar = maker.version("1.0.7", ONE, files -> {
            Files.createDirectories(files.getPath("eu/interlink/product"));
            try (InputStream code = LateView.class.getResourceAsStream("LateView.class")) {
                Files.copy(code, files.getPath("eu/interlink/product/LateView.class"));
            }
            Files.writeString(files.getPath("OSGI-INF/late.xml"), LateView.COMPONENT);
            Path place = files.getPath("META-INF/MANIFEST.MF");
            Manifest manifest = new Manifest(Files.newInputStream(place));
            manifest.getMainAttributes().merge(new Attributes.Name("Service-Component"), "OSGI-INF/late.xml", (all, one) -> all + "," + one);
            try (OutputStream out = Files.newOutputStream(place)) {
                manifest.write(out);
            }
        });
        run(0, "install", jar.toString());
        assertThat(page.locator("#late-view")).hasText("Here now");
        run(0, "disable", "dotvote");
        assertThat(page.locator("#late-view")).hasCount(0);
        run(0, "enable", "dotvote");
        assertThat(page.locator("#late-view")).hasText("Here now");
    }

    @Test
    void theCommandLinePlansInstallsUpgradesReturnsAndSwitches() throws Exception {
        assertSays(run(0, "plan", ONE.toString()), "INSTALL dotvote", "-> 1.0.0", "publisher: SIGNED Interlink demo publisher", "migration: V1__");
        assertSays(run(9, "upgrade", ONE.toString()), "dotvote is not installed");
        assertSays(run(0, "install", ONE.toString()), "dotvote 1.0.0 is in use.");
        assertSays(run(0, "plan", TWO.toString()), "UPGRADE dotvote 1.0.0 -> 1.1.0", "migration: V2__");
        assertSays(run(0, "upgrade", TWO.toString()), "dotvote 1.1.0 is in use.");
        assertSays(run(0, "versions", "dotvote"), "1.0.0");
        assertSays(run(0, "plan", "rollback", "dotvote"), "DOWNGRADE dotvote 1.1.0 -> 1.0.0");
        assertSays(run(0, "rollback", "dotvote"), "dotvote 1.0.0 is in use.");
        assertSays(about(), "1.0.0");
        assertSays(run(0, "rollback", "dotvote", "1.1.0", "--json"), "\"version\":\"1.1.0\"");
        assertSays(run(9, "rollback", "dotvote", "7.0.0"), "There is no such version");
        assertSays(run(0, "plan", "disable", "dotvote"), "DISABLE dotvote", "REMOVED");
        assertSays(run(0, "disable", "dotvote"), "switched off");
        assertEquals(503, demo.product().get("/interlinkers/dotvote/about").statusCode());
        assertSays(run(0, "list"), "DISABLED");
        assertSays(run(0, "enable", "dotvote"), "dotvote 1.1.0 is in use.");
        assertSays(run(0, "compatibility", "0.1.5"), "would run");
        assertSays(run(0, "compatibility", "7.0.0"), "would not run", "eu.interlink.interlinker");
        assertSays(run(9, "compatibility", "next"), "is no version");
    }

    @Test
    void aVendorMakesKeysSignsAndVerifiesWithoutAServer() throws Exception {
        Path keys = folder.resolve("keys");
        Path signed = folder.resolve("signed.jar");
        assertSays(run(0, "keygen", keys.toString(), "acme", "Acme Ltd"), "acme.key secret");
        assertSays(run(0, "sign", ONE.toString(), keys.resolve("acme.key").toString(), keys.resolve("acme.pub").toString(), signed.toString()),
                "is signed by Acme Ltd");
        assertSays(run(0, "verify", signed.toString(), keys.toString()), "SIGNED by Acme Ltd");
        assertSays(run(9, "verify", signed.toString()), "UNKNOWN_PUBLISHER");
        assertSays(run(2, "sign", ONE.toString()), "Use: keygen");
    }

    @Test
    void aVersionWhoseScreenDoesNotOpenIsTakenBackByItself() throws Exception {
        Vendor vendor = new Vendor(folder.resolve("vendor"));
        demo.product().trust(vendor.key());
        run(0, "install", ONE.toString());
        Page anna = demo.signedIn("anna.liepa");
        DemoBrowsers.openTask(anna, "Safer routes to school");
        VoteScreen vote = VoteScreen.start(anna, "Where to begin?", "North", "South");
        run(0, "install", vendor.version("3.0", TWO, jar -> java.nio.file.Files.delete(
                jar.getPath("eu/interlink/interlinkers/dotvote/internal/view/ResultTable.class"))).toString());
        Locator again = anna.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again").setExact(true));
        Await.until("the former version", Duration.ofSeconds(60), () -> {
            tryAgain(again);
            return about().contains("1.0.0");
        });
        assertThat(vote.giveDot("North")).isVisible();
        assertSays(run(0, "list"), "Version 3.0.0 was taken back", "Version 1.0.0 is in use again.");

        Browser.open(anna, "/admin/tools");
        assertThat(anna.locator("#unit-dotvote")).containsText("Version 3.0.0 was taken back");
        assertThat(anna.locator(".il-attention")).containsText("One tool needs your attention");
        Browser.picture(anna, "units-taken-back");
        Browser.assertAccessible(anna);
        anna.locator("#unit-dotvote vaadin-details-summary").click();
        assertThat(anna.locator("#unit-dotvote")).containsText("Went wrong lately");
        anna.locator("#read-dotvote").click();
        assertThat(anna.locator("#unit-dotvote")).not().containsText("was taken back");
        assertThat(anna.locator(".il-attention")).isHidden();
        Browser.open(anna, "/admin/tools/compare");
        anna.locator("#compare-day input").fill(java.time.LocalDate.now().minusDays(1).format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        anna.keyboard().press("Tab");
        assertThat(anna.locator("[data-aria-hidden]")).hasCount(0);
        assertThat(anna.locator("main table.il-data")).containsText("dotvote");
        Browser.picture(anna, "compare");
        Browser.assertAccessible(anna);
        Browser.open(anna, "/admin/tools/dotvote/guide");
        assertThat(anna.locator("main")).containsText("People put dots on options");
        Browser.picture(anna, "guide");
        Browser.assertAccessible(anna);
    }

    /** The button goes as soon as the former version is back, perhaps under the pointer. */
    private static void tryAgain(Locator again) {
        try {
            if (again.isVisible()) {
                again.click(new Locator.ClickOptions().setTimeout(2000));
            }
        } catch (PlaywrightException e) {
            assertThat(again).hasCount(0);
        }
    }

    @Test
    void theScreenShowsThePlanBeforeItSwitchesOffReturnsAndRemoves() throws Exception {
        run(0, "install", ONE.toString());
        run(0, "install", TWO.toString());
        Page anna = demo.signedIn("anna.liepa");
        Browser.open(anna, "/admin/tools");
        Locator unit = anna.locator("#unit-dotvote");
        choose(anna, "Switch off");
        assertThat(anna.locator("#plan-go")).isVisible();
        Browser.picture(anna, "units-plan");
        Browser.assertAccessible(anna);
        go(anna, "Switch off");
        assertThat(unit).containsText("Switched off");
        choose(anna, "Switch on");
        go(anna, "Switch on");
        assertThat(unit).containsText("In use");
        choose(anna, "Former versions");
        Locator back = anna.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Return to version 1.0.0"));
        assertThat(back).isVisible();
        Browser.picture(anna, "units-versions");
        back.click();
        go(anna, "Return");
        assertThat(unit).containsText("Version 1.0.0");
        choose(anna, "Remove");
        go(anna, "Remove");
        assertThat(unit).hasCount(0);
    }

    private static void choose(Page page, String action) {
        page.locator("#unit-dotvote vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(action)).click();
    }

    private static void go(Page page, String label) {
        assertThat(page.locator("#plan-go")).hasText(label);
        page.locator("#plan-go").click();
    }
}
