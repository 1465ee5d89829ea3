package eu.interlink.ui.host.internal.person;

import jakarta.servlet.http.Cookie;
import java.time.Duration;

/** Cookies as the platform sets them: for the whole site, not sent along from other sites. */
public final class Cookies {

    private Cookies() {
    }

    /** @param scripts whether scripts of the page may read it  @param life how long the browser keeps it; zero deletes it */
    public static Cookie make(String name, String text, Duration life, boolean secure, boolean scripts) {
        Cookie cookie = new Cookie(name, text);
        cookie.setPath("/");
        cookie.setMaxAge((int) Math.clamp(life.toSeconds(), 0, Integer.MAX_VALUE));
        cookie.setHttpOnly(!scripts);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** @param forwarded header X-Forwarded-Proto of a proxy that ends TLS; null without one */
    public static boolean secure(boolean requestIsSecure, String forwarded) {
        return requestIsSecure || "https".equalsIgnoreCase(forwarded);
    }
}
