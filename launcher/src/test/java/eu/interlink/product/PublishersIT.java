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
        Path packed = vendor.version("1.3.0", Distribution.tour("dotvote-1.1.jar"), content -> { });
        Path later = vendor.version("1.4.0", Distribution.tour("dotvote-1.1.jar"), content -> { });
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

            archive(anna, vendor, packed, data);
            Browser.open(anna, "/admin/publishers");
            assertThat(line).containsText("Installed: dotvote");
            Browser.picture(anna, "publishers");
            Browser.assertAccessible(anna);
            line.locator("vaadin-button").click();
            anna.locator("vaadin-confirm-dialog").getByText("Revoke").last().click();
            assertThat(line).containsText("These tools still run");
            refused(demo.product().install(later), "revoked");
            ProductProcess.Ended offered = ProductProcess.run("install", "org.example:vote:1", "--data", data.toString());
            assertEquals(9, offered.code());
            assertTrue(offered.output().contains("was revoked"), offered.output());
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

    /** Packed, signed and brought by the vendor's own commands; installed on the screen. */
    private void archive(Page anna, Vendor vendor, Path jar, Path data) throws Exception {
        Path bundle = Files.copy(jar, folder.resolve("vote-1.3.jar"));
        Path feature = Files.writeString(folder.resolve("vote.json"), "{\"feature-resource-version\": \"1.0\", \"id\": \"org.example:vote:1\","
                + " \"name\": \"A vendor's vote\", \"bundles\": [\"org.example:vote:1.3\"]}");
        Path archive = folder.resolve("vote.interlink");
        run("pack", feature.toString(), archive.toString(), bundle.toString());
        ProductProcess.Ended unsigned = ProductProcess.run("offers", "add", archive.toString(), "--data", data.toString());
        assertEquals(9, unsigned.code());
        assertTrue(unsigned.output().contains("is not signed"), unsigned.output());
        run("sign", archive.toString(), vendor.secret().toString(), vendor.key().toString(), folder.resolve("signed.interlink").toString());
        assertTrue(run("offers", "add", folder.resolve("signed.interlink").toString(), "--data", data.toString()).contains("dotvote 1.3.0), by A vendor"));
        assertTrue(run("plan", "org.example:vote:1", "--data", data.toString()).contains("UPGRADE dotvote 1.2.0 -> 1.3.0"));
        Browser.open(anna, "/admin/tools");
        Locator offer = anna.locator("#offer-org-example-vote-1");
        assertThat(offer).containsText("A vendor's vote");
        Browser.picture(anna, "offers");
        Browser.assertAccessible(anna);
        offer.locator("vaadin-button").first().click();
        anna.locator("#plan-go").click();
        assertThat(anna.locator("#unit-dotvote")).containsText("1.3.0");
        assertThat(anna.locator("#offer-org-example-vote-1")).hasCount(0);
    }

    private static String run(String... words) throws Exception {
        ProductProcess.Ended ended = ProductProcess.run(words);
        assertEquals(0, ended.code(), ended.output());
        return ended.output();
    }

    private static void refused(HttpResponse<String> answer, String code) {
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains(code), answer.body());
    }
}
