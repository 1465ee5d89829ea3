package eu.interlink.rest.internal.openapi;

import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Stream;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Describes endpoints as an OpenAPI 3.1 document. Made from the very data that the door runs on, so it cannot be out of date. */
public final class OpenApi {

    /** @param parameters names of the path parameters */
    public record Operation(Endpoint endpoint, String tag, List<String> parameters) {
    }

    private static final String JSON = "application/json";

    private final Collection<Operation> operations;
    private final List<InterlinkerDescriptions.Description> interlinkers;
    private final SchemaBook book = new SchemaBook();

    public OpenApi(Collection<Operation> operations, InterlinkerDescriptions interlinkers) {
        this.operations = operations;
        this.interlinkers = interlinkers.all();
    }

    public ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info").put("title", "Interlink").put("version", "1")
                .put("description", "The HTTP API of Interlink. Sign in with a personal access token (bearer), or use the session of a browser.");
        info.putObject("license").put("name", "EUPL-1.2").put("identifier", "EUPL-1.2");
        document.putArray("servers").addObject().put("url", "/api/v1");
        ArrayNode tags = document.putArray("tags");
        operations.stream().map(Operation::tag).collect(java.util.stream.Collectors.toCollection(TreeSet::new))
                .forEach(tag -> tags.addObject().put("name", tag));
        ObjectNode paths = document.putObject("paths");
        operations.stream().sorted(java.util.Comparator.comparing((Operation operation) -> operation.endpoint().path()))
                .forEach(operation -> paths.withObject("/" + pointer(operation.endpoint().path()))
                        .set(operation.endpoint().method().toLowerCase(Locale.ROOT), describe(operation)));
        for (InterlinkerDescriptions.Description interlinker : interlinkers) {
            tags.addObject().put("name", interlinker.name());
            interlinker.paths().propertyStream().filter(path -> path.getValue().isObject())
                    .forEach(path -> paths.set("/interlinkers/" + interlinker.id() + path.getKey(), describe(interlinker, path.getValue())));
        }
        ObjectNode components = document.putObject("components");
        ObjectNode schemas = components.putObject("schemas");
        book.schemas().forEach(schemas::set);
        schemas.set("Problem", Problems.schema());
        Problems.responses(components.putObject("responses"));
        ObjectNode security = components.putObject("securitySchemes");
        security.putObject("bearer").put("type", "http").put("scheme", "bearer");
        security.putObject("session").put("type", "apiKey").put("in", "cookie").put("name", eu.interlink.access.SignIn.COOKIE);
        return document;
    }

    /** Slashes of a path are part of one name (RFC 6901). */
    private static String pointer(String path) {
        return path.replace("~", "~0").replace("/", "~1");
    }

    /** Taken as it is, but for its heading, and its place beside the API. */
    private static ObjectNode describe(InterlinkerDescriptions.Description interlinker, JsonNode path) {
        ObjectNode described = path.asObject().deepCopy();
        for (JsonNode operation : described) {
            if (operation.isObject()) {
                operation.asObject().putArray("tags").add(interlinker.name());
            }
        }
        described.putArray("servers").addObject().put("url", "/");
        return described;
    }

    private ObjectNode describe(Operation operation) {
        Endpoint endpoint = operation.endpoint();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putArray("tags").add(operation.tag());
        node.put("summary", endpoint.summary()).put("operationId", operationId(endpoint)).put("x-interlink-action", endpoint.action());
        ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
        for (String name : operation.parameters()) {
            parameters.addObject().put("name", name).put("in", "path").put("required", true).putObject("schema").put("type", "string");
        }
        for (Endpoint.Parameter parameter : endpoint.query()) {
            parameters.addObject().put("name", parameter.name()).put("in", "query").put("description", parameter.summary())
                    .putObject("schema").put("type", parameter.integer() ? "integer" : "string");
        }
        if (!parameters.isEmpty()) {
            node.set("parameters", parameters);
        }
        endpoint.body().ifPresent(type -> node.putObject("requestBody").put("required", true).set("content", content(type)));
        ObjectNode responses = node.putObject("responses");
        ObjectNode success = responses.putObject(Integer.toString(endpoint.status())).put("description", "Done.");
        if (!Void.class.equals(endpoint.result())) {
            success.set("content", content(endpoint.result()));
        }
        Problems.refer(responses, endpoint);
        ArrayNode security = node.putArray("security");
        if (!"public".equals(endpoint.action())) {
            security.addObject().putArray("bearer");
            security.addObject().putArray("session");
        }
        return node;
    }

    private ObjectNode content(Type type) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        if (InputStream.class.equals(type)) {
            content.putObject("application/octet-stream");
        } else if (Stream.class.equals(type)) {
            content.putObject("*/*");
        } else {
            content.putObject(JSON).set("schema", book.of(type));
        }
        return content;
    }

    private static String operationId(Endpoint endpoint) {
        StringBuilder id = new StringBuilder(endpoint.method().toLowerCase(Locale.ROOT));
        for (String part : endpoint.path().split("[^A-Za-z0-9]+")) {
            Optional.of(part).filter(text -> !text.isEmpty()).ifPresent(text -> id.append(Character.toUpperCase(text.charAt(0))).append(text.substring(1)));
        }
        // A path and the same path with a parameter at its end must not get the same name.
        return endpoint.path().endsWith("}") ? id.append("One").toString() : id.toString();
    }
}
