package eu.interlink.rest.internal;

import eu.interlink.access.SignIn;
import eu.interlink.access.Tokens;
import eu.interlink.interlinker.Caller;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds out who is asking: by bearer token, else by the cookie of a sign-in session. It only identifies; what somebody may is decided
 * by the services.
 */
@Component(service = Authenticator.class)
public final class Authenticator {

    private static final String BEARER = "bearer ";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> LANGUAGES = Set.of("en", "it", "es", "lv");

    private final Tokens tokens;
    private final SignIn signIn;

    @Activate
    public Authenticator(@Reference Tokens tokens, @Reference SignIn signIn) {
        this.tokens = tokens;
        this.signIn = signIn;
    }

    Caller identify(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            return byToken(authorization);
        }
        Optional<Caller> caller = cookie(request).flatMap(signIn::resolve);
        if (caller.isEmpty()) {
            return Caller.anonymous(locale(request));
        }
        if (!SAFE.contains(request.getMethod()) && !sameOrigin(request)) {
            // The browser sends the cookie along whoever makes it ask.
            throw Refusal.of(403, "Not allowed", "other-origin",
                    "A request that changes something must come from a page of this server, or carry a bearer token.");
        }
        return caller.get();
    }

    private Caller byToken(String authorization) {
        boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return Optional.of(authorization).filter(text -> bearer).map(text -> text.substring(BEARER.length()).strip()).flatMap(tokens::resolve)
                .orElseThrow(() -> Refusal.of(401, "Sign-in needed", "token-invalid", "The token is unknown, has expired, or was revoked."));
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (SignIn.COOKIE.equals(cookie.getName())) {
                    return Optional.ofNullable(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean sameOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        // Scheme is not compared: a proxy in front may speak TLS for us.
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        int authority = origin == null ? -1 : origin.indexOf("://");
        return authority > 0 && host != null && origin.substring(authority + 3).equalsIgnoreCase(host);
    }

    private static Locale locale(HttpServletRequest request) {
        String language = request.getHeader("Accept-Language") == null ? "en" : request.getLocale().getLanguage();
        return LANGUAGES.contains(language) ? Locale.of(language) : Locale.ENGLISH;
    }
}
