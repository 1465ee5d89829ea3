package eu.interlink.lifecycle.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.SignIn;
import eu.interlink.access.Tokens;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.lifecycle.internal.slots.Slots;
import eu.interlink.lifecycle.internal.swap.World;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import eu.interlink.lifecycle.internal.slots.LiveLease;
import eu.interlink.testing.Await;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterlinkersServletTest {

    private final Server server = new Server();
    private final HttpClient client = HttpClient.newHttpClient();
    private World world;
    private String address;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        world = new World(folder);
        world.install("survey", "1.0.0", "good");
        ServletHolder servlet = new ServletHolder(new InterlinkersServlet(world.slots, interlinkers(world.slots), callers(), new Rates(world)));
        servlet.setAsyncSupported(true);
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        context.setContextPath("/interlinkers");
        context.addServlet(servlet, "/*");
        ServerConnector connector = new ServerConnector(server);
        server.addConnector(connector);
        server.setHandler(context);
        server.start();
        address = "http://localhost:" + connector.getLocalPort() + "/interlinkers/";
    }

    @AfterAll
    void stop() throws Exception {
        server.stop();
        world.close();
    }

    @Test
    void a_signed_in_person_reaches_the_servlet_which_sees_its_own_paths() throws Exception {
        HttpResponse<String> answer = send(get("survey/a/b").header("Cookie", SignIn.COOKIE + "=anna"));
        assertEquals(200, answer.statusCode());
        assertEquals("survey /interlinkers/survey /a/b PERSON true false", answer.body());
        assertEquals("survey /interlinkers/survey null PERSON true false", send(get("survey").header("Authorization", "Bearer robot")).body());
    }

    @Test
    void without_sign_in_only_public_paths_are_open() throws Exception {
        HttpResponse<String> refused = send(get("survey/a"));
        assertEquals(401, refused.statusCode());
        assertEquals("application/problem+json", refused.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(401, send(get("survey/a").header("Cookie", SignIn.COOKIE + "=wrong")).statusCode());
        assertEquals(401, send(get("survey/a").header("Authorization", "Bearer wrong").header("Cookie", SignIn.COOKIE + "=anna")).statusCode());
        assertEquals("survey /interlinkers/survey /about ANONYMOUS true false", send(get("survey/about")).body());
        assertEquals(401, send(get("survey/aboutness")).statusCode());
        assertEquals(401, send(get("survey/about/../secret")).statusCode());
    }

    @Test
    void the_unknown_is_not_found_and_the_absent_is_asked_to_be_tried_again() throws Exception {
        assertEquals(404, send(get("nothing/about")).statusCode());
        assertEquals(404, send(get("")).statusCode());
        HttpResponse<String> absent = send(get("starting/about"));
        assertEquals(503, absent.statusCode());
        assertEquals("1", absent.headers().firstValue("Retry-After").orElseThrow());
    }

    @Test
    void a_version_with_too_many_calls_inside_takes_no_more_and_the_rest_of_the_platform_goes_on() throws Exception {
        List<LiveLease> inside = new ArrayList<>();
        try {
            while (inside.size() < 500) {
                inside.add(world.slots.lease("survey").orElseThrow());
            }
            HttpResponse<String> busy = send(get("survey/about"));
            assertEquals(503, busy.statusCode());
            assertTrue(busy.body().contains("interlinker-busy"), busy.body());
            assertEquals("1", busy.headers().firstValue("Retry-After").orElseThrow());
            assertEquals(503, send(get("starting/about")).statusCode());
        } finally {
            inside.forEach(LiveLease::close);
        }
        assertEquals(200, send(get("survey/about")).statusCode());
    }

    @Test
    void a_servlet_that_calls_itself_without_end_fails_as_any_other() throws Exception {
        long failed = world.slots.current("survey").orElseThrow().tally().count().failed();
        HttpResponse<String> answer = send(get("survey/recurse").header("Authorization", "Bearer robot"));
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().contains("Tell the administrator the number"), answer.body());
        Await.until("the failure is counted", Duration.ofSeconds(30), () -> world.slots.current("survey").orElseThrow().tally().count().failed() > failed);
    }

    @Test
    void a_change_that_a_browser_sends_must_come_from_our_own_pages() throws Exception {
        String own = address.substring(0, address.indexOf("/interlinkers"));
        assertEquals(403, send(post().header("Cookie", SignIn.COOKIE + "=anna")).statusCode());
        assertEquals(403, send(post().header("Cookie", SignIn.COOKIE + "=anna").header("Sec-Fetch-Site", "cross-site")).statusCode());
        assertEquals(403, send(post().header("Cookie", SignIn.COOKIE + "=anna").header("Origin", "https://evil.example")).statusCode());
        assertEquals(403, send(post().header("Cookie", SignIn.COOKIE + "=anna").header("Origin", "null")).statusCode());
        assertEquals(200, send(post().header("Cookie", SignIn.COOKIE + "=anna").header("Origin", own)).statusCode());
        assertEquals(200, send(post().header("Cookie", SignIn.COOKIE + "=anna").header("Sec-Fetch-Site", "same-origin")).statusCode());
        assertEquals(200, send(post().header("Authorization", "Bearer robot")).statusCode());
    }

    /** Whatever the refused one still sends, the next request on the same connection gets its answer. */
    @Test
    void a_refused_request_spoils_nothing_for_the_next() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertEquals(403, send(post().header("Cookie", SignIn.COOKIE + "=anna")).statusCode());
            assertEquals(401, send(post()).statusCode());
            assertEquals(404, send(HttpRequest.newBuilder(URI.create(address + "nothing")).POST(HttpRequest.BodyPublishers.ofString("x"))).statusCode());
            assertEquals(200, send(post().header("Authorization", "Bearer robot")).statusCode());
        }
    }

    @Test
    void a_bundle_cannot_loosen_the_headers_that_protect_the_reader() throws Exception {
        HttpResponse<String> answer = send(get("survey/headers").header("Authorization", "Bearer robot"));
        assertEquals(List.of(GuardedResponse.POLICY), answer.headers().allValues("Content-Security-Policy"));
        assertEquals(Optional.of("nosniff"), answer.headers().firstValue("X-Content-Type-Options"));
        assertEquals(Optional.of("attachment"), answer.headers().firstValue("Content-Disposition"));
        assertTrue(answer.headers().allValues("Set-Cookie").isEmpty());
        HttpResponse<String> pdf = send(get("survey/pdf").header("Authorization", "Bearer robot"));
        assertEquals(List.of(GuardedResponse.PDF_POLICY), pdf.headers().allValues("Content-Security-Policy"));
    }

    @Test
    void a_failing_servlet_gives_a_neutral_answer_with_a_number() throws Exception {
        for (String path : List.of("survey/fail", "survey/session")) {
            HttpResponse<String> answer = send(get(path).header("Authorization", "Bearer robot"));
            assertEquals(500, answer.statusCode());
            assertTrue(answer.body().contains("Tell the administrator the number"), answer.body());
            assertFalse(answer.body().contains("broken on purpose"), answer.body());
            assertEquals(Optional.of("nosniff"), answer.headers().firstValue("X-Content-Type-Options"));
        }
    }

    @Test
    void an_answer_that_comes_later_ends_on_the_version_that_began_it() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> slow = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            slow.add(client.sendAsync(get("survey/slow").header("Authorization", "Bearer robot").build(), BodyHandlers.ofString()));
        }
        world.install("survey", "1.0.1", "good");
        for (CompletableFuture<HttpResponse<String>> answer : slow) {
            assertEquals("slow false", answer.join().body());
        }
        assertEquals(0, world.slots.current("survey").orElseThrow().inside());
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpRequest.Builder post() {
        return get("survey/a").POST(HttpRequest.BodyPublishers.ofString("x"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static Callers callers() {
        Caller person = new Caller(Caller.Kind.PERSON, Optional.of(UUID.randomUUID()), "Anna", Set.of(), Locale.ENGLISH, ZoneOffset.UTC);
        return new Callers(resolver(SignIn.class, "anna", person), resolver(Tokens.class, "robot", person));
    }

    /** A service of which only {@code resolve} is asked. */
    private static <T> T resolver(Class<T> type, String secret, Caller person) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> secret.equals(arguments[0]) ? Optional.of(person) : Optional.empty()));
    }

    private static Interlinkers interlinkers(Slots slots) {
        return new Interlinkers() {

            @Override
            public List<Descriptor> installed() {
                return List.of();
            }

            @Override
            public Optional<Descriptor> find(String id) {
                return Optional.empty();
            }

            @Override
            public boolean expected(String id) {
                return id.equals("starting");
            }

            @Override
            public boolean allowed(String id, Optional<UUID> organisation) {
                return true;
            }

            @Override
            public Lease lease(String id) {
                return slots.lease(id).orElseThrow();
            }
        };
    }
}
