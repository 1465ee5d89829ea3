package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rights on single items: given on screen, tried out beforehand, explained, and obeyed in another browser. */
class RightsIT {

    @TempDir
    private Path folder;

    private static void say(Page page, String right, String what) {
        page.locator("#grant-" + right).getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(what).setExact(true)).click();
    }

    private static void choosePerson(Page page, String field, String name) {
        page.locator(field + " input").fill(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static void choosePlace(Page page, String field, String place) {
        page.locator(field).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(place)).last().click();
        Browser.quiet(page);
    }

    @Test
    void aGuestSeesOneTaskAndEverybodySeesWhy() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            Page anna = demo.signedIn("anna.liepa");
            Browser.open(anna, "/processes");
            Browser.follow(anna, "Safer routes to school");
            String task = anna.locator(".il-tasks a").first().textContent();
            String other = anna.locator(".il-tasks a").last().textContent();
            String process = anna.url();
            Page marco = demo.signedIn("marco.rossi");
            Browser.open(marco, process);
            assertThat(marco.locator("main")).not().containsText(task);

            Browser.open(anna, process + "/team");
            Browser.picture(anna, "rights");
            Browser.assertAccessible(anna);
            anna.locator("#add-team").click();
            choosePlace(anna, "#grant-place", task);
            choosePerson(anna, "#grant-person", "Marco Rossi");
            say(anna, "EDIT", "Not said here");
            anna.locator("#grant-preview").click();
            assertThat(anna.locator("vaadin-dialog table")).containsText("because of the entry for Marco Rossi: " + task);
            Browser.quiet(anna);
            Browser.picture(anna, "rights-preview");
            Browser.assertAccessible(anna);
            anna.locator("#dialog-save").click();
            Locator entry = anna.locator(".il-resource").filter(new Locator.FilterOptions().setHasText("Marco Rossi"));
            assertThat(entry).containsText(task);

            Browser.open(marco, process);
            assertThat(marco.locator("main")).containsText(task);
            assertThat(marco.locator("main")).not().containsText(other);
            Browser.open(marco, process + "/team");
            choosePlace(marco, "#rights-own-place", task);
            assertThat(marco.locator("main table")).containsText("Marco Rossi");
            Browser.open(marco, process);
            marco.locator(".il-tasks a").first().click();
            assertThat(marco.locator("#page-title")).hasText(task);
            assertThat(marco.locator("#task-status")).hasCount(0);
            assertThat(marco.locator("#recommended")).isVisible();

            entry.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Change the rights of Marco Rossi")).click();
            say(anna, "CREATE", "Deny");
            anna.locator("#dialog-save").click();
            assertThat(entry).containsText("May not: Create resources");
            Browser.open(marco, marco.url());
            assertThat(marco.locator("#recommended")).hasCount(0);
            choosePerson(anna, "#rights-person", "Marco Rossi");
            choosePlace(anna, "#rights-place", task);
            assertThat(anna.locator("main table").first()).containsText("because of the entry for Marco Rossi: " + task);

            Page phone = demo.browser().phone(ColorScheme.DARK);
            DemoBrowsers.signIn(phone, "anna.liepa");
            Browser.open(phone, process + "/team");
            Browser.picture(phone, "rights-phone");
            Browser.assertAccessible(phone);
            demo.browser().assertNothingForeignNoErrors();
        }
    }
}
