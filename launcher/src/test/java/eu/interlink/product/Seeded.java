package eu.interlink.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.interlink.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the feature {@code seed} made in a running product: the things of it that have the most of all. */
public final class Seeded {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Map<String, String> ids;
    private final List<String> door;

    private Seeded(Map<String, String> ids, List<String> door) {
        this.ids = ids;
        this.door = door;
    }

    /** @param wanted the body of {@code POST /seeds} */
    public static Seeded fill(ProductProcess product, String wanted) throws IOException, InterruptedException {
        Rest rest = Rest.operator(product);
        String job = "/api/v1/jobs/" + rest.post("/api/v1/seeds", wanted).get("job").asString();
        Await.until("the seeding", PATIENCE, () -> !rest.get(job).get("status").asString().equals("RUNNING"));
        JsonNode state = rest.get(job);
        assertEquals("DONE", state.get("status").asString(), state.toString());
        JsonNode report = Rest.json(state.get("result").asString());
        String process = report.get("process").asString();
        JsonNode resource = rest.get("/api/v1/processes/" + process + "/resources?limit=1").get("items").get(0);
        return new Seeded(Map.of("organisation", report.get("organisation").asString(), "team", report.get("team").asString(), "person",
                report.get("person").asString(), "process", process, "task", resource.get("task").asString(), "resource", resource.get("id").asString()),
                Files.readAllLines(product.data().resolve("run/seed.txt")));
    }

    /** @param what organisation, team, person, process, task or resource */
    public String id(String what) {
        return ids.get(what);
    }

    /** Sign-in name of the person who is in the most processes. */
    public String login() {
        return door.getFirst();
    }

    public String password() {
        return door.getLast();
    }
}
