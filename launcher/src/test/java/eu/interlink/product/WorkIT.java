package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody is asked to work and mentioned, finds it in another browser, and says that it is done; a calendar program reads the last day. */
class WorkIT {

    private static final String PROCESS = "Safer routes to school";
    private static final String DRAFT = "Sto ancora scrivendo";

    @TempDir
    private Path folder;

    private static void choose(Page page, String field, String name) {
        page.locator(field + " input").fill(name);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name)).click();
        Browser.quiet(page);
    }

    /** Without signing in, as a calendar program does. */
    private static HttpResponse<String> read(DemoBrowsers demo, String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(demo.product().address()).resolve(URI.create(address).getPath())).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void assertStillWriting(Page page) {
        assertThat(page.locator("#comment-text textarea")).hasValue(DRAFT);
        assertThat(page.locator("#comment-text textarea")).isFocused();
    }

    private static void confirm(Page page, String button) {
        page.locator("vaadin-confirm-dialog").getByText(button).last().click();
    }

    @Test
    void whoIsAskedFindsItAndSaysThatItIsDone() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            Page anna = demo.signedIn("anna.liepa");
            DemoBrowsers.openTask(anna, PROCESS);
            String address = anna.url();
            String task = anna.locator("#page-title").textContent();
            Page sofia = demo.signedIn("sofia.bianchi");
            Browser.open(sofia, address);
            sofia.locator("#comment-text textarea").fill(DRAFT);

            anna.locator("#assign").click();
            anna.locator("#dialog-save").click();
            assertThat(anna.locator("#assign-to")).hasAttribute("invalid", "");
            choose(anna, "#assign-to", "Sofia Bianchi");
            anna.locator("#assign-instructions textarea").fill("Two pages,\nwith a map.");
            anna.locator("#assign-due input").fill("soon");
            anna.locator("#dialog-save").click();
            assertThat(anna.locator("#assign-due")).hasAttribute("invalid", "");
            assertThat(anna.locator("vaadin-dialog")).containsText("This is no date.");
            anna.locator("#assign-due input").fill("31/01/2020");
            anna.keyboard().press("Enter");
            Browser.quiet(anna);
            Browser.picture(anna, "assign");
            Browser.assertAccessible(anna);
            anna.locator("#dialog-save").click();
            assertThat(anna.locator("#assignments")).containsText("Overdue");
            assertThat(anna.locator("#outlet")).not().hasAttribute("aria-hidden", "true");
            assertThat(sofia.locator("#assignments")).containsText("Two pages,");
            assertThat(sofia.locator("#assignments")).containsText("In ritardo");
            assertStillWriting(sofia);

            anna.locator("#comment-text textarea").fill("What do you think,");
            choose(anna, "#comment-mention", "Sofia Bianchi");
            assertThat(anna.locator("#comment-text textarea")).hasValue("What do you think, @Sofia Bianchi ");
            anna.locator("#comment-send").click();
            assertThat(anna.locator("#comment-text textarea")).hasValue("");
            assertThat(sofia.locator("#comment-list")).containsText("What do you think, @Sofia Bianchi");
            assertStillWriting(sofia);
            Browser.quiet(anna);
            anna.locator("#comments").scrollIntoViewIfNeeded();
            Browser.picture(anna, "task-comments");
            Browser.assertAccessible(anna);
            sofia.locator("#comment-send").click();
            assertThat(anna.locator("#comment-list")).containsText(DRAFT);

            Browser.open(sofia, "/");
            assertThat(sofia.locator("#next-work")).containsText(task);
            Browser.picture(sofia, "home-work");
            Browser.follow(sofia, "Il mio lavoro");
            assertThat(sofia.locator("#work-assigned")).containsText("with a map.");
            assertThat(sofia.locator("#work-mentions")).containsText("What do you think, @Sofia Bianchi");
            sofia.locator("#calendar-make").click();
            assertThat(sofia.locator("#calendar-address")).isVisible();
            Browser.quiet(sofia);
            Browser.picture(sofia, "work");
            Browser.assertAccessible(sofia);
            String calendar = sofia.locator("#calendar-address input").inputValue();
            HttpResponse<String> answer = read(demo, calendar);
            assertEquals("text/calendar;charset=utf-8", answer.headers().firstValue("content-type").orElse(""));
            assertTrue(answer.body().contains("\r\nDTSTART;VALUE=DATE:20200131\r\n"), answer.body());
            sofia.locator("#calendar-revoke").click();
            confirm(sofia, "Ritira l'indirizzo");
            assertThat(sofia.locator("#calendar-make")).isVisible();
            assertEquals(404, read(demo, calendar).statusCode());

            Page phone = demo.browser().phone(ColorScheme.DARK);
            DemoBrowsers.signIn(phone, "sofia.bianchi");
            for (String screen : new String[] {"/work", address}) {
                Browser.open(phone, screen);
                Browser.picture(phone, screen.equals(address) ? "task-phone" : "work-phone");
                Browser.assertFits(phone);
                Browser.assertAccessible(phone);
            }
            phone.locator("#comments").scrollIntoViewIfNeeded();
            Browser.picture(phone, "comments-phone");

            sofia.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Segna come fatto: " + task)).click();
            assertThat(sofia.locator("#work-assigned")).containsText("Niente da fare ora");
            assertThat(anna.locator("#assignments .il-badge")).hasText("Done");
            sofia.locator("#work-done input").check();
            assertThat(sofia.locator("#work-assigned")).containsText(task);
            Locator withdraw = anna.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw the assignment of Sofia Bianchi"));
            withdraw.click();
            confirm(anna, "Withdraw the assignment");
            assertThat(anna.locator("#assignments")).containsText("Nobody has been asked");
            Browser.follow(anna, PROCESS);
            Browser.follow(anna, "History");
            assertThat(anna.locator("main")).containsText("said that “" + task + "” is done");
            demo.browser().assertNothingForeignNoErrors();
        }
    }
}
