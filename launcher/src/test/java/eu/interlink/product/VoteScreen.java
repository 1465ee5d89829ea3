package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Dot voting in a browser, as people use it. */
final class VoteScreen {

    private final Page page;

    VoteScreen(Page page) {
        this.page = page;
    }

    /** Opens the last task of the demonstration's first process. */
    static void openTask(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Safer routes to school")).first().click();
        page.locator(".il-tasks a").last().click();
        assertThat(page.locator("#recommended")).isVisible();
    }

    static Locator startButton(Page task) {
        return task.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start with Dot voting"));
    }

    /** Starts a vote with two options from the page of a task. */
    static VoteScreen start(Page task, String name, String first, String second) {
        startButton(task).click();
        task.locator("#resource-name input").fill(name);
        task.locator("#dialog-save").click();
        task.waitForURL(Pattern.compile(".*/resources/.*"));
        Locator options = task.locator("vaadin-text-field[id^='dotvote-choice-'] input");
        assertThat(options).hasCount(2);
        options.nth(0).fill(first);
        options.nth(1).fill(second);
        VoteScreen screen = new VoteScreen(task);
        screen.saveSettings();
        assertThat(screen.giveDot(first)).isVisible();
        return screen;
    }

    Page page() {
        return page;
    }

    Locator giveDot(String option) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give a dot to " + option));
    }

    Locator left() {
        return page.locator("#dotvote-left");
    }

    /** The question as voters see it. */
    Locator asked() {
        return page.locator("#dotvote-asked");
    }

    /** The question in the settings, which are opened if they are not. */
    Locator question() {
        Locator question = page.locator("#dotvote-question textarea");
        Locator closed = page.locator("vaadin-details:has(#dotvote-question):not([opened]) > vaadin-details-summary");
        assertThat(question).isAttached();
        if (closed.count() > 0) {
            closed.click();
        }
        return question;
    }

    /** Only since version 1.1. */
    Locator reason() {
        return page.locator("#dotvote-reason");
    }

    /** The line of an option in the table of results. */
    Locator count(String option) {
        return page.locator("#dotvote-result tr").filter(new Locator.FilterOptions().setHasText(option)).last();
    }

    void saveSettings() {
        page.locator("#dotvote-settings-save").click();
    }

    /** Casts the vote. */
    void save() {
        page.locator("#dotvote-save").click();
    }
}
