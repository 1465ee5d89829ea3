package eu.interlink.ui.host.internal.auth;

import eu.interlink.access.SignIn;
import eu.interlink.interlinker.Problem;
import eu.interlink.ui.host.internal.person.Cookies;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the forms of the sign-in page and of "sign out", sets the cookie and sends the browser on. */
@Component(service = Servlet.class, property = {"osgi.http.whiteboard.servlet.name=auth", "osgi.http.whiteboard.servlet.pattern=/*",
        "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=" + AuthContext.NAME + ")"})
public class AuthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient SignIn signIn;

    @Activate
    public AuthServlet(@Reference SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (!SameOrigin.check(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        switch (request.getPathInfo() == null ? "" : request.getPathInfo()) {
            case "/sign-in" -> signIn(request, response);
            case "/sign-out" -> signOut(request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = LocalPath.of(request.getParameter("return"));
        try {
            SignIn.Opened opened = signIn.signIn(text(request, "username"), text(request, "password"), request.getRemoteAddr(),
                    Device.name(request.getHeader("User-Agent")));
            token(request.getCookies()).ifPresent(signIn::signOut);
            cookie(request, response, opened.token(), Duration.between(Instant.now(), opened.expires()));
            seeOther(response, target);
        } catch (Problem problem) {
            seeOther(response, SignInView.address(target, problem));
        }
    }

    private void signOut(HttpServletRequest request, HttpServletResponse response) {
        token(request.getCookies()).ifPresent(signIn::signOut);
        cookie(request, response, "", Duration.ZERO);
        seeOther(response, "/" + SignInView.ROUTE);
    }

    private static Optional<String> token(Cookie[] cookies) {
        return cookies == null ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> SignIn.COOKIE.equals(cookie.getName())).map(Cookie::getValue).findFirst();
    }

    private static String text(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null ? "" : text;
    }

    private static void cookie(HttpServletRequest request, HttpServletResponse response, String token, Duration life) {
        boolean secure = Cookies.secure(request.isSecure(), request.getHeader("X-Forwarded-Proto"));
        response.addCookie(Cookies.make(SignIn.COOKIE, token, life, secure, false));
    }

    private static void seeOther(HttpServletResponse response, String target) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", target);
    }
}
