package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a mail server: mails wait, and an administrator passes their links on. */
class MailIT {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");

    @TempDir
    private Path folder;

    /** Path of the link in the newest mail to somebody. */
    static String link(Page admin, String to) {
        Browser.open(admin, "/admin/mails");
        Locator mail = admin.locator(".il-resource").filter(new Locator.FilterOptions().setHasText(to)).first();
        mail.locator("vaadin-details-summary").click();
        Matcher matcher = LINK.matcher(mail.locator("pre").textContent());
        if (!matcher.find()) {
            throw new AssertionError(mail.textContent());
        }
        return matcher.group(1);
    }

    @Test
    void aPasswordIsForgottenAndSomebodyIsInvitedToATask() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            Page tom = demo.browser().phone(ColorScheme.LIGHT);
            Browser.open(tom, "/sign-in");
            tom.locator("#sign-in-forgot").click();
            tom.locator("#forgot-email input").fill("tom.baker@example.org");
            Browser.quiet(tom);
            Browser.picture(tom, "forgot");
            Browser.assertAccessible(tom);
            tom.locator("#forgot-send").click();
            assertThat(tom.locator("main")).containsText("If there is an account with this address");

            Page anna = demo.signedIn("anna.liepa");
            String reset = link(anna, "tom.baker@example.org");
            Browser.picture(anna, "mails");
            Browser.assertAccessible(anna);
            Browser.open(tom, reset);
            tom.locator("#reset-password input").fill("short");
            tom.locator("#reset-save").click();
            assertThat(tom.locator("#reset-password")).hasAttribute("invalid", "");
            tom.locator("#reset-password input").fill("seven green bicycles");
            tom.locator("#reset-save").click();
            assertThat(tom.locator("main")).containsText("The password was changed.");
            Browser.assertAccessible(tom);
            Browser.signIn(tom, "tom.baker@example.org", "seven green bicycles");
            assertThat(tom.locator("main")).containsText("Safer routes to school");

            Browser.open(anna, "/processes");
            Browser.follow(anna, "Safer routes to school");
            anna.locator(".il-tasks a").first().click();
            assertThat(anna.locator("#recommended")).isVisible();
            String task = anna.locator("#page-title").textContent();
            anna.locator("#invite-here").click();
            anna.locator("#invite-emails textarea").fill("new.parent@example.org");
            Browser.picture(anna, "invite-here");
            Browser.assertAccessible(anna);
            anna.locator("#dialog-save").click();
            assertThat(anna.locator("vaadin-notification-card").last()).containsText("One person was invited.");
            Page parent = demo.browser().phone(ColorScheme.DARK);
            Browser.open(parent, link(anna, "new.parent@example.org"));
            parent.locator("#name input").fill("New Parent");
            parent.locator("#email input").fill("new.parent@example.org");
            parent.locator("#password input").fill("nine yellow bicycles");
            parent.locator("#create-account").click();
            assertThat(parent.locator("#page-title")).hasText(task);
            Browser.quiet(parent);
            Browser.picture(parent, "invited-to-a-task");
            Browser.assertAccessible(parent);
            demo.browser().assertNothingForeignNoErrors();
        }
    }
}
