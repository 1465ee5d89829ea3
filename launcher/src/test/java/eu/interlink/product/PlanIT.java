package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is planned: on the chart by mouse and keyboard, and in the table with the same effect; somebody else looks on. */
class PlanIT {

    private static final String IDEAS = "Collect ideas";
    private static final String CHOICE = "Choose an idea together";
    private static final String SKETCH = "Sketch the service and try it";

    @TempDir
    private static Path folder;

    private static DemoBrowsers demo;

    @BeforeAll
    static void start() throws Exception {
        demo = DemoBrowsers.start(folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws Exception {
        demo.close();
    }

    @AfterEach
    void nothingForeign() {
        demo.browser().assertNothingForeignNoErrors();
    }

    private static String plan(Page page) {
        Browser.open(page, "/processes");
        Browser.follow(page, "Safer routes to school");
        Browser.follow(page, "Work plan");
        assertThat(page.locator("#plan-undated, #plan-table").first()).isVisible();
        return page.url();
    }

    static Locator bar(Page page, String name) {
        return page.locator("g.bar-wrapper[aria-label^='" + name + "']");
    }

    private static Locator rectangle(Page page, String name) {
        return bar(page, name).locator("rect.bar");
    }

    static void dates(Page page, String button, String task, String start, String end) {
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button + " of “" + task + "”").setExact(true)).click();
        type(page, "#plan-start", start);
        type(page, "#plan-end", end);
        page.locator("#dialog-save").click();
    }

    static void type(Page page, String field, String day) {
        page.locator(field + " input").fill(day);
        page.keyboard().press("Tab");
    }

    static void show(Page page, String shape) {
        page.locator("#plan-shape").getByText(shape, new Locator.GetByTextOptions().setExact(true)).click();
        Browser.quiet(page);
    }

    private static void scale(Page page, String scale) {
        page.locator("#plan-scale").click();
        page.locator("vaadin-select-item").filter(new Locator.FilterOptions().setHasText(scale)).click();
        Browser.quiet(page);
    }

    @Test
    void aProcessIsPlannedAndEverybodySeesIt() {
        Page anna = demo.signedIn("anna.liepa");
        String address = plan(anna);
        dates(anna, "Set dates", IDEAS, "01/03/2027", "05/03/2027");
        dates(anna, "Set dates", CHOICE, "06/03/2027", "08/03/2027");
        dates(anna, "Set dates", SKETCH, "22/03/2027", "24/03/2027");
        assertThat(bar(anna, IDEAS)).hasAttribute("aria-label", Pattern.compile(".*1 Mar 2027 to 5 Mar 2027.*"));
        assertThat(bar(anna, "Design")).hasAttribute("aria-label", Pattern.compile(".*1 Mar 2027 to 24 Mar 2027.*"));
        assertThat(anna.locator("#plan-undated")).not().containsText(IDEAS);
        Page looking = demo.signedIn("tom.baker");
        Browser.open(looking, address);
        bar(looking, CHOICE).focus();
        bar(anna, IDEAS).focus();
        anna.locator("#plan-chart").scrollIntoViewIfNeeded();
        Browser.picture(anna, "plan-chart");
        Browser.assertAccessible(anna);

        byKeyboard(anna, looking);
        byMouse(anna, looking);
        scales(anna);
        inTheTable(anna, looking);
        network(anna);
        inTheDark(address);
        closed(anna, address);
    }

    /** Two days later; the one that waits has no day to spare, the last one has. */
    private static void byKeyboard(Page anna, Page looking) {
        bar(anna, IDEAS).focus();
        anna.keyboard().press("ArrowRight");
        anna.keyboard().press("ArrowRight");
        assertThat(anna.locator("#plan-moves li")).hasCount(1);
        assertThat(anna.locator("#plan-moves")).containsText(CHOICE + ": 6 Mar 2027 to 8 Mar 2027 → 8 Mar 2027 to 10 Mar 2027");
        Browser.picture(anna, "plan-successors");
        Browser.assertAccessible(anna);
        anna.locator("#plan-cancel").click();
        assertThat(anna.locator("vaadin-dialog[opened]")).hasCount(0);
        assertThat(bar(anna, IDEAS)).hasAttribute("aria-label", Pattern.compile(".*1 Mar 2027 to 5 Mar 2027.*"));
        bar(anna, IDEAS).focus();
        anna.keyboard().press("ArrowRight");
        anna.keyboard().press("ArrowRight");
        anna.locator("#plan-too").click();
        assertThat(bar(anna, IDEAS)).hasAttribute("aria-label", Pattern.compile(".*3 Mar 2027 to 7 Mar 2027.*"));
        assertThat(bar(anna, CHOICE)).hasAttribute("aria-label", Pattern.compile(".*8 Mar 2027 to 10 Mar 2027.*"));
        assertThat(bar(anna, SKETCH)).hasAttribute("aria-label", Pattern.compile(".*22 Mar 2027 to 24 Mar 2027.*"));
        assertThat(bar(anna, IDEAS)).isFocused();
        assertThat(bar(looking, CHOICE)).hasAttribute("aria-label", Pattern.compile(".*8 Mar 2027 to 10 Mar 2027.*"));
        assertThat(bar(looking, CHOICE)).isFocused();
        anna.keyboard().press("ArrowDown");
        assertThat(bar(anna, CHOICE)).isFocused();
        anna.keyboard().press("Shift+ArrowRight");
        assertThat(bar(looking, CHOICE)).hasAttribute("aria-label", Pattern.compile(".*8 Mar 2027 to 11 Mar 2027.*"));
        anna.keyboard().press("Enter");
        assertThat(anna.locator("#plan-end input")).hasValue(Pattern.compile("0?11/0?3/2027"));
        anna.locator("vaadin-dialog").getByText("Cancel", new Locator.GetByTextOptions().setExact(true)).click();
    }

