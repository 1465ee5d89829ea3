package eu.interlink.product;

import eu.interlink.access.Policy;
import eu.interlink.product.MatrixTown.Actor;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Every endpoint of the HTTP API, as the areas contribute them to the running product, asked by everybody about what is there and what is not. Whom the
 * policy does not allow the action that the endpoint names is refused; nobody gets in without signing in where that was not decided here; nothing that is
 * sent breaks the server; and no page of another site changes anything. An endpoint that is added tomorrow is in it.
 */
final class EndpointMatrix {

    /** What needs no sign-in. Each was thought about: it tells nothing of anybody, or takes a secret. */
    private static final Set<String> PUBLIC = Set.of("GET /health/live", "GET /health/ready", "POST /session", "GET /invitations/{secret}",
            "POST /invitations/{secret}", "POST /password-resets", "POST /password-resets/{secret}", "GET /shared/{token}", "GET /legal/{kind}", "GET /open-processes",
            "GET /open-processes/{id}", "GET /open-processes/{id}/standing", "POST /open-processes/{id}/guest-request", "GET /work/calendar/{token}",
            "GET /processes/{id}/feed/{token}", "GET /cooperation-advice");

    private static final Pattern PART = Pattern.compile("([a-z-]*)/\\{([^}]+)}");
    private static final List<String> GARBAGE = List.of("", "{", "{}", "null", "[]", "[{}]", "\"x\"", "{\"unknown\":1}", "{\"name\":null}", "{\"name\":[1]}",
            "{\"version\":\"x\"}", "\u0000\u0001<x>");
    private static final List<String> ODD = List.of("x", "-1", "99999999999999", "'\"; --", "%", "\u0000", "../../etc/passwd");

    private final MatrixTown town;
    private final Policy policy;
    private final Map<Endpoint, String> endpoints = new LinkedHashMap<>();
    private final List<String> holes = new ArrayList<>();

    EndpointMatrix(BundleContext context) throws Exception {
        policy = context.getService(context.getServiceReference(Policy.class));
        for (ServiceReference<Endpoints> area : areas(context)) {
            context.getService(area).endpoints().forEach(endpoint -> endpoints.put(endpoint, endpoint.method() + " " + endpoint.path()));
        }
        town = new MatrixTown(context);
    }

    private static List<ServiceReference<Endpoints>> areas(BundleContext context) throws InvalidSyntaxException {
        return List.copyOf(context.getServiceReferences(Endpoints.class, null));
    }

    /** Endpoints that were walked. */
    int size() {
        return endpoints.size();
    }

    /** What is wrong, one sentence each. */
    List<String> holes() throws IOException, InterruptedException {
        try (MatrixHttp http = town.http()) {
            for (Endpoint endpoint : endpoints.keySet()) {
                List<UUID> missing = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
                for (Actor actor : town.actors()) {
                    ask(http, endpoint, actor, things(endpoint, town::thing));
                    ask(http, endpoint, actor, missing.stream().map(Optional::of).toList());
                }
                forged(http, endpoint);
                received(http, endpoint);
            }
            for (Endpoint endpoint : endpoints.keySet()) {
                garbage(http, endpoint);
            }
        }
        return holes;
    }

    /** What the parts of the path are, in order; those of a kind that the town has none of lead to nothing. */
    private static List<Optional<UUID>> things(Endpoint endpoint, Function<String, Optional<UUID>> kinds) {
        return PART.matcher(endpoint.path()).results().map(part -> kinds.apply(part.group(1)).or(() -> Optional.of(UUID.randomUUID()))).toList();
    }

    private static String path(Endpoint endpoint, List<String> parts) {
        Matcher places = Pattern.compile("\\{[^}]+}").matcher(endpoint.path());
        int[] next = new int[1];
        return places.replaceAll(place -> Matcher.quoteReplacement(URLEncoder.encode(parts.get(next[0]++), StandardCharsets.UTF_8).replace("+", "%20")));
    }

    private static String path(Endpoint endpoint, List<Optional<UUID>> things, String query) {
        return path(endpoint, things.stream().map(thing -> thing.orElseThrow().toString()).toList()) + query;
    }

    private static String type(Endpoint endpoint) {
        return endpoint.body().map(body -> body == InputStream.class ? "application/octet-stream" : "application/json").orElse("");
    }

