package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.interlink.testing.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator did is found again: on the screen, by command, and in a file that is checked without a server. */
class AuditIT {

    @TempDir
    private Path folder;

    private String data;

    private ProductProcess.Ended audit(String... words) throws Exception {
        List<String> all = new java.util.ArrayList<>(List.of("audit"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", data));
        return ProductProcess.run(all.toArray(String[]::new));
    }

    @Test
    void changesOfToolsAreToldAndSealed() throws Exception {
        data = folder.resolve("data").toString();
        try (DemoBrowsers demo = DemoBrowsers.start(Path.of(data))) {
            Page anna = demo.signedIn("anna.liepa");
            Browser.open(anna, "/admin/tools");
            demo.product().install(Distribution.tour("dotvote-1.0.jar"));
            demo.product().install(Distribution.tour("dotvote-1.1.jar"));
            assertEquals(409, demo.product().install(Files.writeString(folder.resolve("no.jar"), "nothing")).statusCode());
            Await.until("the last entry", Duration.ofSeconds(30), () -> audit("list", "--limit", "1").output().contains("lifecycle.unit.refused"));

            Browser.open(anna, "/admin/audit");
            Locator lines = anna.locator(".il-history > li");
            assertThat(lines.nth(1)).containsText("The platform replaced dotvote 1.0.0 by 1.1.0");
            lines.nth(1).locator("vaadin-details-summary").click();
            assertThat(lines.nth(1)).containsText("Interlink demo publisher");
            anna.locator("#audit-check").click();
            assertThat(anna.locator("#audit-result")).containsText("are as they were written");
            Browser.quiet(anna);
            Browser.picture(anna, "audit");
            Browser.assertAccessible(anna);
            anna.locator("#audit-kind").click();
            anna.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Catalogue")).click();
            assertThat(lines).hasCount(1);
            assertThat(lines).containsText("imported a catalogue");

            Path file = folder.resolve("audit.jsonl");
            assertEquals(0, audit("export", file.toString()).code());
            ProductProcess.Ended whole = audit("verify", file.toString());
            assertEquals(0, whole.code(), whole.output());
            String head = whole.output().strip().replaceAll(".*Head: ", "");
            assertEquals(0, audit("verify", "--head", head).code());
            Files.writeString(file, Files.readString(file).replace("1.1.0", "1.2.0"));
            ProductProcess.Ended altered = audit("verify", file.toString());
            assertEquals(9, altered.code());
            assertTrue(altered.output().contains("was changed after it was written"), altered.output());
            ProductProcess.Ended cut = audit("verify", "--head", "9999:" + "0".repeat(64));
            assertEquals(9, cut.code());
            assertTrue(cut.output().contains("its end was cut off"), cut.output());
        }
    }
}
