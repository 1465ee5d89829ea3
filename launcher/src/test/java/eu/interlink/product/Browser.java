package eu.interlink.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Chromium. One per test class; every person gets a context of its own. */
public final class Browser implements AutoCloseable {

    /** What Flow's client says when it has nothing left to do. */
    private static final String QUIET = "() => { const flow = window.Vaadin && window.Vaadin.Flow; if (!flow || !flow.clients) return false;"
            + " const clients = Object.values(flow.clients).filter(c => c.isActive); return clients.length > 0 && clients.every(c => !c.isActive()); }";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final List<String> foreign = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    public Browser(String address) {
        this.address = address;
        // Two cores carry the product, the browser and the test: what is asserted comes, but not always at once.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable())
                .setArgs(List.of("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                        "--disable-sync")));
    }

    private static Path executable() {
        return Stream.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""), "/usr/bin/chromium", "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome").filter(name -> !name.isEmpty()).map(Path::of).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no Chromium; './interlink test' installs it"));
    }

    public Page desktop() {
        return desktop(ColorScheme.LIGHT, "en-GB");
    }

    Page desktop(ColorScheme scheme, String language) {
        return page(1280, 860, false, scheme, language);
    }

    Page phone(ColorScheme scheme) {
        return phone(scheme, "en-GB");
    }

    Page phone(ColorScheme scheme, String language) {
        return page(390, 844, true, scheme, language);
    }

    private Page page(int width, int height, boolean mobile, ColorScheme scheme, String language) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setBaseURL(address)
                .setViewportSize(width, height).setIsMobile(mobile).setHasTouch(mobile).setColorScheme(scheme).setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:") && !request.url().startsWith("blob:")) {
                foreign.add(request.url());
            }
        });
        page.onPageError(error -> errors.add(page.url() + ": " + error));
        return page;
    }

    /** Opens a page and waits until the screen is drawn. */
    public static void open(Page page, String path) {
        page.navigate(path);
        quiet(page);
    }

    /** Waits until the browser has shown the answer to everything that was done. */
    public static void quiet(Page page) {
        page.waitForFunction(QUIET);
    }

    public static void signIn(Page page, String email, String password) {
        open(page, "/sign-in");
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        quiet(page);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Moves to a screen by a link and waits until it is drawn. */
    public static void follow(Page page, String link) {
        Locator found = link(page, link);
        String before = page.url();
        boolean leads = !before.equals(found.evaluate("link => link.href"));
        found.click();
        if (leads) {
            // The client asks its router first, and is quiet while it does: only the address tells that the click was heard.
            page.waitForURL(url -> !url.equals(before));
        }
        quiet(page);
    }

    /** A picture for people to look at, in target/screenshots. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
    }

    /** No serious or critical finding of axe under WCAG 2.2 AA. */
    static void assertAccessible(Page page) {
        List<String> findings = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze().getViolations()) {
            if (List.of("serious", "critical").contains(rule.getImpact())) {
                rule.getNodes().forEach(node -> findings.add(rule.getId() + ": " + node.getTarget() + " " + node.getHtml()));
            }
        }
        assertEquals(List.of(), findings, page.url());
    }

    /** The page is not wider than the window. */
    static void assertFits(Page page) {
        assertEquals(0, page.evaluate("Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"), page.url() + " scrolls sideways");
    }

    public void assertNothingForeignNoErrors() {
        assertEquals(List.of(), foreign, "requests to other hosts");
        assertEquals(List.of(), errors, "errors in the page");
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
