package eu.interlink.rest.internal.openapi;

import eu.interlink.rest.Endpoint;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The answers that are no success. */
final class Problems {

    private static final Map<Integer, String> TITLES = titles();

    private Problems() {
    }

    private static Map<Integer, String> titles() {
        Map<Integer, String> titles = new LinkedHashMap<>();
        titles.put(400, "The input is wrong.");
        titles.put(401, "Not signed in, or the token is not valid.");
        titles.put(403, "Not allowed.");
        titles.put(404, "There is no such thing, or the caller may not know of it.");
        titles.put(409, "It does not fit the present state, or somebody else changed it meanwhile.");
        titles.put(413, "Too large.");
        titles.put(429, "Too many requests; see Retry-After.");
        titles.put(503, "Not available now; see Retry-After.");
        return titles;
    }

    static ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object").put("description", "RFC 9457");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("type").put("type", "string").put("format", "uri");
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer");
        properties.putObject("detail").put("type", "string").put("description", "What happened and what to do.");
        properties.putObject("code").put("type", "string").put("description", "Stable name of the problem.");
        properties.putObject("details").put("type", "object").putObject("additionalProperties").put("type", "string");
        schema.putArray("required").add("type").add("title").add("status").add("detail").add("code").add("details");
        return schema;
    }

    static void responses(ObjectNode responses) {
        TITLES.forEach((status, title) -> responses.putObject("Problem" + status).put("description", title).putObject("content")
                .putObject("application/problem+json").putObject("schema").put("$ref", "#/components/schemas/Problem"));
    }

    /** Names the problems that an endpoint can have. */
    static void refer(ObjectNode responses, Endpoint endpoint) {
        boolean changes = !"GET".equals(endpoint.method());
        TITLES.keySet().stream().filter(status -> switch (status) {
            case 401, 403 -> !"public".equals(endpoint.action());
            case 404 -> endpoint.path().contains("{");
            case 409 -> changes;
            case 413 -> endpoint.body().isPresent();
            default -> true;
        }).forEach(status -> responses.putObject(Integer.toString(status)).put("$ref", "#/components/responses/Problem" + status));
    }
}
