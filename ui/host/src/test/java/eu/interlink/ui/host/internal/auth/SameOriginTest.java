package eu.interlink.ui.host.internal.auth;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SameOriginTest {

    private static final String HOST = "interlink.example:8080";

    @Test
    void our_own_forms_are_taken() {
        assertTrue(SameOrigin.check("same-origin", "https://" + HOST, HOST));
        assertTrue(SameOrigin.check(null, "http://interlink.example:8080", HOST));
    }

    @Test
    void forms_of_other_sites_are_refused() {
        assertFalse(SameOrigin.check("cross-site", "https://" + HOST, HOST));
        assertFalse(SameOrigin.check("same-site", null, HOST));
        assertFalse(SameOrigin.check(null, "https://evil.example", HOST));
        assertFalse(SameOrigin.check(null, "https://interlink.example", HOST));
        assertFalse(SameOrigin.check(null, "null", HOST));
    }

    @Test
    void programs_that_are_no_browsers_send_neither_header() {
        assertTrue(SameOrigin.check(null, null, HOST));
    }
}
