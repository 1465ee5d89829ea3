package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restart of the server signs nobody out, and neither it nor the end of a session loses text that was typed and not saved. */
class RestartIT {

    private static final String OPTIONS = "vaadin-text-field[id^='dotvote-choice-'] input";

    @TempDir
    private static Path folder;

    private static DemoBrowsers demo;

    @BeforeAll
    static void start() throws Exception {
        demo = DemoBrowsers.start(folder.resolve("data"), "dotvote");
    }

    @AfterAll
    static void stop() throws Exception {
        demo.close();
    }

    @Test
    void textThatWasTypedBeforeAndDuringARestartIsThereAfterwardsAndNobodySignsInAgain() throws Exception {
        Page vote = demo.signedIn("anna.liepa");
        DemoBrowsers.openTask(vote, "Safer routes to school");
        DemoBrowsers.create(vote, "Dot voting", "Which street first?");
        Locator options = vote.locator(OPTIONS);
        options.nth(0).fill("Mill Street");
        Page document = vote.context().newPage();
        DemoBrowsers.openTask(document, "Safer routes to school");
        DemoBrowsers.create(document, "Documents", "Minutes");
        Locator note = document.locator("#document-note textarea");
        note.fill("First draft");
        Page process = vote.context().newPage();
        Browser.open(process, "/processes/new");
        process.locator("#process-name input").fill("A market hall");
        for (Page page : List.of(vote, document, process)) {
            page.evaluate("window.before = true");
        }

        demo.product().stop();
        options.nth(1).fill("Typed while the server was away");
        note.fill("First draft, and more while the server was away");
        process.locator("#process-description textarea").fill("For everybody");
        demo.restart();

        for (Page page : List.of(vote, document, process)) {
            page.waitForFunction("() => !window.before", null, new Page.WaitForFunctionOptions().setTimeout(60_000));
            Browser.quiet(page);
        }
        assertThat(options.nth(0)).hasValue("Mill Street");
        assertThat(options.nth(1)).hasValue("Typed while the server was away");
        assertThat(note).hasValue("First draft, and more while the server was away");
        assertThat(process.locator("#process-name input")).hasValue("A market hall");
        assertThat(process.locator("#process-description textarea")).hasValue("For everybody");
        DemoBrowsers.toSchema(process);
        process.locator("#create-process").click();
        assertThat(process.locator("#page-title")).hasText("A market hall");
        Browser.open(process, "/processes/new");
        assertThat(process.locator("#process-name input")).hasValue("");
        vote.locator("#dotvote-settings-save").click();
        assertThat(vote.locator("#dotvote-result")).containsText("Mill Street");
    }

    @Test
    void textIsThereAfterTheSessionEndedAndThePersonSignedInAgain() {
        Page page = demo.signedIn("anna.liepa");
        DemoBrowsers.openTask(page, "Safer routes to school");
        DemoBrowsers.create(page, "Documents", "A letter");
        String address = page.url();
        Locator note = page.locator("#document-note textarea");
        note.fill("Before the end of the session");
        Browser.quiet(page);
        Page tab = page.context().newPage();
        Browser.open(tab, "/");
        tab.locator("#account-menu").click();
        tab.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out")).click();
        tab.waitForURL(url -> url.contains("sign-in"));
        note.fill("After the end of the session");
        assertThat(page.locator("#sign-in-again")).isVisible();
        page.locator("#sign-in-again").click();
        page.locator("input[name=username]").fill("anna.liepa@example.org");
        page.locator("input[name=password]").fill(DemoBrowsers.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address);
        assertThat(note).hasValue("After the end of the session");
    }
}
