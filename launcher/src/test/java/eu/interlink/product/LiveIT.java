package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second half of the README's tour, with two people at once: a tool comes, is used, replaced, taken away and brought back. */
class LiveIT {

    private static final String PASSWORD = "interlink-demo";

    @TempDir
    private static Path folder;

    private static ProductProcess product;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        product = ProductProcess.start(folder.resolve("data"), "--demo");
        browser = new Browser(product.address());
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        product.close();
    }

    private static Path deployed() {
        return product.data().resolve("deploy/dotvote.jar");
    }

    private static void drop(String jar) throws Exception {
        Path part = deployed().resolveSibling(".part");
        Files.copy(Distribution.tour(jar), part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, deployed(), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Locator menu(Page page) {
        return page.locator(".il-menu a").filter(new Locator.FilterOptions().setHasText(Pattern.compile("Dot voting|Votazione a punti")));
    }

    @Test
    void aToolComesIsUsedByTwoIsReplacedGoesAndComesBack() throws Exception {
        Page anna = browser.desktop();
        Browser.signIn(anna, "anna.liepa@example.org", PASSWORD);
        anna.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Safer routes to school")).first().click();
        anna.locator(".il-tasks a").last().click();
        assertThat(anna.locator("#recommended")).isVisible();
        String task = anna.url();
        Page sofia = browser.desktop();
        Browser.signIn(sofia, "sofia.bianchi@example.org", PASSWORD);
        assertThat(menu(anna)).hasCount(0);

        drop("dotvote-1.0.jar");
        assertThat(menu(anna)).isVisible();
        assertThat(menu(sofia)).isVisible();
        Locator start = anna.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start with Dot voting"));
        assertThat(start).isVisible();
        Browser.picture(anna, "live-1-recommended");

        start.click();
        anna.locator("#resource-name input").fill("Which crossing first?");
        anna.locator("#dialog-save").click();
        anna.waitForURL(Pattern.compile(".*/resources/.*"));
        String resource = anna.url();
        Locator options = anna.locator("vaadin-text-field[id^='dotvote-choice-'] input");
        assertThat(options).hasCount(2);
        options.nth(0).fill("At the bakery");
        options.nth(1).fill("At the bridge <script>alert(1)</script>");
        anna.locator("#dotvote-settings-save").click();
        Locator more = anna.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give a dot to At the bakery"));
        assertThat(more).isVisible();

        Browser.open(sofia, resource);
        Locator count = sofia.locator("#dotvote-result tbody tr, #dotvote-result tr").filter(new Locator.FilterOptions().setHasText("At the bakery")).last();
        assertThat(count).containsText(Pattern.compile("(?i)0|nessun"));
        more.click();
        more.click();
        anna.locator("#dotvote-save").click();
        assertThat(count).containsText("2");
        Browser.quiet(anna);
        Browser.picture(anna, "live-2-voted");
        Browser.assertAccessible(anna);
        Browser.assertAccessible(sofia);

        Locator left = anna.locator("#dotvote-left");
        more.click();
        assertThat(left).containsText("0 of 3");
        drop("dotvote-1.1.jar");
        assertThat(anna.locator("#dotvote-reason")).isVisible();
        assertThat(left).containsText("0 of 3");
        assertThat(count).containsText("2");
        Browser.picture(anna, "live-3-replaced");

        Files.delete(deployed());
        assertThat(anna.locator("body")).containsText("This tool is not available just now");
        assertThat(menu(sofia)).hasCount(0);
        Browser.picture(anna, "live-4-away");
        Page third = browser.desktop();
        Browser.signIn(third, "anna.liepa@example.org", PASSWORD);
        Browser.open(third, task);
        assertThat(third.locator(".il-resource").filter(new Locator.FilterOptions().setHasText("Which crossing first?"))).containsText("Not available now");
        Browser.picture(third, "live-5-listed");

        drop("dotvote-1.1.jar");
        assertThat(anna.locator("#dotvote-left")).containsText("0 of 3");
        assertThat(sofia.locator("#dotvote-result")).containsText("At the bakery");
        anna.locator("#dotvote-save").click();
        assertThat(sofia.locator("#dotvote-result")).containsText("3");
        assertTrue(product.get("/interlinkers/dotvote/about").body().contains("1.1.0"));
        browser.assertNothingForeignNoErrors();
    }
}
