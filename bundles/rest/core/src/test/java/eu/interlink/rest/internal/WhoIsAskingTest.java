package eu.interlink.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.SignIn;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoIsAskingTest {

    private static final String COOKIE = SignIn.COOKIE + "=session-of-anna";
    private static final String DRAFT = "{\"name\":\"n\",\"colour\":\"RED\",\"count\":1}";

    @Test
    void a_token_or_a_session_says_who_asks() throws Exception {
        try (TestDoor door = new TestDoor(0, new SampleEndpoints())) {
            assertTrue(door.get("/me", "Authorization", "Bearer anna").body().contains("Anna"));
            assertTrue(door.get("/me", "authorization", "bearer  anna").body().contains("Anna"));
            assertTrue(door.get("/me", "Cookie", "other=1; " + COOKIE).body().contains("Anna"));
            assertEquals(401, door.get("/me").statusCode());
            assertEquals(401, door.get("/me", "Cookie", SignIn.COOKIE + "=ended").statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource({"Bearer wrong", "Bearer", "Basic YTpi", "nonsense"})
    void a_token_that_is_not_valid_is_refused_even_where_nobody_need_sign_in(String authorization) throws Exception {
        try (TestDoor door = new TestDoor(0, new SampleEndpoints())) {
            HttpResponse<String> response = door.get("/rendered", "Authorization", authorization);
            assertEquals(401, response.statusCode());
            assertTrue(response.headers().firstValue("WWW-Authenticate").isPresent());
            assertTrue(response.body().contains("token-invalid"));
        }
    }

    @Test
    void a_session_may_change_something_only_from_a_page_of_this_server() throws Exception {
        try (TestDoor door = new TestDoor(0, new SampleEndpoints())) {
            assertEquals(403, post(door));
            assertEquals(403, post(door, "Sec-Fetch-Site", "cross-site"));
            assertEquals(403, post(door, "Sec-Fetch-Site", "same-site"));
            assertEquals(403, post(door, "Sec-Fetch-Site", "none"));
            assertEquals(403, post(door, "Origin", "http://evil.example"));
            assertEquals(403, post(door, "Origin", "null"));
            assertEquals(403, post(door, "Origin", "http://localhost:" + door.port(), "Sec-Fetch-Site", "cross-site"));
            assertEquals(201, post(door, "Sec-Fetch-Site", "same-origin"));
            assertEquals(201, post(door, "Origin", "http://localhost:" + door.port()));
        }
    }

    @Test
    void a_refusal_reads_a_small_body_and_closes_the_connection_before_a_large_one() throws Exception {
        try (TestDoor door = new TestDoor(0, new SampleEndpoints())) {
            for (int i = 0; i < 200; i++) {
                assertEquals(403, post(door));
            }
            HttpResponse<String> refused = door.post("/things", " ".repeat(100_000), "Content-Type", "application/json");
            assertEquals(413, refused.statusCode());
            assertEquals("close", refused.headers().firstValue("Connection").orElse(""));
            assertEquals(403, post(door));
        }
    }

    @Test
    void a_token_needs_no_origin() throws Exception {
        try (TestDoor door = new TestDoor(0, new SampleEndpoints())) {
            assertEquals(201, door.post("/things", DRAFT, "Content-Type", "application/json", "Authorization", "Bearer anna").statusCode());
        }
    }

    @Test
    void too_many_requests_are_429_for_those_who_are_not_the_platform_itself() throws Exception {
        try (TestDoor door = new TestDoor(100, new SampleEndpoints())) {
            int refused = 0;
            for (int i = 0; i < 30; i++) {
                HttpResponse<String> response = door.get("/rendered");
                if (response.statusCode() == 429) {
                    refused++;
                    assertTrue(Integer.parseInt(response.headers().firstValue("Retry-After").orElse("0")) >= 1);
                }
            }
            // Ten in a minute; a new minute may begin in between.
            assertTrue(refused >= 10, "refused: " + refused);
            assertEquals(200, door.get("/rendered", "Authorization", "Bearer anna").statusCode());
            for (int i = 0; i < 150; i++) {
                assertEquals(200, door.get("/rendered", "Authorization", "Bearer operator").statusCode());
            }
        }
    }

    @Test
    void guessing_tokens_counts_as_well() throws Exception {
        try (TestDoor door = new TestDoor(100, new SampleEndpoints())) {
            int refused = 0;
            for (int i = 0; i < 30; i++) {
                refused += door.get("/rendered", "Authorization", "Bearer guess" + i).statusCode() == 429 ? 1 : 0;
            }
            assertTrue(refused >= 10, "refused: " + refused);
        }
    }

    private static int post(TestDoor door, String... headers) throws Exception {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        all[2] = "Cookie";
        all[3] = COOKIE;
        return door.post("/things", DRAFT, all).statusCode();
    }
}
