package eu.interlink.rest.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.rest.UnreadBody;
import eu.interlink.rest.internal.openapi.InterlinkerDescriptions;
import eu.interlink.store.LostDatabase;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP door: finds the endpoint, says who is asking, calls the handler, and turns every failure into an answer. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=" + ApiContext.NAME + ")")
@Designate(ocd = Limits.class)
public final class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ApiServlet.class);
    private static final String PROBES = "health";
    private static final List<String> OPEN_API = List.of("openapi.json");

    /** What stands on the database. Without it the probes still answer, so that the reason can be seen. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    transient volatile Authenticator authenticator;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    transient volatile RequestRate rate;

    private final transient EndpointRegistry registry;
    private final transient InterlinkerDescriptions interlinkers;
    private final transient Limits limits;

    @Activate
    public ApiServlet(@Reference EndpointRegistry registry, @Reference InterlinkerDescriptions interlinkers, Limits limits) {
        this.registry = registry;
        this.interlinkers = interlinkers;
        this.limits = limits;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.protect(response);
        Door door = registry.door();
        Caller caller = Caller.anonymous(Locale.ENGLISH);
        try {
            Optional<List<String>> segments = Paths.segments(request.getRequestURI(), request.getContextPath());
            RouteTable.Found found = segments.map(path -> door.table().find(request.getMethod(), path)).orElseGet(RouteTable.Found.Nothing::new);
            if (segments.filter(path -> path.getFirst().equals(PROBES)).isEmpty()) {
                caller = identify(request);
            }
            if (segments.filter(OPEN_API::equals).isPresent() && isRead(request)) {
                Answers.write(response, new eu.interlink.rest.Json(door.openApi(interlinkers)), HttpServletResponse.SC_OK, door.mapper());
                return;
            }
            answer(request, response, door, caller, found);
        } catch (Problem problem) {
            refuse(request, response, ProblemDocument.of(problem, caller), Map.of(), door, problem);
        } catch (Refusal refusal) {
            refuse(request, response, refusal.document(), refusal.headers(), door, refusal);
        } catch (Exception | StackOverflowError failure) {
            fail(request, response, door, failure);
        }
    }

    private Caller identify(HttpServletRequest request) {
        Authenticator identifies = authenticator;
        RequestRate counts = rate;
        if (identifies == null || counts == null) {
            throw Problem.unavailable("starting", "The server is starting, or its database is not there. Try again soon.");
        }
        try {
            Caller caller = identifies.identify(request);
            counts.count(caller, request.getRemoteAddr());
            return caller;
        } catch (Refusal refusal) {
            // Whoever guesses tokens is counted too.
            counts.count(Caller.anonymous(Locale.ENGLISH), request.getRemoteAddr());
            throw refusal;
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Door door, Caller caller, RouteTable.Found found) throws Exception {
        switch (found) {
            case RouteTable.Found.Nothing nothing -> throw Refusal.of(404, "Not found", "no-endpoint", "There is nothing at this address.");
            case RouteTable.Found.OtherMethods other -> options(request, response, other);
            case RouteTable.Found.Match match -> {
                negotiate(request, match.route());
                Object result = match.route().endpoint().handler().handle(new Exchange(request, caller, match, door.mapper(), limits));
                Answers.write(response, result, match.route().endpoint().status(), door.mapper());
            }
        }
    }

    private static void options(HttpServletRequest request, HttpServletResponse response, RouteTable.Found.OtherMethods other) {
        String allowed = String.join(", ", other.allowed());
        if (!"OPTIONS".equals(request.getMethod())) {
            throw Refusal.of(405, "Method not allowed", "method-not-allowed", "This address can be used with " + allowed + ".").with("Allow", allowed);
        }
        response.setHeader("Allow", allowed);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void negotiate(HttpServletRequest request, Route route) {
        if (route.takesJson() && !ContentTypes.json(request.getContentType())) {
            throw Refusal.of(415, "Unsupported content", "not-json-type", "Send the body as application/json.").with("Accept", "application/json");
        }
        if (route.answersJson() && !ContentTypes.acceptsJson(request.getHeader("Accept"))) {
            throw Refusal.of(406, "Not acceptable", "only-json", "The answer is application/json; the request does not accept it.");
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, ProblemDocument document, Map<String, String> headers,
            Door door, Throwable cause) throws IOException {
        if (response.isCommitted()) {
            // Cutting the connection is the only honest answer to the rest.
            throw new IOException("The answer broke off", cause);
        }
        response.reset();
        Answers.protect(response);
        headers.forEach(response::setHeader);
        UnreadBody.settle(request, response);
        switch (document.status()) {
            case 401 -> response.setHeader("WWW-Authenticate", "Bearer realm=\"Interlink\"");
            case 429 -> response.setHeader("Retry-After", document.details().getOrDefault("seconds", "1"));
            case 503 -> response.setHeader("Retry-After", "1");
            default -> { }
        }
        Answers.problem(response, document, door.mapper());
    }

    /** Nobody outside learns what went wrong inside; the id leads to it in the log. */
    private static void fail(HttpServletRequest request, HttpServletResponse response, Door door, Throwable failure) throws IOException {
        if (BrokenUpload.causes(failure) || failure instanceof IOException && response.isCommitted()) {
            LOG.debug("{} {}: the client went away", request.getMethod(), request.getRequestURI(), failure);
            refuse(request, response, ProblemDocument.of(400, "Wrong input", "body-incomplete", "The body ended too early."), Map.of(), door, failure);
            return;
        }
        if (LostDatabase.causes(failure)) {
            LOG.warn("{} {} failed, because the database is not there: {}", request.getMethod(), request.getRequestURI(), String.valueOf(failure));
            refuse(request, response, ProblemDocument.of(503, "Not available now", "database-unavailable",
                    "The database is not there at the moment. Try again soon."), Map.of(), door, failure);
            return;
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {} failed, id {}", request.getMethod(), request.getRequestURI(), id, failure);
        refuse(request, response, ProblemDocument.of(500, "Internal error", "internal", "Something went wrong on the server. Tell an administrator the id "
                + id + "."), Map.of(), door, failure);
    }
}
