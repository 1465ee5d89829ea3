package eu.interlink.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.testing.Await;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The HTTP door of the product that ships, with screens and without. */
class RestIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ANNA = "anna.liepa@example.org";
    private static final String PASSWORD = "interlink-demo";
    /** So many requests a minute may an address make that is not signed in; the headless product has a low limit. */
    private static final int ANONYMOUS_LIMIT = 50;

    @TempDir
    private static Path folder;

    private static ProductProcess whole;
    private static ProductProcess headless;

    @BeforeAll
    static void start() throws Exception {
        whole = ProductProcess.start(folder.resolve("whole"), "--demo");
        Path conf = Files.createDirectories(folder.resolve("headless/conf"));
        Files.writeString(conf.resolve("interlink.properties"), "rest.rate = " + 10 * ANONYMOUS_LIMIT + "\n");
        headless = ProductProcess.start(folder.resolve("headless"), "--features", "runtime,core,rest,documents");
    }

    @AfterAll
    static void stop() throws Exception {
        whole.close();
        headless.close();
    }

    @Test
    void unknownAddressesAreProblemsAndNeverAPage() throws Exception {
        for (ProductProcess product : List.of(whole, headless)) {
            Rest anybody = Rest.anonymous(product);
            for (String path : List.of("/api", "/api/v1", "/api/v1/", "/api/v1/nothing", "/api/v1/processes/x/y/z", "/api/v2/processes")) {
                Rest.problem(404, "no-endpoint", anybody.send("GET", path));
            }
            Rest.problem(404, "no-endpoint", anybody.send("POST", "/api/v1/nothing", "{}"));
            for (String path : List.of("/interlinkers", "/interlinkers/", "/interlinkers/nothing", "/interlinkers/nothing/at/all")) {
                Rest.problem(404, "not-found", anybody.send("GET", path));
                Rest.problem(404, "not-found", anybody.send("POST", path, "{}"));
            }
            HttpResponse<String> page = anybody.send(anybody.request("/api/v1/nothing").header("Accept", "text/html"));
            Rest.problem(404, "no-endpoint", page);
        }
    }

    @Test
    void theDescriptionIsSoundAndFollowsToolsThatComeAndGo() throws Exception {
        Rest anybody = Rest.anonymous(whole);
        JsonNode before = anybody.get("/api/v1/openapi.json");
        assertEquals(List.of(), OpenApiCheck.faults(before));
        assertEquals(List.of(), OpenApiCheck.faults(Rest.anonymous(headless).get("/api/v1/openapi.json")));
        String path = "/interlinkers/dotvote/about";
        assertFalse(before.get("paths").has(path));

        Path jar = whole.data().resolve("deploy/dotvote.jar");
        Files.copy(Distribution.tour("dotvote-1.0.jar"), jar);
        Await.until("dotvote in the description", PATIENCE, () -> anybody.get("/api/v1/openapi.json").get("paths").has(path));
        JsonNode with = anybody.get("/api/v1/openapi.json");
        assertEquals(List.of(), OpenApiCheck.faults(with));
        assertEquals("1.0.0", anybody.get(path).get("version").asString());

        Files.delete(jar);
        Await.until("a description without dotvote", PATIENCE, () -> !anybody.get("/api/v1/openapi.json").get("paths").has(path));
        assertEquals(before, anybody.get("/api/v1/openapi.json"));
    }

    @Test
    void aTokenWorksUntilItIsRevoked() throws Exception {
        Rest anna = Rest.person(whole, ANNA, PASSWORD);
        String secret = anna.post("/api/v1/me/tokens", "{\"name\":\"A script\"}").get("secret").asString();
        Rest script = Rest.with(whole, secret);
        assertEquals(anna.get("/api/v1/me"), script.get("/api/v1/me"));
        assertTrue(script.get("/api/v1/processes").get("total").asInt() > 0);

        HttpResponse<String> list = anna.send("GET", "/api/v1/me/tokens");
        assertFalse(list.body().contains(secret), "the secret is shown only once");
        JsonNode token = Rest.json(list.body()).get(0);
        assertEquals("A script", token.get("name").asString());
        assertEquals(2, anna.send("DELETE", "/api/v1/me/tokens/" + token.get("id").asString()).statusCode() / 100);
        Rest.problem(401, "token-invalid", script.send("GET", "/api/v1/me"));
        Rest.problem(401, "token-invalid", Rest.with(whole, "invented").send("GET", "/api/v1/health-not"));
        HttpResponse<String> nobody = Rest.anonymous(whole).send("GET", "/api/v1/me/tokens");
        assertEquals(401, nobody.statusCode(), nobody.body());
        assertTrue(nobody.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
    }

    @Test
    void aCookieChangesNothingOnBehalfOfAnotherSite() throws Exception {
        Rest browser = Rest.anonymous(whole);
        String session = browser.post("/api/v1/session", "{\"login\":\"" + ANNA + "\",\"password\":\"" + PASSWORD + "\"}").get("token").asString();
        String cookie = "interlink-session=" + session;
        String draft = "{\"name\":\"Forged\",\"language\":\"en\"}";
        for (String[] origin : new String[][] {{"Origin", "https://elsewhere.example"}, {"Sec-Fetch-Site", "cross-site"}, {"Origin", "null"}}) {
            HttpRequest.Builder forged = browser.request("/api/v1/processes").header("Cookie", cookie).header("Content-Type", "application/json")
                    .header(origin[0], origin[1]).POST(BodyPublishers.ofString(draft));
            Rest.problem(403, "other-origin", browser.send(forged));
        }
        Rest anna = Rest.person(whole, ANNA, PASSWORD);
        assertFalse(Rest.each(anna.all("/api/v1/processes"), "name").contains("Forged"));
        HttpRequest.Builder own = browser.request("/api/v1/processes").header("Cookie", cookie).header("Content-Type", "application/json")
                .header("Origin", whole.address()).POST(BodyPublishers.ofString(draft.replace("Forged", "Own")));
        assertEquals("Own", Rest.success(browser.send(own)).get("name").asString());
        assertEquals(200, browser.send(browser.request("/api/v1/me").header("Cookie", cookie).header("Origin", "https://elsewhere.example")).statusCode());
    }

    @Test
    void whoAsksTooOftenHasToWaitAndNobodyElse() throws Exception {
        // An address of its own, so that the other tests are not counted.
        try (HttpClient busy = HttpClient.newBuilder().localAddress(InetAddress.getByName("127.0.0.77")).build()) {
            Rest anybody = Rest.anonymous(headless);
            HttpRequest request = anybody.request("/api/v1/schemas").build();
            HttpResponse<String> answer = busy.send(request, HttpResponse.BodyHandlers.ofString());
            assertNotEquals(429, answer.statusCode());
            // Twice the limit and one: a minute may begin in between.
            for (int i = 0; i <= 2 * ANONYMOUS_LIMIT && answer.statusCode() != 429; i++) {
                answer = busy.send(request, HttpResponse.BodyHandlers.ofString());
            }
            JsonNode problem = Rest.problem(429, "too-many-requests", answer);
            assertEquals(problem.at("/details/seconds").asString(), answer.headers().firstValue("Retry-After").orElse(""));
            assertEquals(200, busy.send(anybody.request("/api/v1/health/ready").build(), HttpResponse.BodyHandlers.ofString()).statusCode());
            assertNotEquals(429, anybody.send("GET", "/api/v1/schemas").statusCode());
            assertEquals(200, Rest.operator(headless).send("GET", "/api/v1/schemas").statusCode());
        }
    }
}
