package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publisher is accepted on the screen, its tool is installed, its key is revoked, and every page warns of developer mode. */
class PublishersIT {

    @TempDir
    private Path folder;

    @Test
    void jarsAreAcceptedFromThoseWhoAreListed() throws Exception {
        Path data = folder.resolve("data");
        Vendor vendor = new Vendor(folder.resolve("vendor"));
        Path jar = vendor.version("1.2.0", Distribution.tour("dotvote-1.1.jar"), content -> { });
        Path later = vendor.version("1.3.0", Distribution.tour("dotvote-1.1.jar"), content -> { });
        try (DemoBrowsers demo = DemoBrowsers.start(data)) {
            refused(demo.product().install(jar), "unknown-publisher");
            Page anna = demo.signedIn("anna.liepa");
            Browser.open(anna, "/admin/publishers");
            assertThat(anna.locator(".il-danger")).isHidden();
            anna.locator("#publisher-add").click();
            anna.locator("#publisher-key textarea").fill("# Nobody");
            anna.locator("#dialog-save").click();
            assertThat(anna.locator("#publisher-key")).containsText("This is no public key");
            anna.locator("#publisher-key textarea").fill(Files.readString(vendor.key()));
            anna.locator("#dialog-save").click();
            Locator line = anna.locator(".il-resource").filter(new Locator.FilterOptions().setHasText("A vendor"));
            assertThat(line).containsText("Accepted");
            assertEquals(201, demo.product().install(jar).statusCode());

            Browser.open(anna, "/admin/publishers");
            assertThat(line).containsText("Installed: dotvote");
            Browser.picture(anna, "publishers");
            Browser.assertAccessible(anna);
            line.locator("vaadin-button").click();
            anna.locator("vaadin-confirm-dialog").getByText("Revoke").last().click();
            assertThat(line).containsText("These tools still run");
            refused(demo.product().install(later), "revoked");
            ProductProcess.Ended listed = ProductProcess.run("publishers", "--data", data.toString());
            assertTrue(listed.output().contains("REVOKED  A vendor") && !listed.output().contains("DEVELOPER"), listed.output());
        }
        Files.writeString(data.resolve("conf/interlink.properties"), "developer = true\n");
        try (DemoBrowsers demo = DemoBrowsers.start(data)) {
            Page anna = demo.signedIn("anna.liepa");
            assertThat(anna.locator(".il-danger")).containsText("Developer mode is on");
            Browser.assertAccessible(anna);
            Page sofia = demo.signedIn("sofia.bianchi");
            assertThat(sofia.locator(".il-danger")).isHidden();
            assertTrue(ProductProcess.run("publishers", "--data", data.toString()).output().contains("DEVELOPER MODE IS ON"));
        }
    }

    private static void refused(HttpResponse<String> answer, String code) {
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains(code), answer.body());
    }
}
