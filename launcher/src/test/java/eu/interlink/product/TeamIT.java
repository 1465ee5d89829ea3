package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways into a team: by asking, and by a file. */
class TeamIT {

    @TempDir
    private Path folder;

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void somebodyAsksToJoinAndAListIsImported() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            Page tom = demo.signedIn("tom.baker");
            Browser.open(tom, "/organisations");
            Browser.follow(tom, "Riverside City Council");
            Browser.follow(tom, "Parents of Riverside");
            assertThat(tom.locator("#page-title")).hasText("Parents of Riverside");
            String team = tom.url();
            Page marco = demo.browser().phone(ColorScheme.LIGHT);
            DemoBrowsers.signIn(marco, "marco.rossi");
            Browser.open(marco, team);
            marco.locator("#apply").click();
            marco.locator("#dialog-save").click();
            assertThat(marco.locator("#application-text")).hasAttribute("invalid", "");
            marco.locator("#application-text textarea").fill("My children walk there.\n<b>Every day.</b>");
            Browser.picture(marco, "apply");
            Browser.assertAccessible(marco);
            marco.locator("#dialog-save").click();
            assertThat(marco.locator("main")).containsText("Gli amministratori non hanno ancora risposto.");
            Browser.quiet(marco);
            Browser.assertAccessible(marco);

            Browser.open(tom, team);
            assertThat(tom.locator("#applications")).containsText("<b>Every day.</b>");
            Browser.picture(tom, "applications");
            Browser.assertAccessible(tom);
            button(tom, "Accept Marco Rossi").click();
            assertThat(tom.locator("#applications")).hasCount(0);
            assertThat(tom.locator("main")).containsText("Marco Rossi");
            Browser.open(marco, team);
            assertThat(marco.locator("#apply")).hasCount(0);

            tom.locator("#import-members").click();
            String list = "Name;Mail\nJanis;janis.ozols@example.org\nNew;new.one@example.org\nWrong;nobody\nTom;tom.baker@example.org\n";
            tom.locator("#member-file input[type=file]").setInputFiles(new FilePayload("list.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
            Locator dialog = tom.locator("vaadin-dialog");
            assertThat(dialog).containsText("Row 2: janis.ozols@example.org (becomes a member)");
            assertThat(dialog).containsText("Row 4: Wrong, nobody (no e-mail address)");
            Browser.quiet(tom);
            Browser.picture(tom, "import-members");
            Browser.assertAccessible(tom);
            Download rejects = tom.waitForDownload(() -> tom.locator("#member-file-rejects").click());
            assertEquals("Wrong, nobody\r\n", Files.readString(rejects.path()));
            tom.locator("#member-file-go").click();
            assertThat(dialog).containsText("This is what happened:");
            button(tom, "Close").last().click();
            assertThat(tom.locator("main")).containsText("Jānis Ozols");
            Download members = tom.waitForDownload(() -> tom.locator("#export-members").click());
            String text = Files.readString(members.path());
            assertTrue(text.contains("Jānis Ozols;janis.ozols@example.org;no;"), text);

            Page anna = demo.signedIn("anna.liepa");
            Browser.open(anna, "/admin/mails");
            assertThat(anna.locator("main")).containsText("To new.one@example.org");
            assertThat(anna.locator("main")).containsText("Benvenuto nel gruppo Parents of Riverside");
            demo.browser().assertNothingForeignNoErrors();
        }
    }
}
