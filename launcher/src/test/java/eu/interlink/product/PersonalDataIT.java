package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.interlink.testing.Await;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People take their data away and go; afterwards nothing of them is found anywhere. */
class PersonalDataIT {

    @TempDir
    private Path folder;

    private static Map<String, String> unzipped(Path file) throws Exception {
        Map<String, String> texts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    private static void takesOver(Page page, String name) {
        page.locator("vaadin-dialog vaadin-combo-box input").fill(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name)).click();
    }

    @Test
    void somebodyLeavesAndSomebodyIsTakenOut() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"), "dotvote")) {
            Page tom = demo.browser().phone(com.microsoft.playwright.options.ColorScheme.LIGHT);
            DemoBrowsers.signIn(tom, "tom.baker");
            DemoBrowsers.openTask(tom, "Safer routes to school");
            VoteScreen vote = VoteScreen.start(tom, "Which way?", "North", "South");
            vote.giveDot("North").click();
            vote.save();
            Browser.quiet(tom);
            Browser.open(tom, "/account");
            Download download = tom.waitForDownload(() -> tom.locator("#data-download").click());
            Map<String, String> taken = unzipped(download.path());
            assertTrue(taken.get("person/profile.json").contains("tom.baker@example.org"), taken.toString());
            assertTrue(taken.get("processes/resources.json").contains("Which way?"), taken.toString());
            assertTrue(taken.get("tools/dotvote.json").contains("North") || taken.get("tools/dotvote.json").contains("ballot"), taken.toString());
            assertTrue(taken.containsKey("audit/entries.json"), taken.keySet().toString());

            tom.locator("#data-erase").click();
            Browser.quiet(tom);
            Browser.picture(tom, "erase-account");
            Browser.assertAccessible(tom);
            tom.locator("#data-confirmation input").fill("somebody@example.org");
            tom.locator("#dialog-save").click();
            assertThat(tom.locator("#data-confirmation")).hasAttribute("invalid", "");
            tom.locator("#data-confirmation input").fill("tom.baker@example.org");
            takesOver(tom, "Sofia Bianchi");
            tom.locator("#dialog-save").click();
            assertThat(tom.locator("main")).containsText("Your account was deleted.");
            Browser.picture(tom, "erased");

            Page anna = demo.signedIn("anna.liepa");
            Browser.open(anna, "/admin/people");
            assertThat(anna.locator("main")).not().containsText("Tom Baker");
            Browser.follow(anna, "Marco Rossi");
            Browser.picture(anna, "person");
            Browser.assertAccessible(anna);
            anna.locator("#data-erase").click();
            anna.locator("#data-confirmation input").fill("marco.rossi@example.org");
            Browser.picture(anna, "erase-person");
            Browser.assertAccessible(anna);
            anna.locator("#dialog-save").click();
            if (anna.locator("vaadin-dialog vaadin-combo-box").count() > 0) {
                takesOver(anna, "Sofia Bianchi");
                anna.locator("#dialog-save").click();
            }
            assertThat(anna.locator("#page-title")).hasText("The person was deleted");
            for (String text : new String[] {"marco.rossi@example.org", "Marco Rossi", "tom.baker@example.org", "Tom Baker"}) {
                Await.until(text + " is found nowhere", Duration.ofSeconds(60), () -> {
                    anna.locator("#trace-text input").fill(text);
                    anna.locator("#trace-search").click();
                    Browser.quiet(anna);
                    return anna.locator("main").textContent().contains("“" + text + "” stands nowhere.");
                });
            }
            Browser.picture(anna, "person-erased");
            Browser.assertAccessible(anna);
            Browser.open(anna, "/admin/audit");
            assertThat(anna.locator("main")).containsText("deleted a person for good");
            assertEquals(0, ProductProcess.run("audit", "verify", "--data", folder.resolve("data").toString()).code());
            demo.browser().assertNothingForeignNoErrors();
        }
    }
}
