package eu.interlink.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.interlink.product.Browser;
import eu.interlink.product.DemoBrowsers;
import java.util.ArrayList;
import java.util.List;

/** People who type into the ledger's screen in a real browser without looking up. All calls from one thread. */
final class Typists implements AutoCloseable {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz ";

    /** One page, and what its field must hold. */
    private static final class Typist {

        private final Page page;
        private final StringBuilder typed = new StringBuilder();

        Typist(Page page) {
            this.page = page;
        }

        boolean whole() {
            return field().inputValue().equals(typed.toString());
        }

        boolean focused() {
            return Boolean.TRUE.equals(field().evaluate("field => field === document.activeElement"));
        }

        Locator field() {
            return page.locator("#ledger-text textarea");
        }
    }

    private final Browser browser;
    private final List<Typist> typists = new ArrayList<>();
    private int letters;

    /** Makes a resource in a task and opens it as many times as there are typists. */
    Typists(String address, int count) {
        browser = new Browser(address);
        Page first = browser.desktop();
        DemoBrowsers.signIn(first, "anna.liepa");
        first.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Safer routes to school")).first().click();
        first.locator(".il-tasks a").last().click();
        first.locator("#recommended").waitFor();
        DemoBrowsers.create(first, "Ledger", "A ledger");
        typists.add(new Typist(first));
        while (typists.size() < count) {
            Page page = browser.desktop();
            DemoBrowsers.signIn(page, "anna.liepa");
            Browser.open(page, first.url());
            typists.add(new Typist(page));
        }
        typists.forEach(typist -> typist.field().focus());
    }

    /** Everybody types one more letter. */
    void type() {
        for (Typist typist : typists) {
            char letter = LETTERS.charAt(letters++ % LETTERS.length());
            typist.page.keyboard().press(letter == ' ' ? "Space" : String.valueOf(letter));
            typist.typed.append(letter);
        }
    }

    /** The last one loses the network, and types on. */
    void cut() {
        typists.getLast().page.context().setOffline(true);
    }

    void mend() {
        typists.getLast().page.context().setOffline(false);
    }

    /** Waits until everybody sees a version. */
    void await(String version) {
        typists.forEach(typist -> typist.page.locator("#ledger-version").getByText("Version " + version).waitFor());
    }

    /** How many fields do not hold what was typed, or lost the caret. */
    long lost() {
        return typists.stream().filter(typist -> !typist.whole() || !typist.focused()).count();
    }

    /** What was typed and what is there where something is lost, for people who look for the reason. */
    String texts() {
        StringBuilder texts = new StringBuilder();
        for (int i = 0; i < typists.size(); i++) {
            Typist typist = typists.get(i);
            if (!typist.whole() || !typist.focused()) {
                texts.append("typist ").append(i).append(typist.focused() ? " has" : " has not").append(" the focus, at ")
                        .append(typist.page.evaluate("() => document.activeElement && (document.activeElement.id || document.activeElement.localName)"))
                        .append('\n').append(typist.typed).append('\n').append(typist.field().inputValue()).append('\n');
            }
        }
        return texts.toString();
    }

    /** The first one saves. @return whether all others see it by the live channel, and the server has what was typed */
    boolean savedIsSeen() {
        Typist first = typists.getFirst();
        first.page.locator("#ledger-save").click();
        typists.forEach(typist -> typist.page.locator("#ledger-saved").getByText(first.typed.toString()).waitFor());
        return true;
    }

    @Override
    public void close() {
        browser.close();
    }
}
