package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody leads a process of their own from the idea to its end; somebody else looks on. */
class GuideIT {

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

    private static Locator adding(Page page, String kind) {
        return page.locator("vaadin-button.il-adding").filter(new Locator.FilterOptions().setHasText("Add " + kind)).last();
    }

    static void add(Page page, String kind, String name) {
        adding(page, kind).click();
        page.locator("#item-name input").fill(name);
        page.locator("#dialog-save").click();
        assertThat(page.locator("#guide-tree")).containsText(name);
        Browser.quiet(page);
    }

    private static Locator menu(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change “" + name + "”").setExact(true));
    }

    static void choose(Page page, String item, String action) {
        // A dialog that goes away takes a moment; until then nothing else can be reached.
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        menu(page, item).click();
        page.locator("#item-" + action).click();
    }

    private static void day(Page page, String field, String typed) {
        page.locator("#item-" + field + " input").fill(typed);
        page.keyboard().press("Tab");
    }

    private static Locator tasks(Page page) {
        return page.locator("#guide-tree .il-tasks a");
    }

    private static void status(Page page, String task, String status) {
        Browser.follow(page, task);
        page.locator("#task-status").click();
        page.locator("vaadin-select-item").filter(new Locator.FilterOptions().setHasText(status)).click();
        Browser.quiet(page);
    }

    @Test
    void aProcessIsLedFromTheIdeaToItsEnd() {
        Page anna = demo.signedIn("anna.liepa");
        Browser.open(anna, "/processes/new");
        anna.locator("#process-name input").fill("A park for all");
        anna.locator("#process-description textarea").fill("A green place where the car park was.");
        DemoBrowsers.toSchema(anna);
        anna.getByText("No schema, start empty").click();
        anna.locator("#create-process").click();
        assertThat(anna.locator("#page-title")).hasText("A park for all");
        Page looking = demo.signedIn("anna.liepa");
        Browser.open(looking, "/" + anna.url().replaceFirst(".*?//[^/]+/", ""));

        add(anna, "phase", "Ask");
        add(anna, "objective", "Hear the neighbours");
        add(anna, "task", "Write the letter");
        add(anna, "task", "Visit the school");
        assertThat(looking.locator("#guide-tree")).containsText("Visit the school");
        add(anna, "phase", "Build");
        add(anna, "objective", "Lay it out");
        add(anna, "task", "Order the trees");

        choose(anna, "Write the letter", "edit");
        anna.locator("#item-description textarea").fill("To **everybody** in:\n\n- Mill Street\n- <b>Park</b> Road");
        day(anna, "start", "soon");
        anna.locator("#dialog-save").click();
        assertThat(anna.locator("vaadin-dialog")).containsText("This is no date.");
        day(anna, "start", "01/06/2027");
        day(anna, "end", "31/05/2027");
        anna.locator("#dialog-save").click();
        assertThat(anna.locator("#item-end")).hasAttribute("invalid", "");
        day(anna, "end", "12/06/2027");
        anna.locator("#dialog-save").click();
        assertThat(looking.locator("#guide-tree")).containsText("1 Jun 2027 to 12 Jun 2027");

        choose(anna, "Visit the school", "up");
        assertThat(tasks(anna).first()).hasText("Visit the school");
        tasks(anna).nth(1).locator("xpath=ancestor::li").dragTo(tasks(anna).first().locator("xpath=ancestor::li"));
        assertThat(tasks(anna).first()).hasText("Write the letter");
        assertThat(tasks(looking).first()).hasText("Write the letter");
        anna.waitForFunction("() => ![...document.querySelectorAll('vaadin-dialog')].some(dialog => dialog.opened)");

        choose(anna, "Order the trees", "waits");
        anna.locator("#item-waits input").fill("Ask");
        anna.locator("vaadin-multi-select-combo-box-item").first().click();
        anna.keyboard().press("Escape");
        anna.locator("#dialog-save").click();
        assertThat(anna.locator("#guide-tree")).containsText("Best after: Ask");
        choose(anna, "Write the letter", "waits");
        anna.locator("#item-waits input").fill("trees");
        anna.locator("vaadin-multi-select-combo-box-item").first().click();
        anna.keyboard().press("Escape");
        anna.locator("#dialog-save").click();
        assertThat(anna.locator("vaadin-dialog")).containsText("wait for each other");
        Browser.picture(anna, "guide-circle");
        anna.getByText("Cancel", new Page.GetByTextOptions().setExact(true)).last().click();
        Browser.quiet(anna);
        Browser.picture(anna, "guide-built");
        Browser.assertAccessible(anna);

        binding(anna);
        trashAndBack(anna, looking);
        finish(anna);
    }

