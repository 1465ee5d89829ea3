package eu.interlink.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DoorTest {

    private static final String DRAFT = "{\"name\":\"n\",\"colour\":\"RED\",\"count\":1}";

    private TestDoor door;

    @BeforeEach
    void open() throws Exception {
        door = new TestDoor(0, new SampleEndpoints());
    }

    @AfterEach
    void close() throws Exception {
        door.close();
    }

    private JsonNode problem(HttpResponse<String> response, int status, String code) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals("application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = door.json(response);
        assertEquals("urn:interlink:problem:" + code, problem.get("type").asString());
        assertEquals(status, problem.get("status").asInt());
        assertFalse(problem.get("detail").asString().isBlank());
        return problem;
    }

    @Test
    void literal_path_goes_before_a_parameter() throws Exception {
        assertEquals("latest", door.json(door.get("/things/latest")).get("name").asString());
    }

    @Test
    void a_record_goes_out_as_JSON_with_ISO_times_and_without_what_is_absent() throws Exception {
        JsonNode thing = door.json(door.get("/things/latest"));
        assertEquals("2026-11-24T10:00:00Z", thing.get("made").asString());
        assertEquals("2026-12-01", thing.get("due").asString());
        assertFalse(thing.has("note"));
        assertEquals("RED", thing.get("colour").asString());
    }

    @Test
    void path_parameters_are_decoded_after_the_path_is_cut() throws Exception {
        assertEquals("ā b+c", door.json(door.get("/things/x/parts/%C4%81%20b+c")).get("name").asString());
    }

    @Test
    void a_part_that_is_no_id_is_not_found() throws Exception {
        problem(door.get("/things/abc"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"/nothing", "/things/x/parts", "/things/", "/THINGS"})
    void an_unknown_path_is_404_problem_json_and_never_a_page(String path) throws Exception {
        problem(door.get(path), 404, "no-endpoint");
    }

    @Test
    void addresses_beside_the_version_are_404_too() throws Exception {
        for (String path : List.of("/api", "/api/", "/api/v1", "/api/v2/things", "/api/index.html")) {
            HttpResponse<String> response = door.send(HttpRequest.newBuilder(door.uri(path)));
            // Jetty redirects a context path without a slash; the whiteboard of the product does not.
            assertTrue(response.statusCode() == 404 || path.equals("/api"), path);
        }
    }

    @Test
    void another_method_is_405_with_the_allowed_ones() throws Exception {
        HttpResponse<String> response = door.send(door.request("/things").DELETE());
        problem(response, 405, "method-not-allowed");
        assertEquals("GET, POST", response.headers().firstValue("Allow").orElse(""));
    }

    @Test
    void options_names_the_methods() throws Exception {
        HttpResponse<String> response = door.send(door.request("/things").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertEquals(204, response.statusCode());
        assertEquals("GET, POST", response.headers().firstValue("Allow").orElse(""));
    }

    @Test
    void head_answers_like_get_without_a_body() throws Exception {
        HttpResponse<String> response = door.send(door.request("/rendered").HEAD());
        assertEquals(200, response.statusCode());
        assertEquals("", response.body());
    }

    @Test
    void no_result_is_204() throws Exception {
        HttpResponse<String> response = door.send(door.request("/things/x").DELETE());
        assertEquals(204, response.statusCode());
        assertEquals("", response.body());
    }

    @Test
    void rendered_JSON_goes_out_as_it_is() throws Exception {
        HttpResponse<String> response = door.get("/rendered");
        assertEquals("{\"name\":\"ready\",\"count\":1}", response.body());
        assertEquals("application/json", response.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void a_stream_goes_out_with_its_type_and_name() throws Exception {
        HttpResponse<String> response = door.get("/file", "Accept", "text/csv");
        assertEquals("text/csv", response.headers().firstValue("Content-Type").orElse(""));
        assertEquals("attachment; filename=\"a_o _1_ _.csv\"; filename*=UTF-8''a%C3%B1o%20%221%22%20%F0%9F%99%82.csv",
                response.headers().firstValue("Content-Disposition").orElse(""));
    }

    @Test
    void every_answer_is_protected_against_being_taken_for_a_page() throws Exception {
        for (String path : List.of("/rendered", "/nothing", "/file", "/fails/secret")) {
            HttpResponse<String> response = door.get(path);
            assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""), path);
            assertTrue(response.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"), path);
            assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""), path);
        }
    }

    @Test
    void a_body_is_read_with_what_is_absent_left_empty() throws Exception {
        HttpResponse<String> response = door.post("/things", DRAFT);
        assertEquals(201, response.statusCode(), response.body());
        assertEquals("{\"name\":\"n\",\"colour\":\"RED\",\"count\":1,\"parts\":[],\"marks\":{}}", response.body());
    }

    @Test
    void null_is_the_same_as_absent() throws Exception {
        HttpResponse<String> response = door.post("/things", "{\"name\":\"n\",\"colour\":\"RED\",\"count\":1,\"note\":null,\"parts\":null,\"marks\":null}");
        assertEquals("{\"name\":\"n\",\"colour\":\"RED\",\"count\":1,\"parts\":[],\"marks\":{}}", response.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"colour\":\"RED\",\"count\":1} | field-missing | name",
            "{\"name\":null,\"colour\":\"RED\",\"count\":1} | field-missing | name",
            "{\"name\":\"n\",\"colour\":\"RED\"} | field-missing | count",
            "{\"name\":\"n\",\"colour\":\"RED\",\"count\":null} | field-missing | count",
            "{\"name\":\"n\",\"colour\":\"BLUE\",\"count\":1} | wrong-value | colour",
            "{\"name\":\"n\",\"colour\":0,\"count\":1} | wrong-value | colour",
            "{\"name\":\"n\",\"colour\":\"RED\",\"count\":\"x\"} | wrong-value | count",
            "{\"name\":\"n\",\"colour\":\"RED\",\"count\":1.5} | wrong-value | count",
            "{\"name\":5,\"colour\":\"RED\",\"count\":1} | wrong-value | name",
            "{\"name\":\"n\",\"colour\":\"RED\",\"count\":99999999999} | wrong-value | count",
            "{\"name\":\"n\",\"colour\":\"RED\",\"count\":1,\"due\":\"soon\"} | wrong-value | due",
            "{\"name\":\"n\",\"colour\":\"RED\",\"count\":1,\"size\":1} | unknown-field | size",
            "{\"name\":\"n\",\"colour\":\"RED\",\"count\":1,\"parts\":[{\"name\":\"a\",\"count\":1},{\"name\":\"b\"}]} | field-missing | parts[1].count",
            "{\"name\":\"n\",\"colour\":\"RED\",\"count\":1,\"parts\":{}} | wrong-value | parts"})
    void a_wrong_field_is_named(String body, String code, String field) throws Exception {
        JsonNode problem = problem(door.post("/things", body), 400, code);
        assertEquals(field, problem.get("details").get("field").asString());
        assertTrue(problem.get("detail").asString().contains("'" + field + "'"), problem.get("detail").asString());
        assertFalse(problem.get("detail").asString().contains("java"), problem.get("detail").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | not-json", "'{' | not-json", "[1] | wrong-value", "null | wrong-value", "'\"text\"' | wrong-value",
        "{'a':1} | not-json"})
    void what_is_no_object_is_refused(String body, String code) throws Exception {
        problem(door.post("/things", body), 400, code);
    }

    @Test
    void text_after_the_object_is_refused() throws Exception {
        problem(door.post("/things", DRAFT + " x"), 400, "not-json");
    }

    @Test
    void a_rule_of_the_record_itself_is_told() throws Exception {
        problem(door.post("/things", DRAFT.replace("\"n\"", "\"" + "n".repeat(101) + "\"")), 400, "name-too-long");
    }

    @Test
    void a_NUL_character_is_refused_because_no_database_keeps_it() throws Exception {
        problem(door.post("/things", DRAFT.replace("\"n\"", "\"a\\u0000b\"")), 400, "control-character");
        assertEquals(201, door.post("/things", DRAFT.replace("\"n\"", "\"a\\\\u0000b\"")).statusCode());
    }

    @Test
    void a_body_of_another_type_is_415() throws Exception {
        problem(door.post("/things", DRAFT, "Content-Type", "text/plain"), 415, "not-json-type");
        assertEquals(201, door.post("/things", DRAFT, "Content-Type", "Application/JSON; charset=utf-8").statusCode());
    }

    @Test
    void who_accepts_no_JSON_gets_406() throws Exception {
        problem(door.get("/rendered", "Accept", "text/html"), 406, "only-json");
        problem(door.get("/rendered", "Accept", "application/json;q=0"), 406, "only-json");
        assertEquals(200, door.get("/rendered", "Accept", "text/html, */*;q=0.1").statusCode());
    }

    @Test
    void a_body_that_is_too_large_is_413() throws Exception {
        problem(door.post("/things", DRAFT.replace("\"n\"", "\"" + "n".repeat(TestDoor.JSON_BYTES) + "\"")), 413, "body-too-large");
        problem(door.post("/files", "x".repeat(TestDoor.STREAM_BYTES + 1), "Content-Type", "text/plain"), 413, "body-too-large");
        assertEquals(TestDoor.STREAM_BYTES, door.json(door.post("/files", "x".repeat(TestDoor.STREAM_BYTES), "Content-Type", "text/plain")).get("bytes").asInt());
    }

    @Test
    void a_body_without_a_length_is_stopped_as_well() throws Exception {
        byte[] chunk = new byte[1000];
        HttpRequest.BodyPublisher endless = HttpRequest.BodyPublishers.ofByteArrays(() -> java.util.stream.Stream.generate(() -> chunk).limit(101).iterator());
        problem(door.send(door.request("/files").POST(endless)), 413, "body-too-large");
    }

    @Test
    void query_parameters_are_decoded_and_numbers_checked() throws Exception {
        JsonNode part = door.json(door.get("/query?text=a%20b%26c+d&count=3"));
        assertEquals("a b&c d", part.get("name").asString());
        assertEquals(3, part.get("count").asInt());
        problem(door.get("/query?count=many"), 400, "not-a-number");
    }

    @Test
    void pages_are_limited() throws Exception {
        assertEquals(50, door.json(door.get("/things")).get("total").asInt());
        assertEquals(200, door.json(door.get("/things?limit=100000&offset=-5")).get("total").asInt());
    }

    @Test
    void problems_become_their_status() throws Exception {
        problem(door.get("/fails/stale"), 409, "stale");
        HttpResponse<String> gone = door.get("/fails/gone");
        problem(gone, 503, "interlinker-not-available");
        assertTrue(gone.headers().firstValue("Retry-After").isPresent());
        HttpResponse<String> often = door.get("/fails/often");
        problem(often, 429, "too-many-attempts");
        assertEquals("42", often.headers().firstValue("Retry-After").orElse(""));
    }

    @Test
    void what_is_forbidden_is_401_for_somebody_unknown_and_403_for_a_person() throws Exception {
        HttpResponse<String> unknown = door.get("/fails/forbidden");
        problem(unknown, 401, "not-allowed");
        assertTrue(unknown.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
        problem(door.get("/fails/forbidden", "Authorization", "Bearer anna"), 403, "not-allowed");
    }

    @ParameterizedTest
    @CsvSource({"secret", "stack", "disk"})
    void a_failure_inside_is_a_neutral_500_with_an_id(String how) throws Exception {
        HttpResponse<String> response = door.get("/fails/" + how);
        JsonNode problem = problem(response, 500, "internal");
        assertFalse(response.body().contains("jdbc"), response.body());
        assertTrue(problem.get("detail").asString().matches(".*id [0-9a-f]{8}\\."), problem.get("detail").asString());
    }

    @Test
    void a_problem_found_while_streaming_begins_is_still_told() throws Exception {
        HttpResponse<String> response = door.get("/fails/stream");
        problem(response, 409, "no-dump");
        assertTrue(response.headers().firstValue("Content-Disposition").isEmpty());
    }

    @Test
    void an_area_that_comes_and_goes_changes_the_table() throws Exception {
        TestReference reference = new TestReference(9);
        door.registry().add(area("/late", "first"), reference);
        assertEquals("\"first\"", door.get("/late").body());
        TestReference younger = new TestReference(10);
        door.registry().add(area("/late", "second"), younger);
        assertEquals("\"first\"", door.get("/late").body());
        door.registry().remove(reference);
        assertEquals("\"second\"", door.get("/late").body());
        door.registry().remove(younger);
        problem(door.get("/late"), 404, "no-endpoint");
    }

    @Test
    void an_area_with_a_broken_path_takes_nobody_down() throws Exception {
        door.registry().add(area("/a/{broken/b", "x"), new TestReference(11));
        assertEquals(200, door.get("/rendered").statusCode());
    }

    private static Endpoints area(String path, String answer) {
        Endpoint endpoint = new Endpoint("GET", path, "public", "Late.", List.of(), Optional.empty(), String.class, 200, call -> answer);
        return new Endpoints() {
            @Override
            public String tag() {
                return "Late";
            }

            @Override
            public List<Endpoint> endpoints() {
                return List.of(endpoint);
            }
        };
    }
}
