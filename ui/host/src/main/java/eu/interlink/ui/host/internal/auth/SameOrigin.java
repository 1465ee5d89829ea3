package eu.interlink.ui.host.internal.auth;

import java.net.URI;

/** Tells forms of our own pages from those of other sites. */
final class SameOrigin {

    private SameOrigin() {
    }

    /**
     * @param fetchSite header Sec-Fetch-Site, null if absent
     * @param origin    header Origin, null if absent; a browser always sends one of the two with a form
     * @param host      header Host
     */
    static boolean check(String fetchSite, String origin, String host) {
        if (fetchSite != null) {
            return "same-origin".equals(fetchSite) || "none".equals(fetchSite);
        }
        if (origin == null) {
            return true;
        }
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
