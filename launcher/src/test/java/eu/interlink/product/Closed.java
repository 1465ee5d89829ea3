package eu.interlink.product;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** An organisation, a team, a process, a task and a document that are not for everybody, all with one word in whatever people wrote of them. */
record Closed(String organisation, String team, String process, String task, String resource) {

    /** Stands in each name, description and text, and nowhere else. */
    static final String MARKER = "Zebrafinch";
    static final String PASSWORD = "a long password 1";

    /** @param owner makes them and administers them */
    static Closed by(Rest owner) throws Exception {
        String organisation = id(owner.post("/api/v1/organisations", text("Zebrafinch house", "\"open\":false,\"teamType\":\"CITIZENS\"")));
        String team = id(owner.post("/api/v1/organisations/" + organisation + "/teams", text("Zebrafinch circle", "\"type\":\"CITIZENS\"")));
        String process = id(owner.post("/api/v1/processes", text("Zebrafinch process", "\"language\":\"en\"")));
        String schema = owner.get("/api/v1/schemas").get(0).get("id").asString();
        JsonNode tree = owner.post("/api/v1/processes/" + process + "/schema", "{\"schema\":\"" + schema + "\"}");
        String task = id(Rest.tasks(tree).getFirst());
        String resource = owner.newDocument(task, "Zebrafinch plan");
        Rest.success(owner.upload(resource, "Zebrafinch.txt", "Zebrafinch text".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return new Closed(organisation, team, process, task, resource);
    }

    private static String text(String name, String rest) {
        return "{\"name\":\"" + name + "\",\"description\":\"Zebrafinch words\"," + rest + "}";
    }

    private static String id(JsonNode thing) {
        return thing.get("id").asString();
    }

    /** Somebody new without any right. @return the sign-in name */
    static String register(ProductProcess product, String name) throws Exception {
        String login = name.toLowerCase(java.util.Locale.ROOT) + "@example.org";
        Rest.operator(product).post("/api/v1/accounts",
                "{\"name\":\"" + name + "\",\"email\":\"" + login + "\",\"password\":\"" + PASSWORD + "\",\"roles\":[]}");
        return login;
    }

    /** A person gets rights on the process. */
    void grant(Rest owner, Rest person, String rights) throws Exception {
        owner.post("/api/v1/processes/" + process + "/grants", "{\"person\":\"" + id(person.get("/api/v1/me")) + "\",\"rights\":[" + rights + "]}");
    }

    /** What the parts of an address may stand for, by the segment before. */
    Map<String, String> byKind() {
        return new TreeMap<>(Map.of("organisations", organisation, "teams", team, "processes", process, "tasks", task, "resources", resource,
                "tools", "documents", "admin/tools", "documents"));
    }
}
