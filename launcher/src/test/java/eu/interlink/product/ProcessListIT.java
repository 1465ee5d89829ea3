package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** A process is begun in three steps, gets ready by its list of what it needs, and is found again among others. */
class ProcessListIT {

    @TempDir
    private static Path folder;

    private static DemoBrowsers demo;

    @BeforeAll
    static void start() throws Exception {
        demo = DemoBrowsers.start(folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws Exception {
        demo.browser().assertNothingForeignNoErrors();
        demo.close();
    }

    private static Locator lines(Page page) {
        return page.locator(".il-resources > li");
    }

    /** Chooses an entry of a list of choices, by its name. */
    private static void choose(Page page, String field, String what) {
        page.locator(field).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(what).setExact(true)).click();
        Browser.quiet(page);
    }

    private static void tag(Page page, String field, String tag) {
        Locator input = page.locator(field + " input");
        input.fill(tag);
        input.press("Enter");
        Browser.quiet(page);
        assertThat(page.locator(field)).containsText(tag);
        input.press("Escape");
    }

    @Test
    void aProcessIsBegunGetsReadyAndIsFound() {
        Page page = demo.signedIn("anna.liepa");
        Browser.open(page, "/processes/new");
        page.locator("#wizard-next").click();
        assertThat(page.locator("#process-name")).hasAttribute("invalid", "");
        page.locator("#process-name input").fill("Zona orti di città");
        page.locator("#process-name input").press("Enter");
        assertThat(page.locator("#wizard-step")).isFocused();
        tag(page, "#process-tags", "Greenery");
        tag(page, "#process-tags", "food");
        Browser.assertAccessible(page);
        page.locator("#wizard-next").click();
        assertThat(page.locator("#create-process")).isVisible();
        page.locator("#wizard-back").click();
        assertThat(page.locator("#process-tags")).containsText("Greenery");
        page.locator("#wizard-next").click();
        assertThat(page.locator("#create-process")).isVisible();
        page.getByText("No schema, start empty").click();
        page.locator("#create-process").click();
        assertThat(page.locator("#page-title")).hasText("Zona orti di città");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("For a good start: 0 of 9")).click();
        assertThat(page.locator("#start-up li")).hasCount(9);
        assertThat(page.locator("#start-up")).containsText("0 of 9 are there.");
        assertThat(page.locator("main")).containsText("food");
        Browser.quiet(page);
        Browser.picture(page, "overview");
        Browser.assertAccessible(page);
        Browser.follow(page, "Decide how the work is shared");
        advised(page);
        Browser.follow(page, "Overview");
        assertThat(page.locator("#start-up")).containsText("2 of 9 are there.");
        assertThat(page.locator("main")).containsText("Public and civil partners (G+G)");

        Browser.open(page, "/processes");
        page.locator("#process-search input").fill("green CITTA");
        assertThat(lines(page)).hasCount(1);
        page.locator("#process-search input").fill("");
        assertThat(lines(page)).not().hasCount(1);
        page.locator("#process-filters vaadin-details-summary").click();
        choose(page, "#process-tag", "food");
        assertThat(lines(page)).hasCount(1);
        choose(page, "#process-role", "I take part in it");
        assertThat(lines(page)).hasCount(0);
        choose(page, "#process-role", "I manage it");
        assertThat(lines(page)).hasCount(1);
        choose(page, "#process-status", "Finished");
        assertThat(page.locator("main")).containsText("No process found");
        choose(page, "#process-status", "Not started");
        assertThat(lines(page)).hasCount(1);
        Browser.picture(page, "process-list");
        Browser.assertAccessible(page);
        page.locator("#process-tag [part~='clear-button']").click();
        choose(page, "#process-status", "Any");
        choose(page, "#process-role", "Any role");
        choose(page, "#process-order", "By name");
        assertThat(lines(page).last()).containsText("Zona orti di città");
        page.context().close();
    }

    private static void advised(Page page) {
        page.locator("#settings-description textarea").fill("A garden for the whole street.");
        page.locator("#settings-model-advise").click();
        page.getByText("both decide together", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("citizens work with means of the administration", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("the administration gives its share of work and money", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#advice > li").first()).containsText("4 of 6 points, because: both decide together; the administration gives its share of work and money");
        Browser.quiet(page);
        Browser.picture(page, "advice");
        Browser.assertAccessible(page);
        page.locator("#advice-best").click();
        page.locator("#settings-save").click();
        assertThat(page.locator("vaadin-notification-card").last()).isVisible();
        Browser.quiet(page);
    }

    @Test
    void listAndOverviewFitAPhone() {
        Page phone = demo.browser().phone(ColorScheme.DARK);
        DemoBrowsers.signIn(phone, "anna.liepa");
        Browser.open(phone, "/processes");
        Browser.picture(phone, "process-list-phone");
        Browser.assertFits(phone);
        Browser.assertAccessible(phone);
        Browser.follow(phone, "Safer routes to school");
        Browser.follow(phone, "Overview");
        Browser.picture(phone, "overview-phone");
        Browser.assertFits(phone);
        Browser.assertAccessible(phone);
        phone.context().close();
    }

    @Test
    void twoPeopleAtATaskSeeEachOther() {
        Page anna = demo.signedIn("anna.liepa");
        Page tom = demo.signedIn("tom.baker");
        DemoBrowsers.openTask(anna, "Safer routes to school");
        assertThat(anna.locator("#presence")).isHidden();
        Browser.open(tom, "/" + anna.url().replaceFirst(".*?//[^/]+/", ""));
        assertThat(anna.locator("#presence")).hasText("At this task now: Tom Baker");
        assertThat(tom.locator("#presence")).hasText("At this task now: Anna Liepa");
        Browser.assertAccessible(anna);
        Browser.open(tom, "/processes");
        assertThat(anna.locator("#presence")).isHidden();
        anna.context().close();
        tom.context().close();
    }

    @Test
    void aFeedReaderFollowsAProcess() throws Exception {
        Page page = demo.signedIn("anna.liepa");
        Browser.open(page, "/processes");
        Browser.follow(page, "Safer routes to school");
        Browser.follow(page, "History");
        page.locator("#calendar-make").click();
        String address = page.locator("#calendar-address input").inputValue();
        Browser.assertAccessible(page);
        try (HttpClient reader = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> answer = reader.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofInputStream());
            assertEquals("application/atom+xml;charset=utf-8", answer.headers().firstValue("content-type").orElseThrow().toLowerCase(Locale.ROOT).replace(" ", ""));
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document feed = factory.newDocumentBuilder().parse(answer.body());
            String atom = "http://www.w3.org/2005/Atom";
            assertEquals("Safer routes to school", feed.getElementsByTagNameNS(atom, "title").item(0).getTextContent());
            assertTrue(feed.getElementsByTagNameNS(atom, "entry").getLength() > 5);
            assertTrue(feed.getElementsByTagNameNS(atom, "title").item(1).getTextContent().contains("set the task"));
            page.locator("#calendar-revoke").click();
            page.locator("vaadin-confirm-dialog").getByText("Take the address back").last().click();
            assertThat(page.locator("#calendar-make")).isVisible();
            assertEquals(404, reader.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding()).statusCode());
        }
        page.context().close();
    }
}
