package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody works, and another one is told: on the open screen, in the list, and by mail if it wants so. */
class NotificationsIT {

    private static final String FOCUSED = "() => document.activeElement.id";

    @TempDir
    private Path folder;

    private static void status(Page page, String status) {
        page.locator("#task-status").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(status)).click();
    }

    /** What stands in the head. */
    private static void assertBell(Page page, String label) {
        assertThat(page.locator("#bell")).hasAttribute("aria-label", label);
    }

    private static Locator first(Page page) {
        return page.locator("#notifications > li").first();
    }

    private static void looked(Page page, String name) {
        Browser.quiet(page);
        page.evaluate("() => scrollTo(0, 0)");
        Browser.picture(page, name);
        Browser.assertFits(page);
        Browser.assertAccessible(page);
    }

    @Test
    void theBellRisesTheListIsReadAndAMailFollows() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            Page guest = demo.browser().desktop();
            Browser.open(guest, "/sign-in");
            assertThat(guest.locator("#bell")).hasCount(0);
            Page sofia = demo.browser().phone(ColorScheme.DARK);
            DemoBrowsers.signIn(sofia, "sofia.bianchi");
            Browser.open(sofia, "/notifications");
            assertThat(sofia.locator("#notifications")).containsText("Parents of Riverside");
            looked(sofia, "notifications-phone-dark");
            sofia.locator("#read-all").click();
            assertBell(sofia, "Notifiche");
            assertThat(first(sofia)).hasClass(Pattern.compile("il-read"));

            sofia.locator("#account-menu").focus();
            Object focused = sofia.evaluate(FOCUSED);
            Page anna = demo.signedIn("anna.liepa");
            DemoBrowsers.openTask(anna, "Safer routes to school");
            String task = anna.locator("#page-title").textContent();
            status(anna, "In progress");
            assertBell(sofia, "Notifiche, 1 da leggere");
            assertThat(sofia.locator("#bell-said")).hasText("Una notifica da leggere");
            assertEquals(focused, sofia.evaluate(FOCUSED));
            assertThat(first(sofia)).containsText("Anna Liepa ha impostato l'attività «" + task + "» su «In corso».");
            assertThat(first(sofia)).containsText("Nuova");
            assertThat(first(sofia)).not().hasClass(Pattern.compile("il-read"));

            sofia.locator("#choice-coproduction-work-mail").scrollIntoViewIfNeeded();
            sofia.locator("#choice-coproduction-work-mail input").check();
            assertThat(sofia.locator("vaadin-notification-card").last()).containsText("La Sua scelta è stata salvata.");
            sofia.locator("#choice-daily").getByRole(AriaRole.RADIO).last().check();
            Browser.quiet(sofia);
            Browser.picture(sofia, "notification-choices-phone-dark");
            Browser.open(sofia, "/notifications");
            assertThat(sofia.locator("#choice-coproduction-work-mail input")).isChecked();
            assertThat(sofia.locator("#choice-daily").getByRole(AriaRole.RADIO).last()).isChecked();
            first(sofia).locator("a").click();
            assertThat(sofia.locator("#page-title")).hasText(task);
            assertBell(sofia, "Notifiche");

            status(anna, "Finished");
            assertBell(sofia, "Notifiche, 1 da leggere");
            Page later = demo.browser().desktop();
            Browser.open(later, MailIT.link(anna, "sofia.bianchi@example.org"));
            later.locator("input[name=username]").fill("sofia.bianchi@example.org");
            later.locator("input[name=password]").fill(DemoBrowsers.PASSWORD);
            later.keyboard().press("Enter");
            assertThat(later.locator("#page-title")).hasText(task);
            later.locator("#bell").click();
            assertThat(first(later)).containsText("su «Concluso».");
            looked(later, "notifications-desktop-light");

            Rest api = Rest.person(demo.product(), "sofia.bianchi@example.org", DemoBrowsers.PASSWORD);
            assertEquals(1, api.get("/api/v1/notifications?unread=true").get("items").size());
            assertTrue(api.get("/api/v1/notifications/choices").get("kinds").get("coproduction.work").get("mail").asBoolean());
            assertEquals(204, api.send("POST", "/api/v1/notifications/read-all").statusCode());
            assertEquals(0, api.get("/api/v1/notifications/unread").get("unread").asInt());
            assertBell(sofia, "Notifiche");
            assertThat(first(later)).hasClass(Pattern.compile("il-read"));
            demo.browser().assertNothingForeignNoErrors();
        }
    }
}
