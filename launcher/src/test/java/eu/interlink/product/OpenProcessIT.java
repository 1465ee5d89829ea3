package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process looks for people: a person with an account is taken in, a guest is invited, one is declined. */
class OpenProcessIT {

    private static final Pattern JOIN = Pattern.compile("http://localhost:\\d+(/join/\\S+)");

    @TempDir
    private Path folder;

    private static void say(Page page, String field, String text) {
        page.locator(field + " input, " + field + " textarea").fill(text);
    }

    private static void askAsGuest(Page guest, String address, String name) {
        Browser.open(guest, address);
        say(guest, "#ask-name", name);
        say(guest, "#ask-email", name + "@example.net");
        say(guest, "#ask-reason", "Vivo qui.\n<b>Da sempre.</b>");
        guest.locator("#ask-send").click();
        assertThat(guest.locator("#ask")).containsText("la risposta arriva per e-mail");
    }

    private static Locator mail(Page admin, String to) {
        Browser.open(admin, "/admin/mails");
        Locator mail = admin.locator(".il-resource").filter(new Locator.FilterOptions().setHasText(to)).first();
        mail.locator("vaadin-details-summary").click();
        return mail;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void peopleFindWhatIsNeededAskAndAreAnswered() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            Page anna = demo.signedIn("anna.liepa");
            Browser.open(anna, "/processes");
            Browser.follow(anna, "Safer routes to school");
            assertThat(anna.locator("#page-title")).hasText("Safer routes to school");
            String process = anna.url();
            Browser.follow(anna, "Volunteers");
            anna.locator("#change-opening").click();
            anna.locator("#opening-open input").check();
            anna.locator("#dialog-save").click();
            assertThat(anna.locator("#opening-needs")).hasAttribute("invalid", "");
            say(anna, "#opening-needs", "People who walk the routes.\n<script>document.title = 'no'</script>");
            say(anna, "#opening-wanted", "Parents and neighbours");
            Browser.quiet(anna);
            Browser.picture(anna, "opening");
            Browser.assertAccessible(anna);
            anna.locator("#dialog-save").click();
            assertThat(anna.locator("#opening")).containsText("Open: people can ask to take part.");

            Page guest = demo.browser().phone(ColorScheme.LIGHT, "it-IT");
            Browser.open(guest, "/sign-in");
            Browser.follow(guest, "Partecipa");
            assertThat(guest.locator("#open-processes")).containsText("People who walk the routes.");
            Browser.picture(guest, "open-phone");
            Browser.assertFits(guest);
            Browser.assertAccessible(guest);
            say(guest, "#open-search", "nothing like this");
            assertThat(guest.locator("main")).containsText("Al momento nessun processo cerca persone");
            say(guest, "#open-search", "WALK");
            Browser.follow(guest, "Safer routes to school");
            assertThat(guest.locator("main")).containsText("<script>");
            guest.locator("#ask-send").click();
            assertThat(guest.locator("#ask-name")).hasAttribute("invalid", "");
            Browser.quiet(guest);
            guest.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots/open-process-phone.png")));
            Browser.assertFits(guest);
            Browser.assertAccessible(guest);
            String address = guest.url();
            askAsGuest(guest, address, "lucia");
            Browser.picture(guest, "open-sent-phone");
            askAsGuest(guest, address, "paolo");

            Page marco = demo.browser().phone(ColorScheme.DARK);
            DemoBrowsers.signIn(marco, "marco.rossi");
            Browser.open(marco, address);
            say(marco, "#ask-reason", "I can draw maps.");
            Browser.picture(marco, "open-process-person-phone");
            marco.locator("#ask-send").click();
            assertThat(marco.locator("#ask-withdraw")).isVisible();
            Browser.quiet(marco);
            Browser.assertAccessible(marco);

            assertThat(anna.locator("#requests")).containsText("I can draw maps.");
            assertThat(anna.locator("#requests")).containsText("<b>Da sempre.</b>");
            Browser.picture(anna, "requests");
            Browser.assertAccessible(anna);
            button(anna, "Accept Marco Rossi").click();
            Browser.quiet(anna);
            Browser.picture(anna, "requests-accept");
            Browser.assertAccessible(anna);
            anna.locator("#dialog-save").click();
            assertThat(anna.locator("#requests")).not().containsText("Marco Rossi");
            button(anna, "Accept lucia").click();
            assertThat(anna.locator("vaadin-dialog")).containsText("lucia@example.net");
            anna.locator("#dialog-save").click();
            assertThat(anna.locator("#requests")).not().containsText("lucia");
            button(anna, "Decline paolo").click();
            say(anna, "#request-answer", "Siamo al completo.");
            anna.locator("#dialog-save").click();
            assertThat(anna.locator("#requests")).hasCount(0);

            Browser.open(marco, process);
            assertThat(marco.locator("#page-title")).hasText("Safer routes to school");
            assertThat(mail(anna, "marco.rossi@example.org").locator("pre")).containsText(URI.create(process).getPath());
            assertThat(mail(anna, "paolo@example.net").locator("pre")).containsText("Siamo al completo.");
            Matcher join = JOIN.matcher(mail(anna, "lucia@example.net").locator("pre").textContent());
            assertTrue(join.find());
            Browser.open(guest, join.group(1));
            say(guest, "#name", "Lucia Verdi");
            say(guest, "#email", "lucia@example.net");
            say(guest, "#password", "seven green bicycles");
            guest.locator("#create-account").click();
            assertThat(guest.locator("#page-title")).hasText("Safer routes to school");

            Page phone = demo.browser().phone(ColorScheme.DARK);
            DemoBrowsers.signIn(phone, "anna.liepa");
            Browser.open(phone, process + "/volunteers");
            Browser.picture(phone, "volunteers-phone");
            Browser.assertFits(phone);
            Browser.assertAccessible(phone);
            demo.browser().assertNothingForeignNoErrors();
        }
    }
}
