package eu.interlink.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code interlink catalogue import} on the running product, with a folder in the format of the INTERLINK project that has broken files in it. */
class CatalogueImportIT {

    private static final Path FIXTURE = Path.of("../bundles/catalogue/core/src/test/resources/fixture").toAbsolutePath().normalize();

    @TempDir
    private static Path folder;

    private static ProductProcess product;
    private static Rest rest;

    @BeforeAll
    static void start() throws Exception {
        product = ProductProcess.start(folder.resolve("data"), "--features", "runtime,core,rest,documents");
        rest = Rest.operator(product);
        // The catalogue that ships is loaded while the server is ready already.
        Await.until("the catalogue that ships", Duration.ofSeconds(60), () -> !rest.get("/api/v1/schemas").isEmpty());
    }

    @AfterAll
    static void stop() throws Exception {
        product.close();
    }

    private static String run(String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("catalogue", "import", FIXTURE.toString(), "--data", product.data().toString()));
        words.addAll(List.of(options));
        ProductProcess.Ended ended = ProductProcess.run(words.toArray(String[]::new));
        assertEquals(0, ended.code(), ended.output());
        return ended.output();
    }

    /** Found, created, updated, unchanged and rejected of a line of the report. */
    private static List<Integer> counts(String report, String kind) {
        Matcher line = Pattern.compile("(?m)^" + kind + "\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s*$").matcher(report);
        assertTrue(line.find(), report);
        return List.of(1, 2, 3, 4, 5).stream().map(group -> Integer.valueOf(line.group(group))).toList();
    }

    private static List<JsonNode> content() throws Exception {
        List<JsonNode> all = rest.all("/api/v1/interlinkers");
        all.add(rest.get("/api/v1/problem-profiles"));
        all.add(rest.get("/api/v1/schemas"));
        return all;
    }

    @Test
    void whatIsSoundComesInOnceAndWhatIsBrokenIsNamed() throws Exception {
        List<JsonNode> before = content();
        assertEquals(List.of(13, 9, 0, 0, 4), counts(run("--dry-run"), "interlinkers"));
        assertEquals(before, content());

        String report = run();
        assertEquals(List.of(13, 9, 0, 0, 4), counts(report, "interlinkers"));
        assertEquals(List.of(26, 23, 0, 0, 3), counts(report, "problemProfiles"));
        assertEquals(List.of(3, 2, 0, 0, 1), counts(report, "schemas"));
        for (String broken : List.of("interlinkers/knowledge/Broken/metadata.json", "interlinkers/knowledge/Nameless/metadata.json",
                "schemas/no-phases", "problemprofiles/problemprofiles.json#22")) {
            assertTrue(report.contains("Skipped " + broken), broken + " is not named in\n" + report);
        }
        assertFalse(report.contains("knowledge/Everything/"), report);
        List<JsonNode> after = content();
        assertEquals(before.size() + 9, after.size());

        String again = run();
        assertEquals(List.of(13, 0, 0, 9, 4), counts(again, "interlinkers"));
        assertEquals(List.of(3, 0, 0, 2, 1), counts(again, "schemas"));
        assertEquals(after, content());

        JsonNode json = Rest.json(run("--json"));
        assertTrue(json.get("findings").size() > 10);
        entriesHaveTheirFiles();
        schemasHaveTheirTrees();
        assertTrue(Rest.each(rest.get("/api/v1/problem-profiles"), "id").contains("P_1"));
    }

    private static void entriesHaveTheirFiles() throws Exception {
        JsonNode canvas = rest.all("/api/v1/interlinkers?text=canvas").stream()
                .filter(entry -> entry.get("key").asString().equals("knowledge/canvas")).findFirst().orElseThrow();
        JsonNode file = canvas.get("files").get("en");
        byte[] content = rest.bytes("/api/v1/interlinkers/" + canvas.get("id").asString() + "/files/" + file.get("sha256").asString());
        assertEquals(file.get("size").asInt(), content.length);
    }

    private static void schemasHaveTheirTrees() throws Exception {
        int tasks = 0;
        for (JsonNode schema : rest.get("/api/v1/schemas")) {
            if ("import".equals(schema.get("source").asString())) {
                tasks += Rest.tasks(rest.get("/api/v1/schemas/" + schema.get("id").asString()).get("phases")).size();
            }
        }
        assertEquals(3, tasks);
    }

    @Test
    void aFolderThatIsNotThereIsSaidInOneLine() throws Exception {
        ProductProcess.Ended ended = ProductProcess.run("catalogue", "import", folder.resolve("nothing").toString(), "--data", product.data().toString());
        assertEquals(2, ended.code(), ended.output());
        assertTrue(ended.output().contains("There is no folder"), ended.output());
    }
}
