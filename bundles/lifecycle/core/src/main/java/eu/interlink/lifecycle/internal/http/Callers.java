package eu.interlink.lifecycle.internal.http;

import eu.interlink.access.SignIn;
import eu.interlink.access.Tokens;
import eu.interlink.interlinker.Caller;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds out who sends a request: by bearer token, or by the cookie of the sign-in session. */
@Component(service = Callers.class)
public final class Callers {

    /** @param byCookie whether a browser sent the proof by itself, so that the request may come from another site's page */
    record Identified(Caller caller, boolean byCookie) {
    }

    private static final String BEARER = "Bearer ";

    private final SignIn signIn;
    private final Tokens tokens;

    @Activate
    public Callers(@Reference SignIn signIn, @Reference Tokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    Identified identify(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            return new Identified(tokens.resolve(authorization.substring(BEARER.length()).strip()).orElseGet(() -> anonymous(request)), false);
        }
        return cookie(request).flatMap(signIn::resolve).map(caller -> new Identified(caller, true))
                .orElseGet(() -> new Identified(anonymous(request), false));
    }

    private static Caller anonymous(HttpServletRequest request) {
        return Caller.anonymous(request.getLocale());
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return request.getCookies() == null ? Optional.empty()
                : Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(SignIn.COOKIE)).map(Cookie::getValue).findFirst();
    }
}
