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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people change the same thing at the same time: the second sees what the first saved, and chooses. Nothing is overwritten silently. */
class TwoBrowsersIT {

    @TempDir
    private static Path folder;

    private static DemoBrowsers demo;

    private Page first;
    private Page second;

    @BeforeAll
    static void start() throws Exception {
        demo = DemoBrowsers.start(folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws Exception {
        demo.close();
    }

    @BeforeEach
    void signIn() {
        first = demo.signedIn("anna.liepa");
        second = demo.browser().phone(ColorScheme.DARK);
        DemoBrowsers.signIn(second, "anna.liepa");
    }

    @AfterEach
    void nothingForeign() {
        first.context().close();
        second.context().close();
        demo.browser().assertNothingForeignNoErrors();
    }

    private static Locator theirs(Page page) {
        return page.locator("#theirs");
    }

    /** Saves, and is told what the other one saved. */
    private static void assertTold(Page page, String save, String theirs) {
        page.locator(save).click();
        assertThat(theirs(page)).containsText(theirs);
        assertThat(theirs(page).locator("h3")).isFocused();
    }

    /** The choice is reached and made by keyboard. */
    private static void choose(Page page, String button) {
        page.locator("#" + button).focus();
        page.keyboard().press("Enter");
        assertThat(theirs(page)).hasCount(0);
    }

    private static void saved(Page page) {
        assertThat(page.locator("vaadin-notification-card").last()).isVisible();
        Browser.quiet(page);
    }

    @Test
    void theOwnNameInTwoTabs() {
        Browser.open(first, "/account");
        Browser.open(second, "/account");
        first.locator("#account-name input").fill("Anna Liepa-Ozola");
        first.locator("#account-save").click();
        saved(first);
        second.locator("#account-name input").fill("Anna L.");
        assertTold(second, "#account-save", "Anna Liepa-Ozola");
        assertThat(second.locator("#account-name input")).hasValue("Anna L.");
        Browser.picture(second, "theirs-account");
        Browser.assertAccessible(second);
        Browser.assertFits(second);
        choose(second, "take-theirs");
        assertThat(second.locator("#account-name input")).hasValue("Anna Liepa-Ozola");
        second.locator("#account-name input").fill("Anna Liepa");
        second.locator("#account-save").click();
        saved(second);
        assertTold(first, "#account-save", "Anna Liepa");
        choose(first, "take-theirs");
    }

    private void openOrganisation(Page page) {
        Browser.open(page, "/organisations");
        Browser.follow(page, "Riverside City Council");
        page.locator("#edit-organisation").click();
    }

    @Test
    void anOrganisation() {
        openOrganisation(first);
        openOrganisation(second);
        first.locator("#description textarea").fill("Written by the first.");
        first.locator("#dialog-save").click();
        assertThat(first.locator("main")).containsText("Written by the first.");
        second.locator("#description textarea").fill("Written by the second.");
        assertTold(second, "#dialog-save", "Written by the first.");
        assertThat(second.locator("#description textarea")).hasValue("Written by the second.");
        Browser.quiet(second);
        Browser.picture(second, "theirs-organisation");
        Browser.assertAccessible(second);
        choose(second, "keep-mine");
        assertThat(second.locator("main")).containsText("Written by the second.");
    }

    private void openTeam(Page page) {
        Browser.open(page, "/organisations");
        Browser.follow(page, "Riverside City Council");
        Browser.follow(page, "Parents of Riverside");
        page.locator("#edit-team").click();
    }

    @Test
    void aTeam() {
        openTeam(first);
        openTeam(second);
        first.locator("#description textarea").fill("The first was here.");
        first.locator("#dialog-save").click();
        assertThat(first.locator("main")).containsText("The first was here.");
        second.locator("#description textarea").fill("The second wants this.");
        assertTold(second, "#dialog-save", "The first was here.");
        choose(second, "take-theirs");
        assertThat(second.locator("#description textarea")).hasValue("The first was here.");
        second.locator("#dialog-save").click();
        assertThat(second.locator("vaadin-dialog")).hasCount(0);
        assertThat(second.locator("main")).containsText("The first was here.");
    }

    private static void openRights(Page page, String process) {
        Browser.open(page, process + "/team");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change the rights of Parents of Riverside")).first().click();
    }

    private static Locator said(Page page, String right, String what) {
        return page.locator("#grant-" + right).getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(what).setExact(true));
    }

    @Test
    void theRightsOfATeam() {
        Browser.open(first, "/processes");
        Browser.follow(first, "Safer routes to school");
        String process = first.url();
        openRights(first, process);
        openRights(second, process);
        said(first, "DELETE", "Deny").click();
        first.locator("#dialog-save").click();
        assertThat(first.locator("vaadin-dialog")).hasCount(0);
        said(second, "DELETE", "Allow").click();
        assertTold(second, "#dialog-save", "Deny");
        assertThat(said(second, "DELETE", "Allow")).isChecked();
        Browser.quiet(second);
        Browser.picture(second, "theirs-rights");
        Browser.assertAccessible(second);
        choose(second, "take-theirs");
        assertThat(said(second, "DELETE", "Deny")).isChecked();
        said(second, "DELETE", "Not said here").click();
        second.locator("#dialog-save").click();
        assertThat(second.locator("vaadin-dialog")).hasCount(0);
    }

    private static void openAccount(Page page) {
        Browser.open(page, "/admin/people");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tom Baker")).click();
        assertThat(page.locator("#dialog-save")).isVisible();
    }

    private static Locator maySignIn(Page page) {
        return page.locator("vaadin-dialog").getByRole(AriaRole.CHECKBOX).last();
    }

    @Test
    void whatAnAccountMay() {
        openAccount(first);
        openAccount(second);
        first.locator("vaadin-dialog").getByRole(AriaRole.CHECKBOX).nth(1).click();
        first.locator("#dialog-save").click();
        assertThat(first.locator("vaadin-dialog")).hasCount(0);
        maySignIn(second).click();
        second.locator("#dialog-save").click();
        assertThat(theirs(second)).isVisible();
        assertThat(maySignIn(second)).not().isChecked();
        Browser.picture(second, "theirs-person");
        Browser.assertAccessible(second);
        choose(second, "take-theirs");
        assertThat(maySignIn(second)).isChecked();
        assertThat(second.locator("vaadin-dialog").getByRole(AriaRole.CHECKBOX).nth(1)).isChecked();
    }

    private static void openTaskForm(Page page) {
        DemoBrowsers.openTask(page, "Safer routes to school");
        page.locator("#task-edit").click();
        assertThat(page.locator("#item-name input")).isFocused();
    }

    @Test
    void aTask() {
        openTaskForm(first);
        openTaskForm(second);
        first.locator("#item-description textarea").fill("The first says how.");
        first.locator("#dialog-save").click();
        assertThat(first.locator(".il-prose")).containsText("The first says how.");
        assertThat(second.locator("#item-name input")).isFocused();
        second.locator("#item-description textarea").fill("The second says otherwise.");
        assertTold(second, "#dialog-save", "The first says how.");
        choose(second, "keep-mine");
        assertThat(first.locator(".il-prose")).containsText("The second says otherwise.");
    }

    private static void openAssignment(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change the assignment of Tom Baker")).click();
        assertThat(page.locator("#assign-instructions textarea")).isVisible();
        Browser.quiet(page);
    }

    @Test
    void anAssignment() {
        DemoBrowsers.openTask(first, "Safer routes to school");
        first.locator("#assign").click();
        first.locator("#assign-to input").fill("Tom");
        first.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Tom Baker")).first().click();
        first.locator("#dialog-save").click();
        assertThat(first.locator("#assignments")).containsText("Tom Baker");
        Browser.open(second, "/" + first.url().replaceFirst(".*?//[^/]+/", ""));
        openAssignment(first);
        openAssignment(second);
        first.locator("#assign-instructions textarea").fill("The first asks for two pages.");
        first.locator("#dialog-save").click();
        assertThat(first.locator("#assignments")).containsText("The first asks for two pages.");
        second.locator("#assign-instructions textarea").fill("The second asks for three.");
        assertTold(second, "#dialog-save", "The first asks for two pages.");
        assertThat(second.locator("#assign-instructions textarea")).hasValue("The second asks for three.");
        Browser.picture(second, "theirs-assignment");
        Browser.assertAccessible(second);
        choose(second, "keep-mine");
        assertThat(first.locator("#assignments")).containsText("The second asks for three.");
    }

    private static void openComment(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change the comment of Anna Liepa")).first().click();
        assertThat(page.locator("#edit-comment-text textarea")).isVisible();
        Browser.quiet(page);
    }

    @Test
    void aComment() {
        DemoBrowsers.openTask(first, "Safer routes to school");
        first.locator("#comment-text textarea").fill("Shall we meet on Monday?");
        first.locator("#comment-send").click();
        assertThat(first.locator("#comment-list")).containsText("Shall we meet on Monday?");
        Browser.open(second, "/" + first.url().replaceFirst(".*?//[^/]+/", ""));
        openComment(first);
        openComment(second);
        first.locator("#edit-comment-text textarea").fill("Shall we meet on Tuesday?");
        first.locator("#dialog-save").click();
        assertThat(first.locator("#comment-list")).containsText("Shall we meet on Tuesday?");
        second.locator("#edit-comment-text textarea").fill("Shall we meet on Friday?");
        assertTold(second, "#dialog-save", "Shall we meet on Tuesday?");
        choose(second, "take-theirs");
        assertThat(second.locator("#edit-comment-text textarea")).hasValue("Shall we meet on Tuesday?");
        second.locator("#dialog-save").click();
        assertThat(second.locator("vaadin-dialog")).hasCount(0);
        assertThat(second.locator("#comment-list")).containsText("Shall we meet on Tuesday?");
    }

    private static void openVolunteers(Page page) {
        Browser.open(page, "/processes");
        Browser.follow(page, "Safer routes to school");
        Browser.follow(page, "Volunteers");
        page.locator("#change-opening").click();
        assertThat(page.locator("#opening-needs textarea")).isVisible();
        Browser.quiet(page);
    }

    @Test
    void whatAProcessNeedsVolunteersFor() {
        openVolunteers(first);
        openVolunteers(second);
        first.locator("#opening-needs textarea").fill("The first needs walkers.");
        first.locator("#dialog-save").click();
        assertThat(first.locator("vaadin-dialog[opened]")).hasCount(0);
        second.locator("#opening-needs textarea").fill("The second needs drivers.");
        assertTold(second, "#dialog-save", "The first needs walkers.");
        choose(second, "take-theirs");
        assertThat(second.locator("#opening-needs textarea")).hasValue("The first needs walkers.");
    }

    private static void openRename(Page page) {
        Browser.button(page, "Rename").click();
        assertThat(page.locator("#resource-name input")).isVisible();
        Browser.quiet(page);
    }

    @Test
    void theNameOfAResource() {
        DemoBrowsers.openTask(first, "Safer routes to school");
        DemoBrowsers.create(first, "Documents", "Minutes");
        Browser.open(second, "/" + first.url().replaceFirst(".*?//[^/]+/", ""));
        openRename(first);
        openRename(second);
        first.locator("#resource-name input").fill("Minutes of Monday");
        first.locator("#dialog-save").click();
        assertThat(first.locator("#page-title")).hasText("Minutes of Monday");
        second.locator("#resource-name input").fill("Minutes of Tuesday");
        assertTold(second, "#dialog-save", "Minutes of Monday");
        choose(second, "keep-mine");
        assertThat(first.locator("#page-title")).hasText("Minutes of Tuesday");
    }

    private static void openDates(Page page) {
        Browser.open(page, "/processes");
        Browser.follow(page, "Safer routes to school");
        Browser.follow(page, "Work plan");
        PlanIT.show(page, "Table");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("(Set|Edit) dates of “Share out the work”"))).click();
        assertThat(page.locator("#plan-start")).isVisible();
        Browser.quiet(page);
    }

    @Test
    void theDatesOfATask() {
        openDates(first);
        openDates(second);
        PlanIT.type(first, "#plan-start", "01/03/2027");
        PlanIT.type(first, "#plan-end", "05/03/2027");
        first.locator("#dialog-save").click();
        assertThat(first.locator("#plan-table")).containsText("5 Mar 2027");
        PlanIT.type(second, "#plan-start", "02/03/2027");
        PlanIT.type(second, "#plan-end", "03/03/2027");
        assertTold(second, "#dialog-save", "1 Mar 2027 to 5 Mar 2027");
        choose(second, "keep-mine");
        assertThat(first.locator("#plan-table")).containsText("3 Mar 2027");
    }

    private static void openSettings(Page page) {
        Browser.open(page, "/processes");
        Browser.follow(page, "Safer routes to school");
        Browser.follow(page, "Settings");
    }

    @Test
    void theSettingsOfAProcess() {
        openSettings(first);
        openSettings(second);
        second.locator("#settings-description textarea").fill("The second wants that.");
        second.locator("#settings-name input").focus();
        Browser.quiet(second);
        first.locator("#settings-description textarea").fill("The first wants this.");
        first.locator("#settings-save").click();
        saved(first);
        assertThat(second.locator("#settings-description textarea")).hasValue("The second wants that.");
        assertTold(second, "#settings-save", "The first wants this.");
        choose(second, "take-theirs");
        assertThat(second.locator("#settings-description textarea")).hasValue("The first wants this.");
    }
}
