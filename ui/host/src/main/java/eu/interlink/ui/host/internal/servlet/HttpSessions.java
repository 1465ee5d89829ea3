package eu.interlink.ui.host.internal.servlet;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The whiteboard's view of each container session. A WebSocket upgrade is answered by Jetty in front of the whiteboard, so a push request
 * carries Jetty's raw session and would find no Vaadin session in it. Both have the same id: the object seen last at an ordinary request
 * is used instead.
 */
final class HttpSessions {

    private final Map<String, HttpSession> byId = new ConcurrentHashMap<>();

    void remember(HttpSession session) {
        if (session != null) {
            byId.put(id(session.getId()), session);
        }
    }

    void forget(String sessionId) {
        byId.remove(id(sessionId));
    }

    /** The same request, with the session that Vaadin knows. */
    VaadinRequest translate(VaadinRequest request, VaadinServletService service) {
        if (!(request instanceof VaadinServletRequest servletRequest)) {
            return request;
        }
        HttpSession raw = servletRequest.getSession(false);
        HttpSession known = raw == null ? null : byId.get(id(raw.getId()));
        if (known == null || known.getClass() == raw.getClass()) {
            return request;
        }
        return new VaadinServletRequest(new KnownSession(servletRequest, known), service);
    }

    /** The whiteboard may append the name of the context to the container's id. */
    private static String id(String sessionId) {
        String suffix = "-" + UiContext.NAME;
        return sessionId.endsWith(suffix) ? sessionId.substring(0, sessionId.length() - suffix.length()) : sessionId;
    }

    private static final class KnownSession extends HttpServletRequestWrapper {

        private final HttpSession session;

        KnownSession(VaadinServletRequest request, HttpSession session) {
            super(request);
            this.session = session;
        }

        @Override
        public HttpSession getSession() {
            return session;
        }

        @Override
        public HttpSession getSession(boolean create) {
            return session;
        }
    }
}
