package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    private static final String ROLES = "Agree roles and ground rules";

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

    private static Locator bar(Page page, String name) {
        return page.locator("g.bar-wrapper[aria-label^='" + name + "']");
    }

    private static Locator rectangle(Page page, String name) {
        return bar(page, name).locator("rect.bar");
    }

    private static void dates(Page page, String button, String task, String start, String end) {
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button + " of “" + task + "”").setExact(true)).click();
        type(page, "#plan-start", start);
        type(page, "#plan-end", end);
        page.locator("#dialog-save").click();
    }

    private static void type(Page page, String field, String day) {
        page.locator(field + " input").fill(day);
        page.keyboard().press("Tab");
    }

    private static void show(Page page, String shape) {
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
    }
}
