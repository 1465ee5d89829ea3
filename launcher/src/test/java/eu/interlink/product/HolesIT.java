package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The holes that platforms of this kind were found to have: each was tried here, and is shut. Markup in texts is tried by {@link ScriptsIT}, names and sizes
 * of files by {@link DocumentsIT}, guessing of passwords by {@link SignInIT}, too many requests by {@link RestIT}, every endpoint by {@link EndpointMatrix}
 * and every screen by {@link RoutesIT}.
 */
class HolesIT {

    @TempDir
    private static Path folder;

    private static DemoBrowsers demo;
    private static Rest anna;
    private static Rest stranger;
    private static Rest guest;
    private static Closed closed;

    @BeforeAll
    static void start() throws Exception {
        demo = DemoBrowsers.start(folder.resolve("data"));
        anna = Rest.person(demo.product(), "anna.liepa@example.org", DemoBrowsers.PASSWORD);
        closed = Closed.by(anna);
        stranger = somebody("Stranger");
        guest = Rest.anonymous(demo.product());
    }

    @AfterAll
    static void stop() throws Exception {
        demo.close();
    }

    private static Rest somebody(String name) throws Exception {
        return Rest.person(demo.product(), Closed.register(demo.product(), name), Closed.PASSWORD);
    }

    private static void refused(HttpResponse<String> answer) {
        assertTrue(Set.of(401, 403, 404).contains(answer.statusCode()), answer.request().method() + " " + answer.request().uri() + ": " + answer.statusCode());
        assertFalse(answer.body().contains(Closed.MARKER), answer.body());
    }

    private static String file() {
        return "/interlinkers/documents/" + closed.resource() + "/1/Zebrafinch.txt";
    }

    @Test
    void whoeverIsSignedInLeavesRightsTreesAndResourcesOfOthersAlone() throws Exception {
        String process = "/api/v1/processes/" + closed.process();
        JsonNode grants = anna.get(process + "/grants");
        JsonNode tree = anna.get(process + "/tree");
        JsonNode resources = anna.get(process + "/resources");
        refused(stranger.send("DELETE", process + "/grants/" + grants.get(0).get("id").asString()));
        refused(stranger.send("POST", process + "/grants", "{\"person\":\"" + stranger.get("/api/v1/me").get("id").asString() + "\",\"rights\":[\"MANAGE\"]}"));
        refused(stranger.send("PUT", process, "{\"name\":\"Taken\",\"language\":\"en\",\"version\":0}"));
        refused(stranger.send("PUT", "/api/v1/items/" + closed.task() + "/status", "{\"status\":\"FINISHED\",\"version\":0}"));
        refused(stranger.send("POST", "/api/v1/tasks/" + closed.task() + "/resources", "{\"name\":\"Mine\",\"interlinker\":\"documents\"}"));
        refused(stranger.send("PUT", "/api/v1/resources/" + closed.resource(), "{\"name\":\"Mine\",\"version\":0}"));
        refused(stranger.send("DELETE", "/api/v1/resources/" + closed.resource()));
        refused(stranger.upload(closed.resource(), "mine.txt", new byte[] {1}));
        refused(stranger.send("PUT", "/api/v1/teams/" + closed.team(), "{\"name\":\"Mine\",\"description\":\"\",\"type\":\"CITIZENS\",\"version\":0}"));
        assertEquals(grants, anna.get(process + "/grants"));
        assertEquals(tree, anna.get(process + "/tree"));
        assertEquals(resources, anna.get(process + "/resources"));
        assertEquals(1, anna.get("/interlinkers/documents/" + closed.resource()).size());
    }

    @Test
    void nobodyReadsAnythingByItsId() throws Exception {
        String process = "/api/v1/processes/" + closed.process();
        for (Rest somebody : List.of(guest, stranger)) {
            for (String path : List.of(process, process + "/tree", process + "/resources", process + "/history", process + "/grants",
                    "/api/v1/items/" + closed.task(), "/api/v1/resources/" + closed.resource(), "/api/v1/teams/" + closed.team(),
                    "/api/v1/organisations/" + closed.organisation(),
                    "/interlinkers/documents/" + closed.resource(), file(), "/api/v1/accounts")) {
                refused(somebody.send("GET", path));
            }
        }
    }

