package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody guesses passwords: they must wait, and nobody else notices. That the wait ends is tested with a clock of its own. */
class SignInIT {

    private static final int GUESSES = 20;

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

    private static void attempt(Page page, String password) {
        Browser.open(page, "/sign-in?return=%2Faccount");
        page.locator("input[name=username]").fill("tom.baker@example.org");
        page.locator("input[name=password]").fill(password);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        Browser.quiet(page);
    }

    @Test
    void twentyWrongPasswordsMakeTheGuesserWaitAndNobodyElse() {
        Page already = demo.signedIn("tom.baker");
        Page guesser = demo.browser().desktop();
        Locator failure = guesser.locator("#sign-in-failure");
        attempt(guesser, "wrong password 1");
        assertThat(failure).containsText("The e-mail address or the password is not right.");
        for (int guess = 2; guess < GUESSES; guess++) {
            guesser.request().post("/auth/sign-in", RequestOptions.create().setMaxRedirects(0)
                    .setForm(FormData.create().set("username", "tom.baker@example.org").set("password", "wrong password " + guess)));
        }
        attempt(guesser, "wrong password " + GUESSES);
        assertThat(failure).containsText(Pattern.compile("There were too many attempts\\. Wait \\d+ seconds and try again\\."));
        Browser.assertAccessible(guesser);
        attempt(guesser, DemoBrowsers.PASSWORD);
        assertThat(failure).containsText("too many attempts");

        Browser.open(already, "/processes");
        assertThat(Browser.heading(already, "Co-production processes")).isVisible();
        Page other = demo.signedIn("sofia.bianchi");
        assertThat(other.locator("main h1")).containsText("Sofia Bianchi");
    }
}
