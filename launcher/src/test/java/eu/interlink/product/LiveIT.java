package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
        VoteScreen.openTask(anna);
        String task = anna.url();
        Page sofia = browser.desktop();
        Browser.signIn(sofia, "sofia.bianchi@example.org", PASSWORD);
        assertThat(menu(anna)).hasCount(0);

        drop("dotvote-1.0.jar");
        assertThat(menu(anna)).isVisible();
        assertThat(menu(sofia)).isVisible();
        assertThat(VoteScreen.startButton(anna)).isVisible();
        Browser.picture(anna, "live-1-recommended");

        VoteScreen vote = VoteScreen.start(anna, "Which crossing first?", "At the bakery", "At the bridge <script>alert(1)</script>");
        Locator more = vote.giveDot("At the bakery");

        Browser.open(sofia, anna.url());
        Locator count = new VoteScreen(sofia).count("At the bakery");
        assertThat(count).containsText(Pattern.compile("0|[Nn]essun"));
        more.click();
        more.click();
        vote.save();
        assertThat(count).containsText("2");
        Browser.quiet(anna);
        Browser.picture(anna, "live-2-voted");
        Browser.assertAccessible(anna);
        Browser.assertAccessible(sofia);

        Locator left = vote.left();
        more.click();
        assertThat(left).containsText("0 of 3");
        drop("dotvote-1.1.jar");
        assertThat(vote.reason()).isVisible();
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
        assertThat(left).containsText("0 of 3");
        assertThat(sofia.locator("#dotvote-result")).containsText("At the bakery");
        vote.save();
        assertThat(sofia.locator("#dotvote-result")).containsText("3");
        assertTrue(product.get("/interlinkers/dotvote/about").body().contains("1.1.0"));
        browser.assertNothingForeignNoErrors();
    }
}
