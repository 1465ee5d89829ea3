package eu.interlink.lifecycle.internal.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Locale;
import java.util.Set;

/**
 * What a bundle's servlet answers into. It lives on the platform's own address, so it may not weaken the headers that keep its pages
 * from acting in the reader's name, nor set cookies.
 */
final class GuardedResponse extends HttpServletResponseWrapper {

    /** Nothing is loaded from elsewhere, nothing is run. */
    static final String POLICY = "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
    /** A sandbox would keep the browser's own PDF viewer from starting; that viewer runs outside of our origin. */
    static final String PDF_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private static final String PDF = "application/pdf";
    private static final Set<String> PROTECTED = Set.of("content-security-policy", "content-security-policy-report-only", "x-content-type-options",
            "x-frame-options", "referrer-policy", "set-cookie", "strict-transport-security", "access-control-allow-origin",
            "access-control-allow-credentials", "clear-site-data", "service-worker-allowed");

    GuardedResponse(HttpServletResponse response) {
        super(response);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "DENY");
    }

    private static boolean guarded(String name) {
        return PROTECTED.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public void setContentType(String type) {
        super.setContentType(type);
        typed(type);
    }

    private void typed(String type) {
        boolean pdf = type != null && type.toLowerCase(Locale.ROOT).startsWith(PDF);
        super.setHeader("Content-Security-Policy", pdf ? PDF_POLICY : POLICY);
        super.setHeader("X-Frame-Options", pdf ? "SAMEORIGIN" : "DENY");
    }

    @Override
    public void setHeader(String name, String value) {
        if (!guarded(name)) {
            super.setHeader(name, value);
            typedBy(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!guarded(name)) {
            super.addHeader(name, value);
            typedBy(name, value);
        }
    }

    private void typedBy(String name, String value) {
        if (name.equalsIgnoreCase("Content-Type")) {
            typed(value);
        }
    }

    @Override
    public void addCookie(Cookie cookie) {
        throw new UnsupportedOperationException("An Interlinker sets no cookies");
    }

    /** Clears the body and the bundle's headers; the platform's come back. */
    @Override
    public void reset() {
        super.reset();
        super.setHeader("X-Content-Type-Options", "nosniff");
        super.setHeader("Referrer-Policy", "no-referrer");
        super.setHeader("Cache-Control", "private, no-store");
        typed(null);
    }
}
