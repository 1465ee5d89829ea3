package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All screens, with something on each of them, to be looked at in any language. */
final class EveryScreen {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** What a reader sees or hears: texts, labels and names, also inside components. */
    private static final String WORDS = "() => { const words = new Set(); const look = root => root.querySelectorAll('*').forEach(element => {"
            + " if (['STYLE', 'SCRIPT', 'TEMPLATE'].includes(element.tagName)) return;"
            + " for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'label']) words.add(element.getAttribute(name) || '');"
            + " for (const child of element.childNodes) if (child.nodeType === 3) words.add(child.data.trim());"
            + " if (element.shadowRoot) look(element.shadowRoot); }); look(document); return [...words]; }";

    private final List<String> screens;
    /** What guests may open. */
    private final List<String> doors;

    private EveryScreen(List<String> screens, List<String> doors) {
        this.screens = screens;
        this.doors = doors;
    }

    /** Every route, with what the sample data and two new resources have to show; one of them is in the trash. */
    static EveryScreen of(DemoBrowsers demo) {
        List<String> found = new ArrayList<>(List.of("/", "/work", "/processes", "/processes/new", "/processes/import", "/catalogue", "/organisations", "/account", "/notifications", "/tools/dotvote",
                "/admin/tools", "/admin/tools/choose", "/admin/tools/compare", "/admin/tools/documents/guide", "/admin/people", "/admin/mails", "/admin/legal", "/admin/import", "/admin/audit", "/admin/publishers", "/admin/register", "/admin/retention", "/admin/system", "/no/such/page"));
        Page page = demo.signedIn("anna.liepa");
        DemoBrowsers.openTask(page, "Safer routes to school");
        String task = page.url();
        assigned(page);
        DemoBrowsers.create(page, "Documents", "1");
        Browser.button(page, "Move to trash").click();
        page.locator("vaadin-confirm-dialog").getByText("Move to trash").last().click();
        assertThat(page.locator("#recommended")).isVisible();
        DemoBrowsers.create(page, "Documents", "2");
        found.add(page.url());
        Browser.open(page, task);
        DemoBrowsers.create(page, "Dot voting", "3");
        found.addAll(List.of(page.url(), task));
        Browser.follow(page, "Safer routes to school");
        found.addAll(List.of(page.url(), page.url() + "/overview", page.url() + "/plan", page.url() + "/resources", page.url() + "/history", page.url() + "/team", page.url() + "/data-protection", page.url() + "/settings"));
        planned(page);
        String open = openProcess(demo, page);
        found.addAll(List.of("/open", open, page.url()));
        Browser.follow(page, "People and rights");
        page.locator("#new-link").click();
        page.locator("#share-label input").fill("Safer routes to school");
        page.locator("#dialog-save").click();
        assertThat(page.locator("#share-address input")).hasValue(Pattern.compile(".*/shared/.+"));
        String shared = URI.create(page.locator("#share-address input").inputValue()).getPath();
        Browser.open(page, "/catalogue");
        page.locator("main a[href^='catalogue/']").first().click();
        page.waitForURL(Pattern.compile(".*/catalogue/.+"));
        found.add(page.url());
        Browser.open(page, "/admin/people");
        page.locator("main a[href^='admin/people/']").last().click();
        page.waitForURL(Pattern.compile(".*/admin/people/.+"));
        found.add(page.url());
        Browser.open(page, "/organisations");
        page.locator("main a[href^='organisations/']").first().click();
        page.waitForURL(Pattern.compile(".*/organisations/.+"));
        found.add(page.url());
        page.locator("main a[href^='teams/']").first().click();
        page.waitForURL(Pattern.compile(".*/teams/.+"));
        found.add(page.url());
        page.locator("#invite").click();
        page.locator("#dialog-save").click();
        assertThat(page.locator("#secret input")).hasValue(Pattern.compile(".*/join/.+"));
        String invitation = page.locator("#secret input").inputValue();
        return new EveryScreen(found, List.of("/sign-in", invitation, "/join/nothing", "/terms", "/privacy", "/confirm/nothing", "/forgot",
                "/reset/nothing", shared, "/shared/nothing", "/open", open));
    }

