package eu.interlink.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process of any size, brought in as a package: five phases, ten objectives in each, the tasks spread over them; each task waits for the one before and has dates. */
final class LargeProcess {

    private static final int PHASES = 5;
    private static final int OBJECTIVES = 10;
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 4);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    LargeProcess(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** @param tasks a multiple of 50 @return its id */
    String bring(String name, int tasks) throws IOException, InterruptedException {
        String sent = post("/process-packages", "application/octet-stream", HttpRequest.BodyPublishers.ofByteArray(packed(name, tasks / (PHASES * OBJECTIVES)))).get("id").asString();
        String job = post("/process-packages/" + sent + "/imports", "application/json", HttpRequest.BodyPublishers.ofString("{\"people\":{},\"teams\":{}}")).get("job").asString();
        HttpResponse<String> report = send(HttpRequest.newBuilder(URI.create(address + "/api/v1/process-jobs/" + job + "/report")));
        while (report.statusCode() == 409) {
            Thread.sleep(100);
            report = send(HttpRequest.newBuilder(URI.create(address + "/api/v1/process-jobs/" + job + "/report")));
        }
        return JSON.readTree(report.body()).get("process").asString();
    }

    private JsonNode post(String path, String type, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(address + "/api/v1" + path)).header("Content-Type", type).POST(body));
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] packed(String name, int each) throws IOException {
        List<String> items = new ArrayList<>();
        for (int phase = 0; phase < PHASES; phase++) {
            items.add(item("p" + phase, "", "PHASE", "Phase " + phase, ""));
            for (int objective = 0; objective < OBJECTIVES; objective++) {
                String above = "p" + phase + "-o" + objective;
                items.add(item(above, "p" + phase, "OBJECTIVE", "Objective " + phase + "." + objective, ""));
                for (int task = 0; task < each; task++) {
                    LocalDate day = FIRST_DAY.plusDays(3L * (task + each * objective));
                    items.add(item(above + "-t" + task, above, "TASK", "Task " + phase + "." + objective + "." + task, ",\"start\":\"" + day + "\",\"end\":\"" + day.plusDays(2) + "\""
                            + (task == 0 ? "" : ",\"prerequisites\":[\"" + above + "-t" + (task - 1) + "\"]")));
                }
            }
        }
        String process = "{\"format\":\"interlink-process-1\",\"written\":\"2026-11-01T00:00:00Z\",\"process\":{\"name\":\"" + name
                + "\",\"description\":\"\",\"language\":\"en\",\"state\":\"OPEN\",\"binding\":false},\"items\":[" + String.join(",", items) + "]}";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("process.json"));
            zip.write(process.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String item(String key, String parent, String kind, String name, String also) {
        return "{\"key\":\"" + key + "\"" + (parent.isEmpty() ? "" : ",\"parent\":\"" + parent + "\"") + ",\"kind\":\"" + kind + "\",\"name\":\"" + name
                + "\",\"description\":\"\",\"status\":\"WAITING\"" + also + "}";
    }
}
