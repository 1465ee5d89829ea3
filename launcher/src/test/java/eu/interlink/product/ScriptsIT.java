package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever people type into whichever field is shown as text: here, and in the browsers of others. */
class ScriptsIT {

    private static final String HOSTILE = "<img src=x onerror=\"window.pwned=1\"><script>window.pwned=1</script>";

    /** Elements that came from the text, also inside components. The policy of the page may keep a script from running that is there nevertheless. */
    private static final String INJECTED = "() => { const found = window.pwned ? ['ran'] : [];"
            + " const look = root => root.querySelectorAll('*').forEach(element => {"
            + " if (element.getAttribute('src') === 'x' || element.localName === 'script' && element.textContent === 'window.pwned=1')"
            + " found.push(element.outerHTML); if (element.shadowRoot) look(element.shadowRoot); }); look(document); return found; }";

    @TempDir
    private static Path folder;

    private static DemoBrowsers demo;

    private final Set<String> addresses = new LinkedHashSet<>();

    @BeforeAll
    static void start() throws Exception {
        demo = DemoBrowsers.start(folder.resolve("data"), "dotvote");
    }

    @AfterAll
    static void stop() throws Exception {
        demo.close();
    }

    private static void assertHarmless(Page page) {
        Browser.quiet(page);
        assertEquals(List.of(), page.evaluate(INJECTED), page.url());
    }

    /** The screen is harmless here, and will be looked at by others. */
    private void seen(Page page) {
        assertHarmless(page);
        addresses.add(page.url());
    }

    private static void fill(Page page, String field) {
        page.locator(field + " input, " + field + " textarea").first().fill(HOSTILE);
    }

    private static void save(Page page) {
        page.locator("#dialog-save").click();
        assertThat(page.locator("#dialog-save")).hasCount(0);
        assertHarmless(page);
    }

    private void people(Page page) {
        Browser.open(page, "/account");
        fill(page, "#account-name");
        page.locator("#account-save").click();
        assertThat(page.locator("vaadin-notification-card")).containsText("Saved.");
        page.locator("#new-token").click();
        fill(page, "#token-name");
        page.locator("#dialog-save").click();
        assertThat(page.locator("#secret input")).not().hasValue("");
        Browser.button(page, "Done").click();
        seen(page);
        Browser.open(page, "/organisations");
        page.locator("#new-organisation").click();
        fill(page, "#name");
        fill(page, "#description");
        save(page);
        page.waitForURL(Pattern.compile(".*/organisations/.+"));
        page.locator("#new-team").click();
        fill(page, "#name");
        fill(page, "#description");
        save(page);
        seen(page);
        page.locator("main .il-resources a").first().click();
        page.locator("#add-member").click();
        page.locator("#person input").fill(HOSTILE);
        assertHarmless(page);
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(page.locator("#person")).hasCount(0);
        page.locator("#invite").click();
        page.locator("#dialog-save").click();
        Locator link = page.locator("#secret input");
        assertThat(link).hasValue(Pattern.compile(".*/join/.+"));
        addresses.add(link.inputValue());
        Browser.button(page, "Done").click();
        seen(page);
    }

    /** The names of bars are drawn by a library. */
    private void plan(Page page, String process) {
        Browser.open(page, process);
        page.locator(".il-tasks vaadin-button").last().click();
        page.locator("#item-edit").click();
        fill(page, "#item-name");
        page.locator("#item-start input").fill("01/03/2027");
        page.keyboard().press("Tab");
        save(page);
        Browser.open(page, process + "/plan");
        assertThat(page.locator(".bar-label").last()).hasText(HOSTILE);
        seen(page);
    }

    private void process(Page page) {
        Browser.open(page, "/processes/new");
        fill(page, "#process-name");
        fill(page, "#process-description");
        DemoBrowsers.toSchema(page);
        page.locator("#create-process").click();
        page.waitForURL(Pattern.compile(".*/processes/[0-9a-f-]{36}"));
        seen(page);
        String process = page.url();
        Browser.follow(page, "People and rights");
        page.locator("#add-team").click();
        save(page);
        seen(page);
        plan(page, process);
        Browser.open(page, process);
        page.locator(".il-tasks a").last().click();
        assertThat(page.locator("#recommended")).isVisible();
        String task = page.url();
        DemoBrowsers.create(page, "Documents", HOSTILE);
        page.locator("#document-note textarea").fill(HOSTILE);
        page.locator("vaadin-upload input[type=file]").setInputFiles(new com.microsoft.playwright.options.FilePayload("<img src=x onerror=alert(1)>.md",
                "text/markdown", HOSTILE.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#document-versions")).containsText("window.pwned");
        seen(page);
        Browser.button(page, "Move to trash").click();
        assertHarmless(page);
        page.keyboard().press("Escape");
        Browser.open(page, task);
        DemoBrowsers.create(page, "Dot voting", HOSTILE);
        page.locator("vaadin-text-field[id^='dotvote-choice-'] input").first().fill(HOSTILE);
        page.locator("#dotvote-settings-save").click();
        assertThat(page.locator("#dotvote-result")).containsText("window.pwned");
        page.locator("vaadin-button[aria-label^='Give a dot to']").first().click();
        page.locator("#dotvote-save").click();
        seen(page);
        addresses.addAll(List.of(task, process + "/resources", process + "/history"));
    }

    private static void search(Page page) {
        for (String[] field : new String[][] {{"/processes", "#process-search"}, {"/catalogue", "#catalogue-search"}}) {
            Browser.open(page, field[0]);
            fill(page, field[1]);
            assertHarmless(page);
        }
        Browser.open(page, "/processes?" + java.net.URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8));
        assertHarmless(page);
    }

    @Test
    void markupInAnyFieldIsShownAsTextHereAndToOthers() {
        Page anna = demo.signedIn("anna.liepa");
        people(anna);
        process(anna);
        search(anna);
        addresses.addAll(List.of("/", "/processes", "/organisations", "/admin/people", "/admin/system"));
        Page other = demo.signedIn("anna.liepa");
        for (String address : addresses) {
            Browser.open(other, address);
            assertHarmless(other);
        }
        Page guest = demo.browser().desktop();
        for (String address : addresses.stream().filter(address -> address.contains("/join/")).toList()) {
            Browser.open(guest, address);
            assertThat(guest.locator("main")).containsText("window.pwned");
            assertHarmless(guest);
        }
        Browser.open(guest, "/sign-in?error=" + java.net.URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8) + "&seconds=%3Cb%3E&return=%2F%3Cimg%20src%3Dx%3E");
        assertHarmless(guest);
        demo.browser().assertNothingForeignNoErrors();
    }
}
