package eu.interlink.access.internal;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which sign-in names are stored and compared. */
final class Logins {

    /** Longest e-mail address (RFC 5321, section 4.5.3.1). */
    static final int MAX = 320;

    private Logins() {
    }

    static String normalise(String login) {
        return Normalizer.normalize(login, Normalizer.Form.NFKC).replaceAll("\\p{Cntrl}", "").strip().toLowerCase(Locale.ROOT);
    }
}