    /** One task of the open process gets dates. */
    private static void planned(Page page) {
        Browser.follow(page, "Work plan");
        page.locator("#plan-undated vaadin-button").last().click();
        page.locator("#plan-start input").fill("01/03/2027");
        page.keyboard().press("Tab");
        page.locator("#dialog-save").click();
        assertThat(page.locator("#plan-chart .bar-wrapper")).hasCount(3);
    }

    /** In the open task Anna asks herself to work, and mentions herself. */
    private static void assigned(Page page) {
        page.locator("#assign").click();
        choose(page, "#assign-to");
        page.locator("#dialog-save").click();
        assertThat(page.locator("#assignments .il-resource")).isVisible();
        choose(page, "#comment-mention");
        assertThat(page.locator("#comment-text textarea")).hasValue("@Anna Liepa ");
        page.locator("#comment-send").click();
        assertThat(page.locator("#comment-list .il-resource")).isVisible();
    }

    private static void choose(Page page, String field) {
        page.locator(field + " input").fill("Anna");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Anna Liepa")).click();
    }

    /** Opens the process whose screen is shown for volunteers, of whom one asks. Ends on the screen with the requests. @return address of the public page */
    private static String openProcess(DemoBrowsers demo, Page page) {
        Browser.follow(page, "Volunteers");
        page.locator("#change-opening").click();
        String address = page.url().replaceFirst("/processes/([^/]+)/.*", "/open/$1");
        page.locator("#opening-open input").check();
        page.locator("#opening-needs textarea").fill("Two hours a week");
        page.locator("#dialog-save").click();
        assertThat(page.locator("#opening a")).isVisible();
        Page guest = demo.browser().desktop();
        Browser.open(guest, address);
        guest.locator("#ask-name input").fill("Pat Field");
        guest.locator("#ask-email input").fill("pat.field@example.org");
        guest.locator("#ask-reason textarea").fill("It is my street");
        guest.locator("#ask-send").click();
        assertThat(page.locator("#requests")).containsText("Pat Field");
        return address;
    }

    /** English texts that have another wording in the language. */
    private static Set<String> foreignTo(String language) throws IOException {
        Set<String> english = new TreeSet<>();
        Set<String> translated = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(name -> name.endsWith("i18n/messages_en.properties") && !name.toString().contains("target")).toList()) {
                english.addAll(texts(file));
                translated.addAll(texts(file.resolveSibling("messages_" + language + ".properties")));
            }
        }
        english.removeAll(translated);
        return english;
    }

    private static Set<String> texts(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        Set<String> values = new TreeSet<>();
        texts.values().forEach(text -> values.add(text.toString().strip().replace("''", "'")));
        return values;
    }

    private static void look(Page page, String address, String language, Set<String> foreign, boolean accessible) {
        Browser.open(page, address);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        Set<String> left = new TreeSet<>();
        ((List<?>) page.evaluate(WORDS)).forEach(word -> left.add(word.toString()));
        left.retainAll(foreign);
        assertEquals(Set.of(), left, "English on " + page.url() + " in " + language);
        assertEquals(List.of(), keys(page), "a key instead of a text on " + page.url());
        Browser.assertFits(page);
        if (accessible) {
            Browser.assertAccessible(page);
        }
    }

    /** What is shown where a text is missing. */
    private static List<String> keys(Page page) {
        return page.locator("body").innerText().lines().map(String::strip).filter(line -> line.matches("!?[a-z]+(\\.[a-z-]+)+!?")).toList();
    }

    /**
     * As a guest, then signed in with the language chosen in the menu.
     *
     * @param name       of the language in itself
     * @param accessible whether accessibility is looked at, which takes time
     */
    void walk(Page page, String language, String name, boolean accessible) throws IOException {
        Set<String> foreign = foreignTo(language);
        for (String door : doors) {
            look(page, door, language, foreign, accessible);
        }
        DemoBrowsers.signIn(page, "anna.liepa");
        page.locator("#language-menu").click();
        page.getByRole(AriaRole.MENUITEMCHECKBOX, new Page.GetByRoleOptions().setName(name)).or(page.getByRole(AriaRole.MENUITEM,
                new Page.GetByRoleOptions().setName(name))).last().click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        for (String screen : screens) {
            look(page, screen, language, foreign, accessible);
        }
    }
}