    private static String sample(Endpoint endpoint) {
        return endpoint.body().map(new Sample(UUID.randomUUID())::json).orElse("");
    }

    private static String query(Endpoint endpoint, String value) {
        return endpoint.query().isEmpty() ? "" : endpoint.query().stream().map(one -> one.name() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private boolean allowed(Endpoint endpoint, Actor actor, Optional<UUID> target) {
        return town.targets(target).stream().anyMatch(one -> policy.allows(actor.caller(), endpoint.action(), one));
    }

    private void ask(MatrixHttp http, Endpoint endpoint, Actor actor, List<Optional<UUID>> things) throws IOException, InterruptedException {
        boolean guest = actor.token().isEmpty();
        boolean allowed = allowed(endpoint, actor, things.isEmpty() ? Optional.empty() : things.getFirst());
        if (guest && allowed && !PUBLIC.contains(endpoints.get(endpoint))) {
            holes.add(endpoints.get(endpoint) + " is open to everybody, and nobody has said here that it may be");
        }
        if (allowed && !endpoint.method().equals("GET")) {
            // What is allowed is done in the tests of the areas.
            return;
        }
        HttpResponse<String> answer = http.send(actor.token(), endpoint.method(), path(endpoint, things, ""), type(endpoint), sample(endpoint));
        int status = answer.statusCode();
        boolean refused = guest ? status == 401 : status == 403 || status == 404;
        if (allowed ? status == 401 || status == 403 : !refused) {
            holes.add(endpoints.get(endpoint) + " answers " + actor + ", who " + (allowed ? "may" : "may not") + ": " + status + " " + answer.body());
        }
    }

    private void forged(MatrixHttp http, Endpoint endpoint) throws IOException, InterruptedException {
        if (!endpoint.method().equals("GET")) {
            HttpResponse<String> answer = http.forged(town.admin().token().orElseThrow(), endpoint.method(), path(endpoint, things(endpoint, town::thing), ""),
                    type(endpoint), sample(endpoint));
            if (answer.statusCode() != 403 || !answer.body().contains("other-origin")) {
                holes.add(endpoints.get(endpoint) + " does what another site asks for: " + answer.statusCode() + " " + answer.body());
            }
        }
    }

    /** Of a guest no upload is taken: it is refused before. */
    private void received(MatrixHttp http, Endpoint endpoint) throws IOException {
        if (endpoint.body().filter(InputStream.class::equals).isPresent()) {
            String answer = http.announced(endpoint.method(), path(endpoint, things(endpoint, town::thing), ""));
            if (answer == null || !answer.contains(" 401")) {
                holes.add(endpoints.get(endpoint) + " takes uploads of guests: " + answer);
            }
        }
    }

    private void garbage(MatrixHttp http, Endpoint endpoint) throws InterruptedException {
        Optional<String> admin = town.admin().token();
        int parts = (int) PART.matcher(endpoint.path()).results().count();
        String body = endpoint.body().isPresent() ? "{}" : "";
        for (String odd : ODD) {
            withstands(http, endpoint, admin, path(endpoint, Collections.nCopies(parts, odd)) + query(endpoint, odd), body);
        }
        // What needs no body would be done to what is there.
        boolean harmless = endpoint.method().equals("GET") || endpoint.body().isPresent();
        String there = path(endpoint, things(endpoint, harmless ? town::thing : kind -> Optional.empty()), query(endpoint, "x"));
        for (String garbage : endpoint.body().isPresent() ? GARBAGE : List.of("")) {
            withstands(http, endpoint, admin, there, garbage);
            withstands(http, endpoint, Optional.empty(), there, garbage);
        }
    }

    /** Whatever is said of the garbage, it is said on purpose: the server is neither at fault nor silent. */
    private void withstands(MatrixHttp http, Endpoint endpoint, Optional<String> token, String path, String body) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.patiently(token, endpoint.method(), path, type(endpoint), body);
            boolean away = answer.statusCode() == 503 && answer.body().contains("interlinker-not-available");
            if (answer.statusCode() >= 500 && !away) {
                holes.add(endpoints.get(endpoint) + " breaks at " + path + " with " + Arrays.toString(body.toCharArray()) + ": " + answer.body());
            }
        } catch (IOException e) {
            holes.add(e.getMessage());
        }
    }
}
