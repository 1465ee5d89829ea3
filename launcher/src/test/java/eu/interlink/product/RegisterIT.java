package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is responsible for the data in a process: written by its managers, read by its people, gathered by administrators. */
class RegisterIT {

    @TempDir
    private Path folder;

    private static void type(Page page, String field, String text) {
        page.locator("#protection-" + field).locator("input, textarea").first().fill(text);
    }

    @Test
    void aRecordIsWrittenByTwoReadByAMemberAndDownloadedByAnAdministrator() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            Page anna = demo.signedIn("anna.liepa");
            Browser.open(anna, "/processes");
            Browser.follow(anna, "Safer routes to school");
            Browser.follow(anna, "Data protection");
            String address = anna.url();
            assertThat(anna.locator("#protection-gaps")).containsText("Contact of the controller");
            assertThat(anna.locator("main")).containsText("Riverside City Council");
            anna.locator("#protection-edit").click();
            Page second = demo.browser().phone(ColorScheme.DARK);
            DemoBrowsers.signIn(second, "anna.liepa");
            Browser.open(second, address);
            second.locator("#protection-edit").click();
            Browser.quiet(second);
            Browser.picture(second, "data-protection-form");
            Browser.assertFits(second);
            Browser.assertAccessible(second);

            type(anna, "contact", "privacy@riverside.example.org\n<script>alert(1)</script>");
            type(anna, "purposes", "Safer ways to school");
            Browser.assertAccessible(anna);
            Browser.follow(anna, "History");
            assertThat(anna.locator("#protection-save")).hasCount(0);
            Browser.follow(anna, "Data protection");
            assertThat(anna.locator("#protection-purposes textarea")).hasValue("Safer ways to school");
            anna.locator("#protection-save").click();
            assertThat(anna.locator("#protection-save")).hasCount(0);
            assertThat(anna.locator("main")).containsText("<script>alert(1)</script>");

            type(second, "purposes", "Less traffic");
            type(second, "officer", "officer@riverside.example.org");
            second.locator("#protection-save").click();
            assertThat(second.locator("main [role=alert]").last()).containsText("Safer ways to school");
            assertThat(second.locator("#protection-purposes textarea")).hasValue("Less traffic");
            assertThat(second.locator("#protection-contact textarea")).hasValue("privacy@riverside.example.org\n<script>alert(1)</script>");
            Browser.quiet(second);
            Browser.picture(second, "data-protection-stale");
            Browser.assertAccessible(second);
            second.locator("#protection-save").click();
            assertThat(second.locator("#protection-save")).hasCount(0);
            assertThat(anna.locator("main")).containsText("Less traffic");
            assertThat(anna.locator("main")).containsText("privacy@riverside.example.org");

            Page sofia = demo.browser().phone(ColorScheme.LIGHT);
            DemoBrowsers.signIn(sofia, "sofia.bianchi");
            Browser.open(sofia, address);
            assertThat(sofia.locator("main")).containsText("Chi è responsabile dei Suoi dati qui");
            assertThat(sofia.locator("main")).containsText("Less traffic");
            Browser.picture(sofia, "data-protection");
            Browser.assertAccessible(sofia);

            Browser.open(anna, "/admin/register");
            assertThat(anna.locator("#register-gaps")).containsText("Records with gaps");
            Browser.picture(anna, "register");
            Browser.assertAccessible(anna);
            Download file = anna.waitForDownload(() -> anna.locator("#register-download").click());
            String text = Files.readString(file.path());
            assertEquals("processing-register.csv", file.suggestedFilename());
            assertTrue(text.contains("officer@riverside.example.org"), text);
            Browser.open(sofia, "/admin/register");
            assertThat(sofia.locator("#register-gaps")).hasCount(0);
            demo.browser().assertNothingForeignNoErrors();
        }
    }
}
