package eu.interlink.ui.host.internal.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/processes", "/processes/0190/team?tab=1", "/catalogue?text=a%20b"})
    void a_page_of_the_platform_is_gone_back_to(String path) {
        assertEquals(path, LocalPath.of(path));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "processes", "/a\r\nSet-Cookie: x=1",
        "/auth/sign-out", "/sign-in?return=/x"})
    void anything_else_leads_to_the_start_page(String path) {
        assertEquals("/", LocalPath.of(path));
    }

    @Test
    void a_path_that_only_begins_like_another_site_is_refused() {
        assertEquals("/", LocalPath.of("//"));
    }
}
