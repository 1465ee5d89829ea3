package eu.interlink.rest.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BadInputTest {

    private static final int ROUNDS = 600;
    private static final String DRAFT = "{\"name\":\"n\",\"colour\":\"RED\",\"count\":1,\"due\":\"2026-01-31T12:00:00Z\",\"parts\":[{\"name\":\"a\",\"count\":1}],"
            + "\"marks\":{\"x\":1}}";
    private static final List<String> PIECES = List.of("null", "{", "}", "[", "]", "\"", ":", ",", "-", "1e999", "\\u0000", "\\ud800", "\u0001", "true", "{}", "[]",
            "\uFEFF", "9999999999999999999", "NaN", "'", "//", "\\", "\"name\":", "é", "🙂");

    @Test
    void a_damaged_body_never_gives_a_server_error() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (TestDoor door = new TestDoor(0, new SampleEndpoints())) {
            for (int i = 0; i < ROUNDS; i++) {
                String body = damage(random);
                HttpResponse<String> response = door.post("/things", body);
                assertTrue(response.statusCode() == 201 || response.statusCode() == 400, "seed " + seed + ": " + body + " -> " + response.body());
            }
        }
    }

    private static String damage(Random random) {
        StringBuilder body = new StringBuilder(DRAFT);
        for (int times = random.nextInt(4) + 1; times > 0 && !body.isEmpty(); times--) {
            int at = random.nextInt(body.length());
            switch (random.nextInt(3)) {
                case 0 -> body.delete(at, Math.min(body.length(), at + random.nextInt(8)));
                case 1 -> body.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                default -> body.replace(at, Math.min(body.length(), at + random.nextInt(12)), PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return body.toString();
    }

    @Test
    void deep_nesting_and_broken_UTF8_are_refused() throws Exception {
        try (TestDoor door = new TestDoor(0, new SampleEndpoints())) {
            assertTrue(door.post("/things", "[".repeat(5000)).statusCode() == 400);
            HttpResponse<String> response = door.send(door.request("/things").header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'})));
            assertTrue(response.statusCode() == 400, response.body());
        }
    }

    @Test
    void strange_addresses_and_headers_are_refused_kindly() throws Exception {
        try (TestDoor door = new TestDoor(0, new SampleEndpoints())) {
            for (String target : List.of("/api/v1/query?text=%", "/api/v1/query?text=%zz", "/api/v1/query?%00=1", "/api/v1/things/%2e%2e/x", "/api/v1/things/%00",
                    "/api/v1/../../etc/passwd", "/api/v1/things/%ff", "/api/v1/query?" + "a=1&".repeat(500), "/api/v1/query?count=%31%30",
                    "/api/v1/things/" + "x".repeat(3000), "/api/v1/%E2%80%AEx", "/api/v1/things;a=b", "/api/v1/query?text=\u00ff")) {
                String line = door.raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                assertFalse(line.contains(" 5"), target + " -> " + line);
                assertTrue(line.startsWith("HTTP/1.1 "), target + " -> " + line);
            }
            for (String header : List.of("Content-Type: ;;;", "Accept: ,,,", "Authorization: ", "Cookie: interlink-session", "Cookie: ====", "Origin: :", "Accept-Language: x-",
                    "Content-Length: 5")) {
                String line = door.raw("POST /api/v1/things HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n");
                assertFalse(line.contains(" 5"), header + " -> " + line);
            }
        }
    }

    @Test
    void a_client_that_goes_away_in_the_middle_of_a_body_is_no_server_error() throws Exception {
        try (TestDoor door = new TestDoor(0, new SampleEndpoints())) {
            String line = door.raw("POST /api/v1/files HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\nConnection: close\r\n\r\nshort");
            assertFalse(line.contains(" 500"), line);
            assertTrue(door.get("/rendered").statusCode() == 200);
        }
    }
}
