package eu.interlink.rest.internal;

import eu.interlink.access.SignIn;
import eu.interlink.access.Tokens;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.rest.Endpoints;
import eu.interlink.rest.internal.openapi.InterlinkerDescriptions;
import eu.interlink.rest.internal.openapi.UnitChanges;
import eu.interlink.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The door on a real HTTP server. One person and the operator can sign in. */
final class TestDoor implements AutoCloseable {

    static final Caller ANNA = new Caller(Caller.Kind.PERSON, Optional.of(UUID.fromString("018f0000-0000-7000-8000-000000000001")), "Anna", Set.of(),
            Locale.ENGLISH, ZoneOffset.UTC);
    static final int JSON_BYTES = 10_000;
    static final int STREAM_BYTES = 100_000;

    private final Server server = new Server(0);
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final EndpointRegistry registry = new EndpointRegistry();

    TestDoor(int rate, Endpoints... areas) throws Exception {
        long age = 0;
        for (Endpoints area : areas) {
            registry.add(area, new TestReference(age++));
        }
        ApiServlet servlet = new ApiServlet(registry, new InterlinkerDescriptions(new UnitChanges()), limits());
        servlet.authenticator = new Authenticator(tokens(), signIn());
        servlet.rate = new RequestRate(settings(), Optional.of(Integer.toString(rate)), Clock.systemUTC());
        ServletContextHandler context = new ServletContextHandler("/api");
        context.addServlet(new ServletHolder(servlet), "/*");
        server.setHandler(context);
        server.start();
    }

    EndpointRegistry registry() {
        return registry;
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri("/api/v1" + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request.header("Content-Type", "application/json") : request.headers(headers));
    }

    JsonNode json(HttpResponse<String> response) {
        return mapper.readTree(response.body());
    }

    /** Sends bytes as they are, for requests that no decent client makes; the first line of the answer. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
        }
    }

    @Override
    public void close() throws Exception {
        http.close();
        server.stop();
    }

    private static Limits limits() {
        return new Limits() {
            @Override
            public int json_bytes() {
                return JSON_BYTES;
            }

            @Override
            public long stream_bytes() {
                return STREAM_BYTES;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return Limits.class;
            }
        };
    }

    private static Settings settings() {
        return new Settings() {
            @Override
            public Optional<String> get(String name) {
                return Optional.empty();
            }

            @Override
            public Map<String, String> all(String prefix) {
                return Map.of();
            }

            @Override
            public void put(String name, Optional<String> text) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static Tokens tokens() {
        return new Tokens() {
            @Override
            public String create(UUID person, String name, Optional<Instant> expires) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Token> list(UUID person) {
                return List.of();
            }

            @Override
            public void revoke(UUID person, UUID token) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Caller> resolve(String secret) {
                return switch (secret) {
                    case "anna" -> Optional.of(ANNA);
                    case "operator" -> Optional.of(Caller.system());
                    default -> Optional.empty();
                };
            }
        };
    }

    private static SignIn signIn() {
        return new SignIn() {
            @Override
            public Opened signIn(String login, String password, String address, String device) {
                throw Problem.forbidden("wrong-credentials", "No.");
            }

            @Override
            public Begun begin(String login, String password, String address, String device) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Opened finish(String step, String code, String device) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Opened open(UUID person, String device) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Caller> resolve(String token) {
                return Optional.of(ANNA).filter(anna -> token.equals("session-of-anna"));
            }

            @Override
            public void signOut(String token) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Session> sessions(UUID person, Optional<String> currentToken) {
                return List.of();
            }

            @Override
            public void end(UUID person, UUID session) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
