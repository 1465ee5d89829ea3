package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route of every view, as the bundles declare them, opened by people who may not see what is behind it. A view that is added tomorrow is in it.
 * That administrators see all of them is seen by the walks through every screen.
 */
class RoutesIT {

    /** What guests may open. Each was thought about: it shows nothing of anybody, or takes a secret. */
    private static final Set<String> PUBLIC = Set.of("forgot", "join/:secret", "reset/:secret", "setup/:secret", "shared/:token", "open", "open/:process", "terms", "privacy",
            "confirm/:secret");
    /** Kinds of which one is closed to all but its people. */
    private static final List<String> CLOSED = List.of("organisations", "teams", "processes", "tasks", "resources");

    /** All texts of the page, also inside components and in values of fields. */
    private static final String EVERYTHING = "() => { const words = []; const look = root => root.querySelectorAll('*').forEach(element => {"
            + " for (const one of element.attributes) words.push(one.value); if (element.value) words.push(String(element.value));"
            + " for (const child of element.childNodes) if (child.nodeType === 3) words.push(child.data);"
            + " if (element.shadowRoot) look(element.shadowRoot); }); look(document); return words.join(' '); }";

    @TempDir
    private static Path folder;

    private static DemoBrowsers demo;
    private static Closed closed;
    private static Rest anna;
    private static Map<String, String> routes;

    @BeforeAll
    static void start() throws Exception {
        demo = DemoBrowsers.start(folder.resolve("data"));
        anna = Rest.person(demo.product(), "anna.liepa@example.org", DemoBrowsers.PASSWORD);
        closed = Closed.by(anna);
        routes = Routes.declared();
    }

    @AfterAll
    static void stop() throws Exception {
        demo.close();
    }

    private static boolean shows(Page page) {
        return page.evaluate(EVERYTHING).toString().contains(Closed.MARKER);
    }

    private static void open(Page page, String route) {
        Browser.open(page, Routes.address(route, closed.byKind()));
    }

    private static boolean refused(Page page) {
        return List.of("This page is not open to you", "There is no such page").contains(page.locator("#page-title").textContent());
    }

    private static Page signedIn(String login) {
        Page page = demo.browser().desktop();
        Browser.signIn(page, login, Closed.PASSWORD);
        return page;
    }

    @Test
    void guestsComeToTheSignInPageFromWhateverIsNotPublic() {
        assertTrue(routes.size() > 25, routes.toString());
        Page guest = demo.browser().desktop();
        Set<String> open = new TreeSet<>();
        for (String route : routes.keySet()) {
            open(guest, route);
            if (guest.locator("#sign-in-name").count() == 0) {
                open.add(route);
            }
            assertEquals(false, shows(guest), route);
        }
        assertEquals(new TreeSet<>(PUBLIC), open);
        demo.browser().assertNothingForeignNoErrors();
    }

    @Test
    void strangersAreRefusedWhatIsNotTheirsAndReadNothingOfIt() throws Exception {
        Page stranger = signedIn(Closed.register(demo.product(), "Stranger"));
        routes.forEach((route, access) -> {
            open(stranger, route);
            assertEquals(false, shows(stranger), stranger.url());
            boolean reserved = Set.of("admin", "editor").contains(access);
            if (reserved || Routes.of(route, CLOSED)) {
                assertTrue(refused(stranger), route + " shows " + stranger.locator("main").textContent());
                assertThat(stranger.locator("main")).not().containsText("problem.");
            } else if (!Routes.hasParts(route)) {
                assertEquals(false, refused(stranger), route);
            }
        });
        demo.browser().assertNothingForeignNoErrors();
    }

    @Test
    void whoMayLookReadsTheProcessAndNothingElse() throws Exception {
        String login = Closed.register(demo.product(), "Viewer");
        closed.grant(anna, Rest.person(demo.product(), login, Closed.PASSWORD), "\"VIEW\"");
        Page viewer = signedIn(login);
        routes.forEach((route, access) -> {
            open(viewer, route);
            if (Routes.of(route, List.of("processes", "tasks", "resources"))) {
                assertEquals(false, refused(viewer), route);
                assertTrue(shows(viewer), route);
            } else if (Routes.of(route, List.of("organisations", "teams")) || Set.of("admin", "editor").contains(access)) {
                assertTrue(refused(viewer), route);
                assertEquals(false, shows(viewer), route);
            }
        });
        demo.browser().assertNothingForeignNoErrors();
    }
}
