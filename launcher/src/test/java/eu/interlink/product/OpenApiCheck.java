package eu.interlink.product;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What OpenAPI 3.1 demands of the structure of a document; each violation in words. */
final class OpenApiCheck {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private OpenApiCheck(JsonNode document) {
        this.document = document;
    }

    static List<String> faults(JsonNode document) {
        OpenApiCheck check = new OpenApiCheck(document);
        check.run();
        return check.faults;
    }

    private void run() {
        require(document.path("openapi").asString("").matches("3\\.1\\.\\d+"), "the version is not 3.1");
        require(!document.at("/info/title").asString("").isEmpty() && !document.at("/info/version").asString("").isEmpty(), "info lacks title or version");
        require(document.path("paths").isObject() && !document.path("paths").isEmpty(), "there are no paths");
        references("", document);
        document.path("paths").properties().forEach(path -> {
            require(path.getKey().startsWith("/"), path.getKey() + " does not begin with a slash");
            path.getValue().properties().stream().filter(member -> METHODS.contains(member.getKey()))
                    .forEach(member -> operation(path.getKey(), member));
        });
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void references(String where, JsonNode node) {
        String target = node.path("$ref").asString("");
        require(target.isEmpty() || target.startsWith("#/") && !document.at(target.substring(1)).isMissingNode(), where + " refers to " + target + ", which is not there");
        if (node.isObject()) {
            node.properties().forEach(member -> references(where + "/" + member.getKey(), member.getValue()));
        } else {
            node.forEach(item -> references(where + "[]", item));
        }
    }

    private void operation(String path, Map.Entry<String, JsonNode> member) {
        String where = member.getKey() + " " + path;
        JsonNode operation = member.getValue();
        String id = operation.path("operationId").asString("");
        require(!id.isEmpty() && ids.add(id), where + " has no operationId of its own: " + id);
        require(!operation.path("responses").isEmpty(), where + " has no response");
        operation.path("responses").properties().forEach(response -> {
            require(response.getKey().matches("[1-5](\\d\\d|XX)|default"), where + " has a response " + response.getKey());
            require(response.getValue().has("$ref") || response.getValue().has("description"), where + " does not describe " + response.getKey());
        });
        Set<String> declared = new TreeSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            require(parameter.has("schema") || parameter.has("content"), where + " has a parameter without a schema");
            if ("path".equals(parameter.path("in").asString(""))) {
                require(parameter.path("required").asBoolean(false), where + " has a path parameter that is not required");
                declared.add(parameter.path("name").asString(""));
            }
        }
        Set<String> inPath = PARAMETER.matcher(path).results().map((MatchResult match) -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
        require(declared.equals(inPath), where + " declares " + declared + " instead of " + inPath);
        for (JsonNode choice : operation.path("security")) {
            choice.propertyNames().forEach(name -> require(document.at("/components/securitySchemes").has(name), where + " wants an unknown " + name));
        }
    }
}
