package eu.interlink.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the process trees that are read, and the writes in between. */
final class Trees {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern TASK = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"process\":\"[0-9a-f-]{36}\",\"kind\":\"TASK\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;
    /** Tasks that nobody has changed yet: each is written once, so that its version is known. */
    private final ConcurrentLinkedQueue<String> tasks = new ConcurrentLinkedQueue<>();

    Trees(int port) throws IOException, InterruptedException {
        base = "http://127.0.0.1:" + port + "/api/v1";
        String answer = send("POST", "/session", "{\"login\":\"anna.liepa@example.org\",\"password\":\"interlink-demo\"}", "");
        Matcher matcher = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"").matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException("No token: " + answer);
        }
        token = matcher.group(1);
    }

    String token() {
        return token;
    }

    List<String> make(int count) throws IOException, InterruptedException {
        String schema = first(send("GET", "/schemas", "", token));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = first(send("POST", "/processes", "{\"name\":\"Process " + i + "\",\"description\":\"\",\"language\":\"en\"}", token));
            send("POST", "/processes/" + id + "/schema", "{\"schema\":\"" + schema + "\"}", token);
            ids.add(id);
        }
        for (String id : ids) {
            Matcher matcher = TASK.matcher(tree(id));
            while (matcher.find()) {
                tasks.add(matcher.group(1));
            }
        }
        return ids;
    }

    String tree(String process) throws IOException, InterruptedException {
        return send("GET", "/processes/" + process + "/tree", "", token);
    }

    byte[] write(SplittableRandom random) {
        String task = tasks.poll();
        if (task == null) {
            throw new IllegalStateException("More writes than tasks; raise the number of trees");
        }
        return Load.request("PUT", "/api/v1/items/" + task + "/status", token, "{\"status\":\"" + (random.nextBoolean() ? "FINISHED" : "IN_PROGRESS") + "\",\"version\":1}");
    }

    private String send(String method, String path, String json, String bearer) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json");
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        HttpResponse<String> response = http.send(request.method(method, json.isEmpty() ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(json)).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static String first(String json) {
        Matcher matcher = ID.matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("No id in " + json);
        }
        return matcher.group(1);
    }
}
