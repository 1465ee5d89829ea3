package eu.interlink.lifecycle.internal.http;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.lifecycle.internal.slots.LiveLease;
import eu.interlink.lifecycle.internal.slots.Slots;
import eu.interlink.rest.UnreadBody;
import eu.interlink.store.Ids;
import eu.interlink.store.LostDatabase;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything under {@code /interlinkers/<id>/}: finds out who calls, lets in who may, and hands the request to the servlet of the
 * version in use, inside a lease. Bundles register no servlet with the web server themselves: two versions would shadow each other.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardServletAsyncSupported
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=" + InterlinkersContext.NAME + ")")
public final class InterlinkersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(InterlinkersServlet.class);
    private static final String LEASE = "interlink.lease";
    private static final long LONG = 64 * 1024;
    private static final long MAX_BODY = 512L * 1024 * 1024;

    private final transient Slots slots;
    private final transient Interlinkers interlinkers;
    private final transient Callers callers;
    private final transient Rates rates;
    private final transient Answers answers = new Answers();

    @Activate
    public InterlinkersServlet(@Reference Slots slots, @Reference Interlinkers interlinkers, @Reference Callers callers,
            @Reference Rates rates) {
        this.slots = slots;
        this.interlinkers = interlinkers;
        this.callers = callers;
        this.rates = rates;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse plain) throws ServletException, IOException {
        HttpServletResponse response = new GuardedResponse(plain);
        Target target = Target.of(request.getPathInfo());
        if (request.getDispatcherType() == DispatcherType.ASYNC && request.getAttribute(LEASE) instanceof LiveLease kept) {
            // A later part of an answer that has begun: it stays on the version that began it.
            kept.live().servlet().ifPresent(servlet -> serve(servlet, kept, target, request, response));
            return;
        }
        Optional<LiveLease> lease;
        try {
            if (slots.current(target.id()).isPresent()) {
                rates.count(target.id());
            }
            lease = slots.lease(target.id());
        } catch (Problem busy) {
            answers.problem(request, response, busy);
            return;
        }
        if (lease.isEmpty()) {
            absent(target, request, response);
            return;
        }
        enter(lease.get(), target, request, response);
    }

    private void absent(Target target, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (interlinkers.expected(target.id())) {
            answers.notHereNow(request, response, target.id());
        } else {
            answers.unknown(request, response);
        }
    }

    private void enter(LiveLease lease, Target target, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        boolean handedOver = false;
        try {
            Optional<Servlet> servlet = lease.live().servlet();
            if (servlet.isEmpty()) {
                answers.unknown(request, response);
            } else if (request.getContentLengthLong() > MAX_BODY) {
                answers.tooLarge(request, response);
            } else if (admitted(lease, target, request, response)) {
                request.setAttribute(LEASE, lease);
                handedOver = serve(servlet.get(), lease, target, request, response);
            }
        } catch (RuntimeException e) {
            // Who is calling could not be found out.
            failed(e, target, request, response);
        } finally {
            if (!handedOver) {
                lease.close();
            }
        }
    }

    private boolean admitted(LiveLease lease, Target target, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Callers.Identified identified = callers.identify(request);
        if (identified.byCookie() && !SameOrigin.safe(request) && !SameOrigin.holds(request)) {
            answers.foreignOrigin(request, response);
            return false;
        }
        if (identified.caller().kind() == Caller.Kind.ANONYMOUS && !target.below(lease.live().publicPaths())) {
            answers.signInNeeded(request, response);
            return false;
        }
        request.setAttribute(Caller.ATTRIBUTE, identified.caller());
        return true;
    }

    /** @return whether the answer goes on after this call, so that the lease must stay */
    private boolean serve(Servlet servlet, LiveLease lease, Target target, HttpServletRequest request, HttpServletResponse response) {
        LeasedRequest leased = new LeasedRequest(request, target, lease);
        // A large answer or body takes as long as the other side likes, and so does an answer that is written later.
        boolean largeBody = request.getContentLengthLong() > LONG;
        lease.mayTakeLong(() -> largeBody || leased.asynchronous() || response.isCommitted());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(lease.loader());
        try {
            servlet.service(leased, response);
            if (!leased.asynchronous()) {
                UnreadBody.settle(request, response);
            }
            if (response.isCommitted() || request.getContentLengthLong() > LONG) {
                // A large answer or body takes as long as the other side likes.
                lease.unhurried();
            }
            if (response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
                lease.failed(new IllegalStateException("The servlet answered " + response.getStatus()));
            }
        } catch (Exception | LinkageError | StackOverflowError e) {
            if (!(e instanceof IOException && response.isCommitted())) {
                // A client that goes away in the middle of an answer is no failure of the version.
                lease.failed(e);
            }
            failed(e, target, request, response);
        } finally {
            thread.setContextClassLoader(before);
        }
        return leased.asynchronous();
    }

    private void failed(Throwable failure, Target target, HttpServletRequest request, HttpServletResponse response) {
        String incident = Ids.next().toString();
        boolean lost = LostDatabase.causes(failure);
        if (lost) {
            LOG.warn("The servlet of {} failed at {}, because the database is not there: {}", target.id(), target.path(), String.valueOf(failure));
        } else if (!(failure instanceof Problem)) {
            LOG.warn("Incident {}: the servlet of {} failed at {}", incident, target.id(), target.path(), failure);
        }
        if (response.isCommitted()) {
            return;
        }
        try {
            response.reset();
            if (failure instanceof Problem problem) {
                answers.problem(request, response, problem);
            } else if (lost) {
                answers.problem(request, response, Problem.unavailable("database-unavailable", "The database is not there at the moment. Try again soon."));
            } else {
                answers.failed(request, response, incident);
            }
        } catch (IOException e) {
            LOG.debug("The client of incident {} has gone", incident, e);
        }
    }
}
