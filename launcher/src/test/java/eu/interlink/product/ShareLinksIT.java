package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link to look at a process: made, passed on, opened by a guest on a phone and by somebody else who is signed in, counted, revoked. */
class ShareLinksIT {

    @TempDir
    private Path folder;

    /** @return path of the link: the address of the installation is another name of this machine */
    private static String make(Page page, String label) {
        page.locator("#new-link").click();
        page.locator("#dialog-save").click();
        assertThat(page.locator("#share-label")).hasAttribute("invalid", "");
        page.locator("#share-label input").fill(label);
        Browser.quiet(page);
        Browser.picture(page, "share-new");
        Browser.assertAccessible(page);
        page.locator("#dialog-save").click();
        assertThat(page.locator("#share-address input")).hasValue(Pattern.compile("http://.*/shared/[\\w-]{64}"));
        Browser.quiet(page);
        Browser.picture(page, "share-address");
        Browser.assertAccessible(page);
        String address = page.locator("#share-address input").inputValue();
        Browser.button(page, "Close").click();
        return URI.create(address).getPath();
    }

    @Test
    void whoeverHasTheLinkLooksAndNothingMoreUntilItIsRevoked() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            Page anna = demo.signedIn("anna.liepa");
            Browser.open(anna, "/processes");
            Browser.follow(anna, "Safer routes to school");
            assertThat(anna.locator("#page-title")).hasText("Safer routes to school");
            String process = anna.url();
            String task = anna.locator(".il-tasks a").first().textContent();
            Browser.open(anna, process + "/team");
            String address = make(anna, "Parents' evening");
            Locator line = anna.locator("#share-links .il-resource");
            assertThat(line).containsText("Not opened yet.");

            Page guest = demo.browser().phone(ColorScheme.DARK, "it-IT");
            Response answer = guest.navigate(address);
            assertEquals("same-origin", answer.headerValue("Referrer-Policy"));
            assertThat(guest.locator("#page-title")).hasText("Safer routes to school");
            assertThat(guest.locator("main")).containsText("Qui può guardare, ma non modificare.");
            assertThat(guest.locator("main")).containsText(task);
            assertThat(guest.locator("main a")).hasCount(0);
            assertThat(guest.locator("meta[name=robots]")).hasAttribute("content", "noindex");
            Browser.quiet(guest);
            Browser.picture(guest, "shared-phone");
            Browser.assertFits(guest);
            Browser.assertAccessible(guest);

            Page marco = demo.signedIn("marco.rossi");
            Browser.open(marco, address);
            assertThat(marco.locator("main")).containsText(task);
            Browser.picture(marco, "shared");
            Browser.assertAccessible(marco);
            Browser.open(marco, process);
            assertThat(marco.locator("main")).not().containsText(task);

            Browser.open(anna, process + "/team");
            assertThat(line).containsText("Opened 2 times");
            line.scrollIntoViewIfNeeded();
            Browser.picture(anna, "share-links");
            Browser.assertAccessible(anna);
            anna.getByLabel("Revoke the link “Parents' evening”").click();
            anna.locator("vaadin-confirm-dialog").getByText("Revoke").last().click();
            assertThat(line).hasCount(0);
            Browser.open(guest, address);
            assertThat(guest.locator("#page-title")).hasText("Questo link non funziona");
            Browser.picture(guest, "shared-gone-phone");
            Browser.assertAccessible(guest);
            assertTrue(guest.locator("main").textContent().contains("Ne chieda uno nuovo"), guest.locator("main").textContent());

            Page phone = demo.browser().phone(ColorScheme.LIGHT);
            DemoBrowsers.signIn(phone, "anna.liepa");
            Browser.open(phone, process + "/team");
            make(phone, "Neighbours");
            phone.locator("#share-links").scrollIntoViewIfNeeded();
            Browser.picture(phone, "share-links-phone");
            Browser.assertFits(phone);
            Browser.assertAccessible(phone);
            demo.browser().assertNothingForeignNoErrors();
        }
    }
}
