package eu.interlink.coproduction.internal.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.interlink.interlinker.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({"https://example.org, https://example.org/", "HTTP://Example.ORG:80/a/../b?x=1#y, http://example.org/b?x=1#y",
        "https://example.org:443/, https://example.org/", "http://example.org:443/, http://example.org:443/", "example.org/page, https://example.org/page",
        "example.org:8080/page, https://example.org:8080/page", "https://Bücher.example/größe, https://xn--bcher-kva.example/gr%C3%B6%C3%9Fe",
        "https://example.org/a%20b, https://example.org/a%20b", "https://[2001:DB8::1]/x, https://[2001:db8::1]/x"})
    void one_address_is_written_in_one_way(String typed, String kept) {
        assertEquals(kept, WebAddress.of(typed).url());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://example.org/", "mailto:ada@example.org", "https://", "https:///x",
        "https:example.org", "https://exa mple.org/", "https://example.org/<script>", "https://.example.org/", "https://exa_mple.org/", "https://example.org:0/",
        "https://example.org:99999/", "https://example.org\u0000/", "https://example.org/a\nb"})
    void anything_else_is_refused(String typed) {
        assertEquals("address-wrong", refusal(typed));
    }

    @Test
    void nobody_s_password_is_shown_to_others() {
        assertEquals("address-with-password", refusal("https://ada:secret@example.org/"));
        assertEquals("address-with-password", refusal("https://example.org@evil.example/"));
    }

    @Test
    void an_address_has_an_end() {
        assertEquals("address-missing", refusal("  "));
        assertEquals("address-missing", refusal(null));
        assertEquals("address-too-long", refusal("https://example.org/" + "x".repeat(2_000)));
        assertEquals("address-too-long", refusal("https://example.org/" + "ö".repeat(700)), "it is longer in ASCII");
        assertEquals(2_000, WebAddress.of("https://example.org/" + "x".repeat(1_980)).url().length());
    }

    private static String refusal(String typed) {
        return assertThrows(Problem.class, () -> WebAddress.of(typed)).code();
    }
}