    @Test
    void pagesOfOtherSitesReadNothing() throws Exception {
        for (String path : List.of("/", "/api/v1/me", "/api/v1/openapi.json", file(), "/auth/sign-in")) {
            for (String method : List.of("GET", "OPTIONS")) {
                HttpResponse<String> answer = anna.send(anna.request(path).header("Origin", "https://elsewhere.example")
                        .header("Access-Control-Request-Method", "POST").method(method, BodyPublishers.noBody()));
                assertEquals(List.of(), answer.headers().map().keySet().stream().filter(name -> name.startsWith("access-control-")).toList(), path);
            }
        }
    }

    /** Hears what is pushed into somebody else's page. */
    private static final class Listener implements WebSocket.Listener {
        private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            return WebSocket.Listener.super.onText(socket, text, last);
        }
    }

    @Test
    void nobodyListensToThePageOfSomebodyElse() throws Exception {
        Page page = demo.browser().desktop();
        List<String> sockets = new ArrayList<>();
        page.onWebSocket(socket -> sockets.add(socket.url()));
        DemoBrowsers.signIn(page, "anna.liepa");
        Browser.open(page, "/tasks/" + closed.task());
        assertFalse(sockets.isEmpty(), "the page is pushed to");
        Listener listener = new Listener();
        HttpClient client = HttpClient.newHttpClient();
        client.newWebSocketBuilder().header("Origin", "https://elsewhere.example").buildAsync(URI.create(sockets.getLast()), listener)
                .handle((socket, refused) -> socket).join();
        anna.newDocument(closed.task(), "Zebrafinch pushed");
        Browser.open(page, "/tasks/" + closed.task());
        assertThat(page.locator("main")).containsText("Zebrafinch pushed");
        assertEquals(List.of(), listener.heard.stream().filter(text -> text.contains(Closed.MARKER)).toList());
        // It would wait for the end of a socket that was let in.
        client.shutdownNow();
    }

    @Test
    void whatSomebodyUploadsIsNeverRunHere() throws Exception {
        Map<String, String> harmful = Map.of("page.html", "<script>parent.pwned=1</script>", "picture.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>parent.pwned=1</script></svg>", "picture.png", "<html><script>parent.pwned=1</script></html>");
        for (Map.Entry<String, String> upload : harmful.entrySet()) {
            String document = anna.newDocument(closed.task(), upload.getKey());
            Rest.success(anna.upload(document, upload.getKey(), upload.getValue().getBytes(StandardCharsets.UTF_8)));
            HttpResponse<String> answer = anna.send("GET", "/interlinkers/documents/" + document + "/1/" + upload.getKey());
            assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""), upload.getKey());
            String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'none'") && policy.contains("sandbox"), policy);
            assertTrue(answer.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"), upload.getKey());
        }
    }

    @Test
    void everyPageSaysWhatItMayRun() throws Exception {
        for (String path : List.of("/", "/sign-in", "/no/such/page", "/api/v1/me", "/api/v1/openapi.json", file())) {
            String policy = anna.send("GET", path).headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), path + ": " + policy);
            assertFalse(policy.contains("script-src *") || policy.contains("'unsafe-inline' script"), policy);
        }
    }

    @Test
    void aLinkIsNoRight() throws Exception {
        Page page = demo.browser().desktop();
        Browser.signIn(page, Closed.register(demo.product(), "Finder"), Closed.PASSWORD);
        for (String link : List.of("/resources/" + closed.resource(), "/tasks/" + closed.task(), "/processes/" + closed.process())) {
            Browser.open(page, link);
            assertThat(page.locator("#page-title")).hasText("This page is not open to you");
        }
        Rest finder = Rest.person(demo.product(), "finder@example.org", Closed.PASSWORD);
        refused(finder.send("GET", "/api/v1/processes/" + closed.process()));
        assertFalse(Rest.each(anna.get("/api/v1/processes/" + closed.process() + "/grants"), "name").contains("Finder"));
    }

    @Test
    void whoLeavesATeamLosesItsDocuments() throws Exception {
        Rest member = somebody("Member");
        String person = member.get("/api/v1/me").get("id").asString();
        anna.post("/api/v1/teams/" + closed.team() + "/members", "{\"person\":\"" + person + "\",\"administrator\":false}");
        JsonNode grants = anna.post("/api/v1/processes/" + closed.process() + "/grants", "{\"team\":\"" + closed.team() + "\",\"rights\":[\"VIEW\"]}");
        assertEquals(200, member.send("GET", file()).statusCode());
        Rest.success(anna.send("DELETE", "/api/v1/teams/" + closed.team() + "/members/" + person));
        refused(member.send("GET", file()));
        anna.post("/api/v1/teams/" + closed.team() + "/members", "{\"person\":\"" + person + "\",\"administrator\":false}");
        assertEquals(200, member.send("GET", file()).statusCode());
        String grant = grants.valueStream().filter(one -> closed.team().equals(one.path("team").asString(""))).findFirst().orElseThrow().get("id").asString();
        Rest.success(anna.send("DELETE", "/api/v1/processes/" + closed.process() + "/grants/" + grant));
        refused(member.send("GET", file()));
    }

    /** Names of the fields that a body of the API has, at any depth. */
    private static Set<String> fields(JsonNode schema, JsonNode all, Set<String> seen) {
        Set<String> names = new TreeSet<>();
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty() && seen.add(reference)) {
            names.addAll(fields(all.at(reference.substring(1)), all, seen));
        }
        schema.path("properties").propertyNames().forEach(names::add);
        schema.valueStream().filter(JsonNode::isContainer).forEach(part -> names.addAll(fields(part, all, seen)));
        return names;
    }

    /** Only links to pages have an address, of which the title is read: from public hosts alone, as {@code PageTitleTest} of co-production tries in all ways. */
    @Test
    void theServerFetchesNoAddressThatSomebodySendsButTitlesOfPublicPages() throws Exception {
        JsonNode description = guest.get("/api/v1/openapi.json");
        Set<String> fields = new TreeSet<>();
        description.get("paths").valueStream().flatMap(JsonNode::valueStream).map(operation -> operation.path("requestBody"))
                .forEach(body -> fields.addAll(fields(body, description, new TreeSet<>())));
        assertTrue(fields.contains("name"), fields.toString());
        assertEquals(List.of("url"), fields.stream().map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .filter(name -> name.matches(".*(ur[il]|link|href|webhook|callback)")).toList());
        List<String> taking = description.get("paths").propertyStream().filter(path -> path.getValue().valueStream()
                .anyMatch(operation -> fields(operation.path("requestBody"), description, new TreeSet<>()).contains("url"))).map(java.util.Map.Entry::getKey).toList();
        assertEquals(List.of("/tasks/{id}/links"), taking);
    }

    @Test
    void nobodySendsMailsToPeopleWhomTheyChooseWithoutEnd() throws Exception {
        refused(stranger.send("POST", "/api/v1/teams/" + closed.team() + "/invitations/mails", "{\"emails\":[\"victim@example.org\"],\"days\":7}"));
        Rest.success(guest.send("POST", "/api/v1/password-resets", "{\"email\":\"nobody.at.all@example.org\"}"));
        assertFalse(anna.send("GET", "/api/v1/mails").body().contains("nobody.at.all"));
        Rest spammer = somebody("Spammer");
        String house = spammer.post("/api/v1/organisations", "{\"name\":\"Letters\",\"description\":\"\",\"open\":false,\"teamType\":\"CITIZENS\"}")
                .get("id").asString();
        String team = spammer.post("/api/v1/organisations/" + house + "/teams", "{\"name\":\"Buy now\",\"description\":\"\",\"type\":\"CITIZENS\"}")
                .get("id").asString();
        int batch = 0;
        HttpResponse<String> answer;
        do {
            int number = batch++;
            String emails = IntStream.range(0, 200).mapToObj(one -> "\"v" + number + "." + one + "@example.org\"").collect(Collectors.joining(","));
            answer = spammer.send("POST", "/api/v1/teams/" + team + "/invitations/mails", "{\"emails\":[" + emails + "],\"days\":7}");
        } while (answer.statusCode() / 100 == 2 && batch < 20);
        Rest.problem(429, "too-many-attempts", answer);
    }

    @Test
    void addressesOfPeopleAreNotToldToThoseWhoWorkWithThem() throws Exception {
        Rest sofia = Rest.person(demo.product(), "sofia.bianchi@example.org", DemoBrowsers.PASSWORD);
        List<String> paths = new ArrayList<>(List.of("/api/v1/processes", "/api/v1/organisations", "/api/v1/me/teams", "/api/v1/people?text=Tom"));
        for (JsonNode process : sofia.all("/api/v1/processes")) {
            String one = "/api/v1/processes/" + process.get("id").asString();
            paths.addAll(List.of(one, one + "/tree", one + "/grants", one + "/resources", one + "/history"));
        }
        for (JsonNode organisation : sofia.all("/api/v1/organisations")) {
            String one = "/api/v1/organisations/" + organisation.get("id").asString();
            paths.addAll(List.of(one, one + "/administrators", one + "/teams"));
            for (JsonNode team : sofia.get(one + "/teams").get("items")) {
                paths.addAll(List.of("/api/v1/teams/" + team.get("id").asString(), "/api/v1/teams/" + team.get("id").asString() + "/members"));
            }
        }
        for (String path : paths) {
            String body = Rest.success(sofia.send("GET", path)).toString();
            assertFalse(body.contains("@example.org"), path + ": " + body);
        }
        assertTrue(sofia.get("/api/v1/me").toString().contains("sofia.bianchi@example.org"));
    }

    @Test
    void guestsGetNothingThatRecognisesThemLater() {
        Page page = demo.browser().desktop();
        Browser.open(page, "/sign-in");
        Browser.open(page, "/forgot");
        // Of these the container's ends with the browser, the others are what a person chose.
        List<String> lasting = page.context().cookies().stream().filter(cookie -> cookie.expires > 0).map(cookie -> cookie.name).toList();
        assertEquals(List.of(), lasting);
        assertEquals(0, page.evaluate("window.localStorage.length"));
        demo.browser().assertNothingForeignNoErrors();
    }

    private static Cookie cookie(Page page, String name) {
        return page.context().cookies().stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aSessionThatWasPlantedBeforeSigningInIsWorthNothing() throws Exception {
        Page victim = demo.browser().desktop();
        Browser.open(victim, "/sign-in");
        Cookie container = cookie(victim, "JSESSIONID");
        victim.context().addCookies(List.of(new Cookie("interlink-session", "planted-by-somebody-else").setUrl(demo.product().address())));
        DemoBrowsers.signIn(victim, "tom.baker");
        Cookie session = cookie(victim, "interlink-session");
        assertNotEquals("planted-by-somebody-else", session.value);
        assertTrue(session.httpOnly);
        assertNotEquals(null, session.sameSite);
        Page attacker = demo.browser().desktop();
        attacker.context().addCookies(List.of(new Cookie("interlink-session", "planted-by-somebody-else").setUrl(demo.product().address()),
                new Cookie("JSESSIONID", container.value).setUrl(demo.product().address())));
        Browser.open(attacker, "/account");
        assertThat(attacker.locator("#sign-in-name")).isVisible();
        Rest.problem(401, "not-signed-in", guest.send(guest.request("/api/v1/me").header("Cookie", "interlink-session=planted-by-somebody-else")));
    }

    @Test
    void anAccountThatMayNotSignInAnyMoreLosesItsTokensToo() throws Exception {
        Rest leaver = somebody("Leaver");
        Rest script = Rest.with(demo.product(), leaver.post("/api/v1/me/tokens", "{\"name\":\"A script\"}").get("secret").asString());
        assertEquals("Leaver", script.get("/api/v1/me").get("name").asString());
        Page admin = demo.signedIn("anna.liepa");
        Browser.open(admin, "/admin/people");
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Edit Leaver")).click();
        admin.locator("vaadin-dialog").getByRole(AriaRole.CHECKBOX).last().click();
        admin.locator("#dialog-save").click();
        assertThat(admin.locator("vaadin-dialog")).hasCount(0);
        Rest.problem(401, "token-invalid", script.send("GET", "/api/v1/me"));
        Rest.problem(401, "token-invalid", leaver.send("GET", "/api/v1/me"));
    }
}
