package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty installation to a process that an invited person takes part in. */
class FirstStepsIT {

    private static final Pattern LINK = Pattern.compile("http\\S+/setup/(\\S+)");

    @TempDir
    private Path folder;

    @Test
    void theFirstAdministratorSetsThePlatformUpAndInvitesSomebodyWhoWorksAlong() throws Exception {
        try (ProductProcess product = ProductProcess.start(folder.resolve("data")); Browser browser = new Browser(product.address())) {
            String setup = setupLink(product);
            Page first = browser.desktop();
            Browser.open(first, setup);
            assertThat(Browser.heading(first, "Set up Interlink")).isVisible();
            Browser.assertAccessible(first);
            register(first, "Ilze Kalna", "ilze.kalna@example.org");
            chooseTools(first);
            assertThat(Browser.heading(first, "Welcome, Ilze Kalna")).isVisible();

            Page late = browser.desktop();
            Browser.open(late, setup);
            assertThat(Browser.heading(late, "This invitation does not work any more").first()).isVisible();
            assertThat(late.locator("#create-account")).hasCount(0);

            makeOrganisationAndTeam(first);
            String team = first.url();
            makeProcess(first);
            closeToolTo(first);
            Browser.open(first, team);
            String invitation = invite(first, 1);

            Page guest = browser.desktop();
            Browser.open(guest, invitation);
            assertThat(guest.locator("main")).containsText("Ilze Kalna invites you to the team “Street group” of City of Example.");
            Browser.assertAccessible(guest);
            guest.locator("#create-account").click();
            assertThat(guest.locator("#name")).hasAttribute("invalid", "");
            register(guest, "Pēteris Kalns", "ilze.kalna@example.org");
            assertThat(guest.locator("main")).containsText("Somebody with this e-mail address has an account already.");
            register(guest, "Pēteris Kalns", "peteris.kalns@example.org");
            assertThat(Browser.heading(guest, "Welcome, Pēteris Kalns")).isVisible();
            Browser.quiet(guest);
            Browser.follow(guest, "Safe streets");
            assertThat(guest.locator(".il-tasks a").first()).isVisible();
            Browser.open(guest, team);
            assertThat(guest.locator("main")).containsText("Pēteris Kalns");

            Browser.open(late, invitation);
            assertThat(late.locator("main")).containsText("Ask the person who invited you for a new one.");
            Browser.assertAccessible(late);

            Browser.open(first, team);
            String taken = invite(first, 3);
            Browser.button(first, "Revoke").click();
            assertThat(first.locator("main")).containsText("There is no open invitation.");
            Browser.open(late, taken);
            assertThat(Browser.heading(late, "This invitation does not work any more").first()).isVisible();
            browser.assertNothingForeignNoErrors();
        }
    }

    private static String setupLink(ProductProcess product) throws Exception {
        Matcher link = LINK.matcher(product.console());
        if (!link.find()) {
            throw new AssertionError("No set-up link was printed: " + product.console());
        }
        return "/setup/" + link.group(1);
    }

    private static void register(Page page, String name, String email) {
        page.locator("#name input").fill(name);
        page.locator("#email input").fill(email);
        page.locator("#password input").fill("a garden for everybody");
        page.locator("#create-account").click();
    }

    /** Nothing runs that is not ticked. */
    private static void chooseTools(Page page) {
        assertThat(Browser.heading(page, "Which tools do you need?")).isVisible();
        Browser.quiet(page);
        assertThat(page.locator("#choice-documents input")).isChecked();
        assertThat(page.locator("#choice-dotvote input")).not().isChecked();
        Browser.assertAccessible(page);
        Browser.picture(page, "choice");
        page.getByText("Dot voting", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("#choice-use").click();
        assertThat(page.locator("vaadin-dialog")).containsText("Install dotvote 1.0.0");
        Browser.quiet(page);
        Browser.picture(page, "choice-plan");
        page.locator("#plan-go").click();
    }

    /** The tool is open to other organisations only, so it is not offered in this one's process; then to this one too. */
    private static void closeToolTo(Page page) {
        Browser.follow(page, "Processes");
        Browser.follow(page, "Safe streets");
        page.locator(".il-tasks a").last().click();
        assertThat(page.locator("vaadin-button[aria-label$='Dot voting']")).isVisible();
        Browser.quiet(page);
        String task = page.url();
        scope(page, "Only processes of these organisations");
        Browser.open(page, task);
        assertThat(page.locator("#recommended")).isVisible();
        Browser.quiet(page);
        assertThat(page.locator("vaadin-button[aria-label$='Dot voting']")).hasCount(0);
        scope(page, "Every organisation");
        Browser.open(page, task);
        assertThat(page.locator("vaadin-button[aria-label$='Dot voting']")).isVisible();
    }

    private static void scope(Page page, String choice) {
        Browser.open(page, "/admin/tools");
        page.locator("#unit-dotvote vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Organisations …")).click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(choice)).click();
        Browser.quiet(page);
        Browser.assertAccessible(page);
        Browser.picture(page, "scope");
        page.locator("#dialog-save").click();
        assertThat(page.locator("#dialog-save")).hasCount(0);
        Browser.quiet(page);
    }

    private static void makeOrganisationAndTeam(Page page) {
        Browser.follow(page, "Organisations");
        page.locator("#new-organisation").click();
        page.locator("#name input").fill("City of Example");
        page.locator("#dialog-save").click();
        assertThat(Browser.heading(page, "City of Example")).isVisible();
        page.locator("#new-team").click();
        page.locator("#name input").fill("Street group");
        page.locator("#dialog-save").click();
        Browser.follow(page, "Street group");
        assertThat(page.locator("#invite")).isVisible();
    }

    /** With a schema, and open to the team. */
    private static void makeProcess(Page page) {
        Browser.open(page, "/processes/new");
        page.locator("#process-name input").fill("Safe streets");
        DemoBrowsers.toSchema(page);
        assertThat(page.locator(".il-preview")).containsText("14 tasks");
        page.locator("#create-process").click();
        assertThat(Browser.heading(page, "Safe streets")).isVisible();
        assertThat(page.locator(".il-tasks a")).hasCount(14);
        Browser.follow(page, "People and rights");
        page.locator("#add-team").click();
        page.locator("#dialog-save").click();
        assertThat(page.locator("main .il-resources").first()).containsText("Street group");
    }

    private static String invite(Page page, int uses) {
        page.locator("#invite").click();
        page.locator("#uses input").fill(Integer.toString(uses));
        page.keyboard().press("Tab");
        page.locator("#dialog-save").click();
        Locator secret = page.locator("#secret input");
        assertThat(secret).hasValue(Pattern.compile(".*/join/.+"));
        String link = secret.inputValue();
        Browser.button(page, "Done").click();
        assertThat(secret).hasCount(0);
        return link.substring(link.indexOf("/join/"));
    }
}
