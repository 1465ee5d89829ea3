package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
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

    /** The page was loaded anew since it got this mark. */
    private static void mark(Page page) {
        page.evaluate("window.before = true");
    }

    private static void awaitNewPage(Page page) {
        page.waitForFunction("() => !window.before", null, new Page.WaitForFunctionOptions().setTimeout(60_000));
        Browser.quiet(page);
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
        mark(vote);
        mark(document);

        demo.product().stop();
        options.nth(1).fill("Typed while the server was away");
        note.fill("First draft, and more while the server was away");
        demo.restart();

        awaitNewPage(vote);
        awaitNewPage(document);
        assertThat(options.nth(0)).hasValue("Mill Street");
        assertThat(options.nth(1)).hasValue("Typed while the server was away");
        assertThat(note).hasValue("First draft, and more while the server was away");
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
