package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk of the README in a real browser: from signing in to a resource that was made in a task. */
class WalkIT {

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

    @AfterEach
    void nothingForeign() {
        browser.assertNothingForeignNoErrors();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
    }

    @Test
    void fromSigningInToAResourceInATaskAndItsHistory() {
        Page page = browser.desktop();
        Browser.signIn(page, "anna.liepa@example.org", PASSWORD);
        link(page, "New process").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("A shared garden");
        page.getByLabel("What do you want to achieve?").fill("Neighbours and the city look after a garden together.");
        Browser.picture(page, "new-process-first");
        DemoBrowsers.toSchema(page);
        assertThat(page.locator(".il-preview")).containsText("14 tasks");
        Browser.picture(page, "new-process");
        Browser.assertAccessible(page);
        page.locator("#create-process").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("A shared garden"))).isVisible();
        Browser.quiet(page);
        Browser.picture(page, "guide");
        Browser.assertAccessible(page);

        page.locator(".il-tasks a").first().click();
        assertThat(page.locator("#recommended")).isVisible();
        Browser.quiet(page);
        Browser.picture(page, "task");
        Browser.assertAccessible(page);

        page.locator("#recommended").getByRole(AriaRole.BUTTON).first().click();
        page.locator("#resource-name input").fill("Our <b>first</b> document");
        button(page, "Create").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Our <b>first</b> document"))).isVisible();
        Browser.quiet(page);
        Browser.picture(page, "resource");
        Browser.assertAccessible(page);

        page.locator("vaadin-upload input[type=file]").first().setInputFiles(
                new FilePayload("notes.txt", "text/plain", "Bring a spade.".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("body")).containsText("notes.txt");
        Browser.quiet(page);
        Browser.picture(page, "resource-with-file");

        page.locator("nav ol a, nav[aria-label] a").filter(new Locator.FilterOptions().setHasText("A shared garden")).first().click();
        link(page, "History").click();
        assertThat(page.locator(".il-history")).containsText("Our <b>first</b> document");
        Browser.quiet(page);
        Browser.picture(page, "history");
        Browser.assertAccessible(page);
    }

    @Test
    void aTasksStatusIsSeenInTheGuideOfAnotherBrowserAtOnce() {
        Page anna = browser.desktop();
        Browser.signIn(anna, "anna.liepa@example.org", PASSWORD);
        link(anna, "Safer routes to school").click();
        anna.waitForURL(url -> url.contains("/processes/"));
        String guide = anna.url();
        Page second = browser.desktop();
        Browser.signIn(second, "anna.liepa@example.org", PASSWORD);
        Browser.open(second, guide);
        String task = anna.locator(".il-tasks a").last().innerText();
        Locator line = second.locator(".il-task-line").filter(new Locator.FilterOptions().setHasText(task)).last();
        assertThat(line).containsText("Not started");
        anna.locator(".il-tasks a").last().click();
        anna.locator("#task-status").click();
        anna.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("In progress")).click();
        assertThat(line).containsText("In progress");
    }

    @Test
    void everyMainScreenFitsAPhoneInTheDarkAndIsAccessible() {
        Page page = browser.phone(ColorScheme.DARK);
        Browser.signIn(page, "anna.liepa@example.org", PASSWORD);
        for (String path : new String[] {"/", "/processes", "/processes/new", "/catalogue", "/organisations", "/account", "/admin/tools", "/admin/people",
            "/admin/import", "/admin/audit", "/admin/publishers", "/admin/system"}) {
            Browser.open(page, path);
            Browser.assertFits(page);
            Browser.assertAccessible(page);
            Browser.picture(page, "phone-dark" + path.replace('/', '-'));
        }
    }

    @Test
    void everyMainScreenIsAccessibleOnTheDesktop() {
        Page page = browser.desktop();
        Browser.signIn(page, "anna.liepa@example.org", PASSWORD);
        for (String path : new String[] {"/", "/processes", "/catalogue", "/organisations", "/account", "/admin/tools", "/admin/people", "/admin/import",
            "/admin/system"}) {
            Browser.open(page, path);
            Browser.assertAccessible(page);
            Browser.picture(page, "desktop" + path.replace('/', '-'));
        }
    }
}
