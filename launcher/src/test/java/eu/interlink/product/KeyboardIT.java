package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the keyboard alone, seeing at each step where one is. */
class KeyboardIT {

    private static final int MOST_STEPS = 120;
    private static final int MOST_OF_A_SCREEN = 400;
    private static final String PROCESS = "Safer routes to school";

    /** The element that has the focus, also inside components; null on the bare page. */
    private static final String FOCUSED = "let element = document.activeElement; while (element && element.shadowRoot && element.shadowRoot.activeElement)"
            + " element = element.shadowRoot.activeElement; if (element === document.body) element = null;";

    private static final String NAME = "() => { " + FOCUSED + " return element ? (element.getAttribute('aria-label') || element.textContent || '').trim() : ''; }";

    /** Itself or the component around it (a field draws the mark around its input) is marked, and it lies in the window. */
    private static final String MARKED = "() => { " + FOCUSED + " if (!element) return 'nothing has the focus';"
            + " const box = element.getBoundingClientRect();"
            + " if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) return 'out of sight: ' + element.outerHTML;"
            + " const drawn = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';"
            + " for (let part = element, up = 0; part && up < 6; part = part.parentElement || part.getRootNode().host, up++) {"
            + " if (drawn(getComputedStyle(part)) || [...(part.shadowRoot ? part.shadowRoot.querySelectorAll('[part]') : [])]"
            + ".some(inner => drawn(getComputedStyle(inner)))) return ''; }"
            + " return 'no mark: ' + element.outerHTML; }";

    /** Notes that the element with the focus, and what it is in, was reached; says whether the walk is at the beginning again. */
    private static final String REACHED = "() => { " + FOCUSED + " if (!element) return true;"
            + " for (let part = element; part; part = part.parentElement || part.getRootNode().host) {"
            + " if (part === element && part.classList.contains('il-skip')) return true; if (part.setAttribute) part.setAttribute('data-reached', ''); } return false; }";

    /** What can be used on the screen and was not reached. Of radio buttons one is reached, the others by arrows. */
    private static final String FORGOTTEN = "() => [...document.querySelectorAll(['a[href]', 'vaadin-button', 'vaadin-text-field', 'vaadin-text-area', 'vaadin-email-field',"
            + " 'vaadin-select', 'vaadin-combo-box', 'vaadin-multi-select-combo-box', 'vaadin-date-picker', 'vaadin-checkbox', 'vaadin-radio-group', 'vaadin-details-summary']"
            + ".map(tag => 'main ' + tag).join(','))].filter(element => element.checkVisibility() && !element.disabled && !element.hasAttribute('data-reached'))"
            + ".map(element => element.outerHTML.slice(0, 200))";

    @TempDir
    private Path folder;

    @Test
    void fromSigningInToANewResource() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            Page page = demo.browser().desktop();
            Browser.open(page, "/sign-in");
            page.waitForFunction("() => document.activeElement.name === 'username'");
            page.keyboard().type("anna.liepa@example.org");
            page.keyboard().press("Tab");
            page.keyboard().type(DemoBrowsers.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.contains("sign-in"));
            Browser.quiet(page);

            step(page);
            assertEquals("Skip to content", page.evaluate(NAME));
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.activeElement.id === 'main'");
            go(page, PROCESS);
            page.waitForURL(Pattern.compile(".*/processes/.*"));
            Browser.quiet(page);
            String task = page.locator(".il-tasks a").first().innerText();
            go(page, task);
            assertThat(page.locator("#recommended")).isVisible();
            Browser.quiet(page);
            assertEquals(task, page.evaluate(NAME), "The title of the new screen has the focus");
            go(page, "Start with Documents");
            assertThat(page.locator("#resource-name input")).isFocused();
            page.keyboard().type("By keyboard");
            page.keyboard().press("Enter");
            assertThat(page.locator("#page-title")).hasText("By keyboard");
        }
    }

    @Test
    void theFocusStaysWhenTheScreenIsDrawnAnewForAChangeElsewhere() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            Page anna = demo.signedIn("anna.liepa");
            stepTo(anna, PROCESS);
            Locator progress = anna.locator(".il-card").filter(new Locator.FilterOptions().setHasText(PROCESS)).locator(".il-progress-text");
            String before = progress.innerText();

            Page other = demo.signedIn("anna.liepa");
            DemoBrowsers.openTask(other, PROCESS);
            other.locator("#task-status").click();
            other.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Finished")).click();

            assertThat(progress).not().hasText(before);
            assertEquals(PROCESS, anna.evaluate(NAME));
            step(anna);
        }
    }

    @Test
    void everythingOnTheScreensOfPeopleRightsAndWorkIsReachedAndMarked() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            Page page = demo.signedIn("anna.liepa");
            Browser.open(page, "/processes");
            Browser.follow(page, PROCESS);
            String process = page.url();
            for (String screen : List.of(process, process + "/overview", process + "/plan", process + "/team", process + "/volunteers", process + "/data-protection", process + "/settings", "/processes", "/work", "/notifications",
                    "/account", "/organisations", "/admin/people", "/admin/legal", "/admin/retention", "/admin/register", "/admin/mails")) {
                walk(page, screen);
            }
            for (String list : List.of("organisations", "teams", "admin/people")) {
                if (!list.equals("teams")) {
                    Browser.open(page, "/" + list);
                }
                page.locator("main a[href^='" + list + "/']").first().click();
                page.waitForURL(Pattern.compile(".*/" + list + "/.+"));
                walk(page, page.url());
            }
        }
    }

    private static void walk(Page page, String screen) {
        Browser.open(page, screen);
        Browser.quiet(page);
        page.evaluate("() => document.querySelector('.il-skip').focus()");
        for (int steps = 0; !tab(page); steps++) {
            assertTrue(steps < MOST_OF_A_SCREEN, "There is no end at " + screen);
            assertEquals("", page.evaluate(MARKED), screen);
        }
        assertEquals(List.of(), page.evaluate(FORGOTTEN), screen);
    }

    /** @return whether the page is at its end */
    private static boolean tab(Page page) {
        page.keyboard().press("Tab");
        // The browser draws the mark with its next picture.
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        return Boolean.TRUE.equals(page.evaluate(REACHED));
    }

    private static void step(Page page) {
        tab(page);
        assertEquals("", page.evaluate(MARKED), page.url());
    }

    /** Tabs to the link or button of that name and presses it. */
    private static void go(Page page, String name) {
        stepTo(page, name);
        page.keyboard().press("Enter");
    }

    private static void stepTo(Page page, String name) {
        int steps = 0;
        do {
            step(page);
            steps++;
            assertTrue(steps < MOST_STEPS, "There is no way to " + name);
        } while (!page.evaluate(NAME).equals(name));
    }
}
