package eu.interlink.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest {

    private TestDoor door;
    private JsonNode document;

    @BeforeEach
    void read() throws Exception {
        door = new TestDoor(0, new SampleEndpoints());
        document = door.json(door.get("/openapi.json"));
    }

    @AfterEach
    void close() throws Exception {
        door.close();
    }

    @Test
    void every_endpoint_is_there_with_tag_summary_and_answers() {
        assertEquals("3.1.0", document.get("openapi").asString());
        int operations = 0;
        Set<String> ids = new HashSet<>();
        for (JsonNode path : document.get("paths")) {
            for (JsonNode operation : path) {
                operations++;
                assertEquals("Things", operation.get("tags").get(0).asString());
                assertFalse(operation.get("summary").asString().isBlank());
                assertTrue(ids.add(operation.get("operationId").asString()), "twice: " + operation.get("operationId"));
                assertTrue(operation.get("responses").has("400"));
            }
        }
        assertEquals(new SampleEndpoints().endpoints().size(), operations);
    }

    @Test
    void every_parameter_of_a_path_is_described_and_required() {
        Pattern parameter = Pattern.compile("\\{([^}]+)}");
        document.get("paths").propertyStream().forEach(path -> {
            List<String> expected = new ArrayList<>();
            Matcher matcher = parameter.matcher(path.getKey());
            while (matcher.find()) {
                expected.add(matcher.group(1));
            }
            for (JsonNode operation : path.getValue()) {
                List<String> found = new ArrayList<>();
                for (JsonNode given : operation.path("parameters")) {
                    if (given.get("in").asString().equals("path")) {
                        assertTrue(given.get("required").asBoolean());
                        found.add(given.get("name").asString());
                    }
                }
                assertEquals(expected, found, path.getKey());
            }
        });
    }

    @Test
    void every_reference_leads_somewhere() {
        List<JsonNode> references = document.findValues("$ref");
        assertFalse(references.isEmpty());
        for (JsonNode reference : references) {
            String pointer = reference.asString();
            assertTrue(pointer.startsWith("#/components/"), pointer);
            assertFalse(document.at(pointer.substring(1)).isMissingNode(), pointer);
        }
    }

    @Test
    void records_become_schemas() {
        JsonNode thing = document.at("/components/schemas/Thing");
        assertEquals("uuid", thing.at("/properties/id/format").asString());
        assertEquals("date-time", thing.at("/properties/made/format").asString());
        assertEquals("date", thing.at("/properties/due/format").asString());
        assertEquals(List.of("RED", "GREEN"), thing.at("/properties/colour/enum").valueStream().map(JsonNode::asString).toList());
        assertEquals("#/components/schemas/Part", thing.at("/properties/parts/items/$ref").asString());
        assertEquals("integer", thing.at("/properties/marks/additionalProperties/type").asString());
        assertEquals("#/components/schemas/Thing", thing.at("/properties/inner/$ref").asString());
        assertEquals(List.of("id", "name", "colour", "made", "title"), thing.get("required").valueStream().map(JsonNode::asString).toList());
    }

    @Test
    void generic_records_and_closed_choices_are_described() {
        assertEquals("#/components/schemas/PageOfThing", document.at("/paths/~1things/get/responses/200/content/application~1json/schema/$ref").asString());
        assertEquals("#/components/schemas/Thing", document.at("/components/schemas/PageOfThing/properties/items/items/$ref").asString());
        assertEquals(2, document.at("/components/schemas/Shape/oneOf").size());
    }

    @Test
    void bodies_security_and_raw_content_are_described() {
        assertEquals("#/components/schemas/Draft", document.at("/paths/~1things/post/requestBody/content/application~1json/schema/$ref").asString());
        assertTrue(document.at("/paths/~1files/post/requestBody/content").has("application/octet-stream"));
        assertTrue(document.at("/paths/~1file/get/responses/200/content").has("*/*"));
        assertTrue(document.at("/paths/~1things~1{id}/delete/responses/204/content").isMissingNode());
        assertEquals(0, document.at("/paths/~1rendered/get/security").size());
        assertEquals(2, document.at("/paths/~1things/get/security").size());
        assertEquals("things.list", document.at("/paths/~1things/get/x-interlink-action").asString());
        assertEquals("bearer", document.at("/components/securitySchemes/bearer/scheme").asString());
    }
}
