package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long unused accounts are kept, and who looked at whose data. */
class RetentionIT {

    @TempDir
    private Path folder;

    private static Locator months(Page page) {
        return page.locator("#retention-months input");
    }

    @Test
    void twoAdministratorsSetTheRuleAndAPersonSeesWhoLooked() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            Page anna = demo.signedIn("anna.liepa");
            Browser.open(anna, "/admin/retention");
            assertThat(anna.locator("#retention-no-mails")).containsText("no account is deleted");
            assertThat(anna.locator("#retention-result")).containsText("kept for ever");
            Page phone = demo.browser().phone(ColorScheme.DARK);
            DemoBrowsers.signIn(phone, "anna.liepa");
            Browser.open(phone, "/admin/retention");
            months(anna).fill("2");
            anna.locator("#retention-save").click();
            assertThat(anna.locator("#retention-months")).hasAttribute("invalid", "");
            assertThat(anna.locator("main")).containsText("Choose a number of months from 3 to 120, or 0 for never.");
            months(anna).fill("12");
            anna.locator("#retention-preview").click();
            assertThat(anna.locator("#retention-result")).containsText("Accounts that would be warned: 0");
            anna.locator("#retention-save").click();
            assertThat(anna.locator("#retention-changed")).containsText("Anna Liepa");
            Browser.quiet(anna);
            Browser.picture(anna, "retention");
            Browser.assertAccessible(anna);

            months(phone).fill("24");
            phone.locator("#retention-save").click();
            assertThat(phone.locator("#retention-result")).containsText("Anna Liepa saved other rules: 12 months and 180 days");
            assertThat(months(phone)).hasValue("24");
            Browser.quiet(phone);
            Browser.picture(phone, "retention-stale");
            Browser.assertFits(phone);
            Browser.assertAccessible(phone);
            phone.locator("#retention-save").click();
            assertThat(phone.locator("#retention-result")).containsText("After 24 months");
            assertEquals(24, Rest.operator(demo.product()).get("/api/v1/retention").get("months").asInt());

            Page tom = demo.signedIn("tom.baker");
            Browser.open(tom, "/account");
            assertThat(tom.locator("#accesses")).containsText("Nobody else has looked at your data.");
            Browser.open(anna, "/admin/people");
            Browser.follow(anna, "Tom Baker");
            anna.waitForURL(Pattern.compile(".*/admin/people/.+"));
            Browser.open(tom, "/account");
            assertThat(tom.locator("#accesses")).containsText("Anna Liepa, administrator of the platform, opened the page about you");
            tom.locator("#accesses").scrollIntoViewIfNeeded();
            Browser.picture(tom, "accesses");
            Browser.assertAccessible(tom);
            Browser.open(tom, "/admin/retention");
            assertThat(tom.locator("#retention-months")).hasCount(0);
            demo.browser().assertNothingForeignNoErrors();
        }
    }
}
