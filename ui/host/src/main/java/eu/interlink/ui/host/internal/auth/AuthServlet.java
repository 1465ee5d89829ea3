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

    /** Carries a sign-in between its two steps. */
    private static final String STEP = "interlink-step";
    private static final Duration STEP_TIME = Duration.ofMinutes(5);

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
            case "/second" -> second(request, response);
            case "/sign-out" -> signOut(request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = LocalPath.of(request.getParameter("return"));
        try {
            switch (signIn.begin(text(request, "username"), text(request, "password"), request.getRemoteAddr(), Device.name(request.getHeader("User-Agent")))) {
                case SignIn.Opened opened -> opened(request, response, opened, target);
                case SignIn.Step step -> {
                    cookie(request, response, STEP, step.token(), STEP_TIME);
                    seeOther(response, SignInView.second(target));
                }
            }
        } catch (Problem problem) {
            seeOther(response, SignInView.address(target, problem));
        }
    }

    /** The second step: the code. */
    private void second(HttpServletRequest request, HttpServletResponse response) {
        String target = LocalPath.of(request.getParameter("return"));
        try {
            SignIn.Opened opened = signIn.finish(token(request.getCookies(), STEP).orElse(""), text(request, "code"), Device.name(request.getHeader("User-Agent")));
            cookie(request, response, STEP, "", Duration.ZERO);
            opened(request, response, opened, target);
        } catch (Problem problem) {
            boolean again = problem.kind() != Problem.Kind.NOT_FOUND;
            seeOther(response, again ? SignInView.second(target, problem) : SignInView.address(target, problem));
        }
    }

    private void opened(HttpServletRequest request, HttpServletResponse response, SignIn.Opened opened, String target) {
        token(request.getCookies(), SignIn.COOKIE).ifPresent(signIn::signOut);
        cookie(request, response, SignIn.COOKIE, opened.token(), Duration.between(Instant.now(), opened.expires()));
        seeOther(response, target);
    }

    private void signOut(HttpServletRequest request, HttpServletResponse response) {
        token(request.getCookies(), SignIn.COOKIE).ifPresent(signIn::signOut);
        cookie(request, response, SignIn.COOKIE, "", Duration.ZERO);
        seeOther(response, "/" + SignInView.ROUTE);
    }

    private static Optional<String> token(Cookie[] cookies, String name) {
        return cookies == null ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> name.equals(cookie.getName())).map(Cookie::getValue).findFirst();
    }

    private static String text(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null ? "" : text;
    }

    private static void cookie(HttpServletRequest request, HttpServletResponse response, String name, String token, Duration life) {
        boolean secure = Cookies.secure(request.isSecure(), request.getHeader("X-Forwarded-Proto"));
        response.addCookie(Cookies.make(name, token, life, secure, false));
    }

    private static void seeOther(HttpServletResponse response, String target) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", target);
    }
}
