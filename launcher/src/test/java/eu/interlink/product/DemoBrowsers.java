package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The product with its sample data, and browsers of the people in it. */
public final class DemoBrowsers implements AutoCloseable {

    public static final String PASSWORD = "interlink-demo";

    private final String[] options;
    private final Browser browser;
    private ProductProcess product;

    private DemoBrowsers(ProductProcess product, String[] options) {
        this.product = product;
        this.options = options;
        browser = new Browser(product.address());
    }

    /** @param features beside those of the demo, e.g. {@code dotvote} */
    static DemoBrowsers start(Path data, String... features) throws Exception {
        String[] options = features.length == 0 ? new String[] {"--demo"}
                : new String[] {"--demo", "--features", String.join(",", Product.DEFAULT) + "," + String.join(",", features)};
        return new DemoBrowsers(ProductProcess.start(data, options), options);
    }

    ProductProcess product() {
        return product;
    }

    Browser browser() {
        return browser;
    }

    void restart() throws Exception {
        product = product.restart(options);
    }

    /** @param mailbox the part of the e-mail address before the @ */
    Page signedIn(String mailbox) {
        Page page = browser.desktop();
        signIn(page, mailbox);
        return page;
    }

    public static void signIn(Page page, String mailbox) {
        Browser.signIn(page, mailbox + "@example.org", PASSWORD);
    }

    /** Opens the last task of a process; ends on the screen of the task. */
    public static void openTask(Page page, String process) {
        Browser.open(page, "/processes");
        Browser.follow(page, process);
        page.locator(".il-tasks a").last().click();
        assertThat(page.locator("#recommended")).isVisible();
        Browser.quiet(page);
    }

    /** In the steps of a new process, from the first to the last: there the schema is chosen. */
    public static void toSchema(Page page) {
        page.locator("#wizard-next").click();
        assertThat(page.locator("#process-organisation")).isVisible();
        page.locator("#wizard-next").click();
        assertThat(page.locator("#create-process")).isVisible();
    }

    /** Starts a tool in the task that is open; ends on the screen of the new resource. */
    public static void create(Page page, String tool, String name) {
        page.locator("vaadin-button[aria-label$='" + tool + "']").click();
        page.locator("#resource-name input").fill(name);
        page.locator("#dialog-save").click();
        page.waitForURL(Pattern.compile(".*/resources/.*"));
        assertThat(page.locator("#page-title")).hasText(name);
        Browser.quiet(page);
    }

    @Override
    public void close() throws Exception {
        browser.close();
        product.close();
    }
}