    private static void binding(Page anna) {
        Browser.follow(anna, "Settings");
        anna.locator("#settings-binding input").check();
        Browser.quiet(anna);
        Browser.picture(anna, "guide-settings");
        Browser.assertAccessible(anna);
        Browser.follow(anna, "Guide");
        status(anna, "Order the trees", "In progress");
        assertThat(anna.locator("vaadin-notification-card").last()).containsText("This task waits for: Ask");
        assertThat(anna.locator("main")).containsText("This task can begin when these are finished: Ask");
        Browser.follow(anna, "A park for all");
        Browser.follow(anna, "Write the letter");
        assertThat(anna.locator(".il-prose li")).hasCount(2);
        assertThat(anna.locator(".il-prose")).containsText("<b>Park</b> Road");
        Browser.picture(anna, "guide-task");
        Browser.follow(anna, "A park for all");
    }

    private static void trashAndBack(Page anna, Page looking) {
        choose(anna, "Ask", "trash");
        anna.locator("vaadin-confirm-dialog").getByText("Move to the trash").last().click();
        assertThat(looking.locator("#guide-tree")).not().containsText("Write the letter");
        anna.locator("#item-trash").getByText("In the trash (1)").click();
        assertThat(anna.locator("#item-trash")).containsText("3 items below it");
        Browser.picture(anna, "guide-trash");
        anna.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Restore “Ask”")).click();
        assertThat(looking.locator("#guide-tree")).containsText("Write the letter");
    }

    private static void finish(Page anna) {
        for (String task : new String[] {"Write the letter", "Visit the school", "Order the trees"}) {
            status(anna, task, "Finished");
            Browser.follow(anna, "A park for all");
        }
        assertThat(anna.locator(".il-overall")).containsText("100");
        Browser.follow(anna, "Settings");
        anna.locator("#settings-to-finished").click();
        assertThat(anna.locator(".il-note")).containsText("This process is finished");
        Browser.follow(anna, "Guide");
        assertThat(anna.locator(".il-note")).containsText("nothing can be changed");
        assertThat(anna.locator("vaadin-button.il-adding")).hasCount(0);
        Browser.follow(anna, "Settings");
        anna.locator("#settings-trash").click();
        anna.locator("vaadin-confirm-dialog").getByText("Move the process to the trash").last().click();
        anna.waitForURL(Pattern.compile(".*/processes"));
        assertThat(anna.locator("main")).not().containsText("A park for all");
        anna.locator("#processes-shown").getByText("In the trash").click();
        assertThat(anna.locator("main")).containsText("A park for all");
        anna.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Restore “A park for all”")).click();
        anna.locator("#processes-shown").getByText("Current ones").click();
        Browser.follow(anna, "A park for all");
        assertThat(anna.locator(".il-note")).containsText("This process is finished");
    }

    @Test
    void itIsBuiltOnAPhoneInTheDarkByKeyboardAlone() {
        Page phone = demo.browser().phone(ColorScheme.DARK);
        DemoBrowsers.signIn(phone, "anna.liepa");
        Browser.open(phone, "/processes/new");
        phone.locator("#process-name input").fill("Repair evening");
        DemoBrowsers.toSchema(phone);
        phone.getByText("No schema, start empty").click();
        phone.locator("#create-process").click();
        assertThat(phone.locator("#page-title")).hasText("Repair evening");
        byKeyboard(phone, "phase", "Prepare");
        byKeyboard(phone, "objective", "Find a room");
        byKeyboard(phone, "task", "Ask the library");
        menu(phone, "Ask the library").focus();
        phone.keyboard().press("Enter");
        assertThat(phone.locator("#item-edit")).isVisible();
        Browser.picture(phone, "guide-phone-menu");
        phone.locator("#item-edit").focus();
        phone.keyboard().press("Enter");
        assertThat(phone.locator("#item-name input")).isFocused();
        phone.keyboard().press("End");
        phone.keyboard().type(" again");
        phone.keyboard().press("Enter");
        assertThat(phone.locator("#guide-tree")).containsText("Ask the library again");
        Browser.quiet(phone);
        Browser.picture(phone, "guide-phone");
        Browser.assertAccessible(phone);
        Browser.assertFits(phone);
        Browser.follow(phone, "Settings");
        Browser.picture(phone, "guide-phone-settings");
        Browser.assertAccessible(phone);
        Browser.assertFits(phone);
    }

    private static void byKeyboard(Page page, String kind, String name) {
        adding(page, kind).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#item-name input")).isFocused();
        page.keyboard().type(name);
        page.keyboard().press("Enter");
        assertThat(page.locator("#guide-tree")).containsText(name);
        Browser.quiet(page);
    }
}
