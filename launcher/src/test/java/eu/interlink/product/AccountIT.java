package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The own account, what has to be accepted, and what can be deleted and restored. */
class AccountIT {

    @TempDir
    private Path folder;

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static byte[] photograph() throws IOException {
        BufferedImage photograph = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = photograph.createGraphics();
        paint.setColor(new Color(0x2E6F57));
        paint.fillRect(0, 0, 1200, 900);
        paint.setColor(new Color(0xF2D0B0));
        paint.fillOval(420, 200, 360, 420);
        paint.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(photograph, "jpeg", out);
        return out.toByteArray();
    }

    private static void told(Page page, String text) {
        assertThat(page.locator("vaadin-notification-card").last()).containsText(text);
    }

    @Test
    void anAccountHasAFaceFurtherAddressesAndConsents() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            Page marco = demo.browser().phone(ColorScheme.DARK);
            DemoBrowsers.signIn(marco, "marco.rossi");
            Browser.open(marco, "/account");
            marco.locator("#picture-upload input[type=file]").setInputFiles(new FilePayload("me.jpg", "image/jpeg", photograph()));
            told(marco, "L'immagine è stata salvata.");
            assertThat(marco.locator(".il-form vaadin-avatar")).hasAttribute("img", Pattern.compile("api/v1/people/.*/picture\\?v=.*"));
            Browser.quiet(marco);
            Browser.picture(marco, "account-phone-dark");
            Browser.assertFits(marco);
            Browser.assertAccessible(marco);
            Browser.open(marco, "/account");
            assertThat(marco.locator("#account-menu vaadin-avatar")).hasAttribute("img", Pattern.compile("api/v1/people/.*/picture\\?v=.*"));
            marco.locator("#picture-upload input[type=file]").setInputFiles(new FilePayload("me.png", "image/png", "no picture".getBytes()));
            told(marco, "non è un'immagine leggibile");

            marco.locator("#address-add").click();
            marco.locator("#address-email input").fill("marco@office.example.org");
            marco.locator("#dialog-save").click();
            assertThat(marco.locator("#addresses")).containsText("In attesa che apra il collegamento");
            Page anna = demo.signedIn("anna.liepa");
            String link = MailIT.link(anna, "marco@office.example.org");
            Page guest = demo.browser().phone(ColorScheme.LIGHT);
            Browser.open(guest, link);
            assertThat(guest.locator("main")).containsText("Does marco@office.example.org belong to the account of Marco Rossi");
            Browser.picture(guest, "confirm");
            Browser.assertAccessible(guest);
            guest.locator("#confirm").click();
            assertThat(guest.locator("main")).containsText("marco@office.example.org is confirmed.");
            Browser.open(marco, "/account");
            button(marco, "Accedi d'ora in poi con marco@office.example.org").click();
            marco.locator("#address-password input").fill("wrong password");
            marco.locator("#dialog-save").click();
            assertThat(marco.locator("#address-password")).hasAttribute("invalid", "");
            marco.locator("#address-password input").fill(DemoBrowsers.PASSWORD);
            marco.locator("#dialog-save").click();
            assertThat(marco.locator("#addresses")).containsText("marco.rossi@example.org");
            Browser.signIn(demo.browser().phone(ColorScheme.LIGHT), "marco@office.example.org", DemoBrowsers.PASSWORD);

            Browser.open(anna, "/account");
            Browser.picture(anna, "account");
            Browser.assertAccessible(anna);
            Browser.open(anna, "/admin/legal");
            anna.locator("#publish-terms").click();
            anna.locator("vaadin-confirm-dialog").getByText("Publish").last().click();
            assertThat(anna.locator("#terms-en")).hasAttribute("invalid", "");
            anna.locator("#terms-en textarea").fill("# Be kind\n\nWe make services together.\n<script>document.title = 'broken'</script>");
            anna.locator("#publish-terms").click();
            anna.locator("vaadin-confirm-dialog").getByText("Publish").last().click();
            told(anna, "Version 1 is published.");
            Browser.quiet(anna);
            Browser.picture(anna, "legal");
            Browser.assertAccessible(anna);

            Browser.open(marco, "/organisations");
            assertThat(marco.locator("#page-title")).hasText("Prima di proseguire");
            assertThat(marco.locator(".il-legal")).containsText("<script>");
            Browser.quiet(marco);
            Browser.picture(marco, "consent-phone-dark");
            Browser.assertFits(marco);
            Browser.assertAccessible(marco);
            marco.locator("#consent-go").click();
            assertThat(marco.locator("#consent-terms")).hasAttribute("invalid", "");
            marco.locator("#consent-terms label").click();
            marco.locator("#consent-go").click();
            assertThat(marco.locator("#page-title")).hasText("Organizzazioni");
            Browser.open(marco, "/account");
            assertThat(marco.locator("#consents")).containsText("Condizioni d'uso, versione 1");
            marco.locator("#mail-kinds vaadin-checkbox input").last().uncheck();
            told(marco, "Salvato");

            Browser.open(anna, "/account");
            assertThat(anna.locator("#page-title")).hasText("Your account");
            Browser.open(anna, "/admin/people");
            anna.locator("#consent-terms label").click();
            anna.locator("#consent-go").click();
            anna.locator("#invite-people").click();
            anna.locator("#invite-emails textarea").fill("nina@example.org, otto@example.org");
            Browser.picture(anna, "invite-people");
            Browser.assertAccessible(anna);
            anna.locator("#dialog-save").click();
            told(anna, "2 invitations are on their way.");
            Browser.open(guest, MailIT.link(anna, "nina@example.org"));
            assertThat(guest.locator("main")).containsText("Anna Liepa");
            Browser.picture(guest, "join-platform");
            Browser.assertAccessible(guest);
            demo.browser().assertNothingForeignNoErrors();
        }
    }

    @Test
    void aTeamAndAnOrganisationAreDeletedAndRestored() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            Page anna = demo.signedIn("anna.liepa");
            Browser.open(anna, "/organisations");
            Browser.follow(anna, "Riverside City Council");
            String organisation = anna.url();
            anna.locator("#delete-organisation").click();
            Browser.assertAccessible(anna);
            anna.locator("vaadin-confirm-dialog").getByText("Delete").last().click();
            told(anna, "Processes belong to this organisation");
            Browser.open(anna, organisation);
            Browser.follow(anna, "Parents of Riverside");
            anna.locator("#delete-team").click();
            assertThat(anna.locator("vaadin-confirm-dialog")).containsText("for 30 days");
            Browser.picture(anna, "delete-team");
            anna.locator("vaadin-confirm-dialog").getByText("Delete").last().click();
            told(anna, "“Parents of Riverside” is in the trash.");
            assertThat(anna.locator("main")).not().containsText("Parents of Riverside");
            Browser.open(anna, "/organisations");
            assertThat(anna.locator("#trash")).containsText("Parents of Riverside");
            Browser.quiet(anna);
            Browser.picture(anna, "trash");
            Browser.assertAccessible(anna);
            button(anna, "Restore “Parents of Riverside”").click();
            assertThat(anna.locator("#trash")).hasCount(0);
            Browser.open(anna, organisation);
            assertThat(anna.locator("main")).containsText("Parents of Riverside");
            demo.browser().assertNothingForeignNoErrors();
        }
    }
}