    private static void byMouse(Page anna, Page looking) {
        assertThat(anna.locator("vaadin-dialog[opened]")).hasCount(0);
        rectangle(anna, SKETCH).scrollIntoViewIfNeeded();
        BoundingBox box = rectangle(anna, SKETCH).boundingBox();
        anna.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        anna.mouse().down();
        anna.mouse().move(box.x + box.width / 2 + 50, box.y + box.height / 2);
        anna.mouse().move(box.x + box.width / 2 + 99, box.y + box.height / 2);
        anna.mouse().up();
        assertThat(bar(looking, SKETCH)).hasAttribute("aria-label", Pattern.compile(".*29 Mar 2027 to 31 Mar 2027.*"));
        assertThat(anna.locator("vaadin-dialog[opened]")).hasCount(0);
    }

    private static void scales(Page anna) {
        int bars = anna.locator("g.bar-wrapper").count();
        for (String scale : new String[] {"Days", "Months", "Years", "Weeks"}) {
            scale(anna, scale);
            assertThat(anna.locator("g.bar-wrapper")).hasCount(bars);
            Browser.picture(anna, "plan-chart-" + scale);
        }
        Browser.assertFits(anna);
        Browser.assertAccessible(anna);
    }

    /** The same in words; what waits stays behind this time, and that is told. */
    private static void inTheTable(Page anna, Page looking) {
        show(anna, "Table");
        assertThat(anna.locator("#plan-table")).containsText("29 Mar 2027");
        dates(anna, "Edit dates", IDEAS, "03/03/2027", "09/03/2027");
        assertThat(anna.locator("#plan-moves li")).hasCount(1);
        anna.locator("#plan-only").click();
        assertThat(anna.locator("#plan-table")).containsText("Begins before this is over: " + IDEAS);
        assertThat(bar(looking, CHOICE + " · begins too early")).isVisible();
        dates(anna, "Edit dates", IDEAS, "05/03/2027", "04/03/2027");
        assertThat(anna.locator("#plan-end")).hasAttribute("invalid", "");
        type(anna, "#plan-end", "09/03/2027");
        anna.locator("#dialog-save").click();
        anna.locator("#plan-too").click();
        assertThat(anna.locator("#plan-table")).not().containsText("Begins before");
        assertThat(bar(looking, CHOICE)).hasAttribute("aria-label", Pattern.compile(".*10 Mar 2027 to 13 Mar 2027.*"));
        Browser.quiet(anna);
        Browser.picture(anna, "plan-table");
        Browser.assertAccessible(anna);
        Browser.follow(anna, "History");
        assertThat(anna.locator(".il-history li").first()).containsText("changed the dates of “" + IDEAS + "” and of 1 task that waits for it");
        Browser.follow(anna, "Work plan");
        assertThat(anna.locator("#plan-table")).isVisible();
    }

    private static void network(Page anna) {
        show(anna, "Network");
        assertThat(anna.locator("#plan-network a")).not().hasCount(0);
        assertThat(anna.locator("#plan-network-words")).containsText("“" + CHOICE + "” waits for: " + IDEAS);
        Browser.picture(anna, "plan-network");
        Browser.assertFits(anna);
        Browser.assertAccessible(anna);
        anna.locator("#plan-network a").filter(new Locator.FilterOptions().setHasText(CHOICE)).focus();
        anna.keyboard().press("Enter");
        anna.waitForURL(Pattern.compile(".*/tasks/.*"));
    }

    private static void inTheDark(String address) {
        Page phone = demo.browser().phone(ColorScheme.DARK);
        DemoBrowsers.signIn(phone, "anna.liepa");
        Browser.open(phone, address);
        assertThat(phone.locator("#plan-table")).isVisible();
        Browser.picture(phone, "plan-phone-table");
        for (String shape : new String[] {"Table", "Chart", "Network"}) {
            show(phone, shape);
            Browser.assertFits(phone);
            Browser.assertAccessible(phone);
            Browser.picture(phone, "plan-phone-" + shape);
        }
        Page dark = demo.browser().desktop(ColorScheme.DARK, "it-IT");
        DemoBrowsers.signIn(dark, "anna.liepa");
        Browser.open(dark, address);
        assertThat(bar(dark, IDEAS)).isVisible();
        Browser.picture(dark, "plan-dark");
        Browser.assertAccessible(dark);
    }

    private static void closed(Page anna, String address) {
        Browser.open(anna, address.replace("/plan", "/settings"));
        anna.locator("#settings-to-finished").click();
        assertThat(anna.locator(".il-note")).containsText("This process is finished");
        Browser.follow(anna, "Work plan");
        show(anna, "Chart");
        bar(anna, IDEAS).focus();
        anna.keyboard().press("ArrowRight");
        anna.keyboard().press("Enter");
        anna.waitForURL(Pattern.compile(".*/tasks/.*"));
        Browser.open(anna, address);
        assertThat(bar(anna, IDEAS)).hasAttribute("aria-label", Pattern.compile(".*5 Mar 2027 to 9 Mar 2027.*"));
    }
}
