package eu.interlink.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.testing.Await;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API of a running product, as a program that somebody wrote would use it. */
final class Rest {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final String address;
    private final Optional<String> token;

    private Rest(String address, Optional<String> token) {
        this.address = address;
        this.token = token;
    }

    static Rest anonymous(ProductProcess product) {
        return new Rest(product.address(), Optional.empty());
    }

    static Rest operator(ProductProcess product) throws IOException {
        return new Rest(product.address(), Optional.of(Files.readString(product.data().resolve("run/token")).strip()));
    }

    static Rest with(ProductProcess product, String token) {
        return new Rest(product.address(), Optional.of(token));
    }

    /** Signs in. */
    static Rest person(ProductProcess product, String email, String password) throws IOException, InterruptedException {
        JsonNode session = anonymous(product).post("/api/v1/session", "{\"login\":\"" + email + "\",\"password\":\"" + password + "\"}");
        return with(product, session.get("token").asString());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> send(String method, String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return success(send("GET", path));
    }

    JsonNode post(String path, String json) throws IOException, InterruptedException {
        return success(send("POST", path, json));
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, response.statusCode(), path);
        return response.body();
    }

    /** Adds a version to a document. */
    HttpResponse<String> upload(String document, String name, byte[] content) throws IOException, InterruptedException {
        return send(request("/interlinkers/documents/" + document + "?name=" + name).header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    /** All items of a list that comes in pages. */
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page;
        do {
            page = get(path + (path.contains("?") ? "&" : "?") + "limit=100&offset=" + items.size());
            page.get("items").forEach(items::add);
        } while (items.size() < page.get("total").asInt() && !page.get("items").isEmpty());
        return items;
    }

    /** Makes a process from the first schema and returns its tree. The catalogue that ships is loaded while the server is ready already. */
    JsonNode newProcess(String name, String language) throws IOException, InterruptedException {
        String process = post("/api/v1/processes", "{\"name\":\"" + name + "\",\"language\":\"" + language + "\"}").get("id").asString();
        Await.until("schemas", Duration.ofSeconds(60), () -> !get("/api/v1/schemas").isEmpty());
        String schema = get("/api/v1/schemas").get(0).get("id").asString();
        return post("/api/v1/processes/" + process + "/schema", "{\"schema\":\"" + schema + "\"}");
    }

    /** A document made in a task; its id. */
    String newDocument(String task, String name) throws IOException, InterruptedException {
        return post("/api/v1/tasks/" + task + "/resources", "{\"name\":\"" + name + "\",\"interlinker\":\"documents\"}").get("id").asString();
    }

    /** Every task below, from the first to the last. */
    static List<JsonNode> tasks(JsonNode tree) {
        List<JsonNode> tasks = new ArrayList<>();
        for (JsonNode node : tree) {
            if ("TASK".equals(node.path("kind").asString(""))) {
                tasks.add(node);
            }
            tasks.addAll(tasks(node.path("children")));
        }
        return tasks;
    }

    static List<String> each(Iterable<JsonNode> items, String field) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.path(field).asString("")).toList();
    }

    static JsonNode success(HttpResponse<String> response) {
        assertTrue(response.statusCode() / 100 == 2, () -> response.request().uri() + " answered " + response.statusCode() + ": " + response.body());
        return response.body().isEmpty() ? JSON.nullNode() : json(response.body());
    }

    /** Checks that an answer is a problem that people and programs can read, and returns it. */
    static JsonNode problem(int status, String code, HttpResponse<String> response) {
        String where = response.request().method() + " " + response.request().uri() + ": " + response.body();
        assertEquals(status, response.statusCode(), where);
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"), where);
        JsonNode problem = json(response.body());
        assertEquals(status, problem.get("status").asInt(), where);
        assertEquals(code, problem.get("code").asString(), where);
        assertTrue(problem.get("detail").asString().length() > 10, where);
        return problem;
    }
}
