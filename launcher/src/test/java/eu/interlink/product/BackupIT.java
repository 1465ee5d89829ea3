package eu.interlink.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.testing.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** A whole installation goes into one file while people work, and comes out of it the same. */
class BackupIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String[] FEATURES = {"--features", "runtime,core,rest,documents,demo"};
    private static final String ANNA = "anna.liepa@example.org";
    private static final String PASSWORD = "interlink-demo";
    /** The process that people work at during the backup. */
    private static final String BUSY = "Busy";

    @TempDir
    private static Path folder;

    private static ProductProcess product;

    @BeforeAll
    static void startWithAToolFromTheDropFolder() throws Exception {
        product = ProductProcess.start(folder.resolve("data"), FEATURES);
        Files.copy(Distribution.tour("dotvote-1.0.jar"), product.data().resolve("deploy/dotvote.jar"));
        Await.until("dotvote", PATIENCE, () -> product.get("/interlinkers/dotvote/about").statusCode() == 200);
    }

    @AfterAll
    static void stop() throws Exception {
        product.close();
    }

    private static Path backup(String name) throws Exception {
        Path file = folder.resolve(name);
        ProductProcess.Ended ended = ProductProcess.run("backup", file.toString(), "--data", product.data().toString());
        assertEquals(0, ended.code(), ended.output());
        return file;
    }

    private static ProductProcess.Ended restore(Path file, Path data) throws Exception {
        return ProductProcess.run("restore", file.toString(), "--data", data.toString());
    }

    @Test
    void theRestoredProductIsTheSameAlsoWhenPeopleWroteDuringTheBackup() throws Exception {
        Rest anna = Rest.person(product, ANNA, PASSWORD);
        String task = firstTask(anna, "Backed up");
        anna.post("/api/v1/tasks/" + task + "/resources", "{\"name\":\"Which day?\",\"interlinker\":\"dotvote\"}");
        byte[] bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        String document = anna.newDocument(task, "Zīmējums");
        Rest.success(anna.upload(document, "drawing.bin", bytes));
        String busy = firstTask(anna, BUSY);

        Map<String, Object> before = everything(product);
        Path file = backupWhilePeopleWrite(anna, busy);
        Path data = folder.resolve("again");
        ProductProcess.Ended ended = restore(file, data);
        assertEquals(0, ended.code(), ended.output());
        try (ProductProcess again = ProductProcess.start(data, FEATURES)) {
            Await.until("dotvote", PATIENCE, () -> again.get("/interlinkers/dotvote/about").statusCode() == 200);
            Map<String, Object> after = everything(again);
            assertEquals(before.keySet(), after.keySet());
            before.forEach((what, text) -> assertEquals(text, after.get(what), what));
            Rest her = Rest.person(again, ANNA, PASSWORD);
            assertArrayEquals(bytes, her.bytes("/interlinkers/documents/" + document + "/1/drawing.bin"));
            everyNoteIsComplete(her, busy);
            assertFalse(Files.exists(data.resolve("restore/database.sql")), "the database is loaded once");
            Path second = folder.resolve("second.zip");
            assertEquals(0, ProductProcess.run("backup", second.toString(), "--data", data.toString()).code());
            assertEquals(rows(file, "dotvote"), rows(second, "dotvote"));
        }
    }

    private static String firstTask(Rest person, String process) throws Exception {
        return Rest.tasks(person.newProcess(process, "en")).getFirst().get("id").asString();
    }

    private static Path backupWhilePeopleWrite(Rest person, String task) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger made = new AtomicInteger();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<?> one = people.submit(() -> write(person, task, enough, made));
            Future<?> other = people.submit(() -> write(person, task, enough, made));
            try {
                Await.until("writers", PATIENCE, () -> made.get() > 5);
                int before = made.get();
                Path file = backup("busy.zip");
                Await.until("writers that went on", PATIENCE, () -> made.get() > before);
                return file;
            } finally {
                enough.set(true);
                one.get();
                other.get();
            }
        }
    }

    private static void everyNoteIsComplete(Rest person, String task) throws Exception {
        int complete = 0;
        for (JsonNode resource : person.get("/api/v1/tasks/" + task + "/resources")) {
            if ("READY".equals(resource.get("state").asString())) {
                String id = resource.get("id").asString();
                for (JsonNode version : person.get("/interlinkers/documents/" + id)) {
                    byte[] text = person.bytes("/interlinkers/documents/" + id + "/" + version.get("number").asInt() + "/any");
                    assertEquals("The text of " + resource.get("name").asString(), new String(text, StandardCharsets.UTF_8));
                    complete++;
                }
            }
        }
        assertTrue(complete > 5, "Only " + complete + " documents are in the backup");
    }

    /** Whatever the API shows of an installation, by address, without what people work at during the backup. */
    private static Map<String, Object> everything(ProductProcess of) throws Exception {
        Rest rest = Rest.operator(of);
        Map<String, Object> all = new TreeMap<>();
        for (String path : List.of("/accounts", "/organisations", "/interlinkers", "/processes")) {
            List<JsonNode> items = rest.all("/api/v1" + path);
            assertFalse(items.isEmpty(), path);
            items.stream().filter(item -> !BUSY.equals(item.get("name").asString(""))).forEach(item -> all.put(path + "/" + item.get("id").asString(), sorted(item)));
        }
        for (String path : List.of("/schemas", "/problem-profiles")) {
            all.put(path, sorted(rest.get("/api/v1" + path)));
        }
        for (JsonNode organisation : rest.all("/api/v1/organisations")) {
            String teams = "/api/v1/organisations/" + organisation.get("id").asString() + "/teams";
            for (JsonNode team : rest.all(teams)) {
                all.put(teams + "/" + team.get("id").asString(), List.of(team, rest.all("/api/v1/teams/" + team.get("id").asString() + "/members")));
            }
        }
        for (JsonNode process : rest.all("/api/v1/processes").stream().filter(item -> !BUSY.equals(item.get("name").asString())).toList()) {
            ofProcess(rest, "/api/v1/processes/" + process.get("id").asString(), all);
        }
        for (JsonNode unit : rest.get("/api/v1/units")) {
            all.put("unit " + unit.get("id").asString(), String.join(" ", unit.get("version").asString(), unit.get("sha256").asString(),
                    unit.get("source").asString(), unit.get("state").asString()));
        }
        assertTrue(String.valueOf(all.get("unit dotvote")).endsWith("RUNNING"), () -> String.valueOf(all.get("unit dotvote")));
        return all;
    }

    /** Lists of words are sets (roles, profiles): their order means nothing, and is another one in each run of the server. */
    private static JsonNode sorted(JsonNode item) {
        if (item instanceof ArrayNode list && !list.isEmpty() && list.valueStream().allMatch(JsonNode::isString)) {
            List<String> words = list.valueStream().map(JsonNode::asString).sorted().toList();
            list.removeAll();
            words.forEach(list::add);
        }
        item.forEach(BackupIT::sorted);
        return item;
    }

    private static void ofProcess(Rest rest, String process, Map<String, Object> all) throws Exception {
        all.put(process + "/tree", sorted(rest.get(process + "/tree")));
        all.put(process + "/grants", rest.get(process + "/grants"));
        all.put(process + "/history", rest.all(process + "/history"));
        for (JsonNode resource : rest.all(process + "/resources")) {
            String id = resource.get("id").asString();
            all.put(process + "/resources/" + id, resource);
            if ("documents".equals(resource.get("interlinker").asString())) {
                for (JsonNode version : rest.get("/interlinkers/documents/" + id)) {
                    byte[] content = rest.bytes("/interlinkers/documents/" + id + "/" + version.get("number").asInt() + "/any");
                    all.put("document " + id + " " + version.get("number").asInt(), List.of(version, content.length, Arrays.hashCode(content)));
                }
            }
        }
    }

    /** What a backup inserts into the tables of a schema. */
    private static List<String> rows(Path file, String schema) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String sql = new String(zip.getInputStream(zip.getEntry("database.sql")).readAllBytes(), StandardCharsets.UTF_8);
            List<String> rows = List.of(sql.split("; *\\R")).stream().map(String::strip).filter(row -> row.matches("(?s)INSERT INTO \"?" + schema + "\"?\\..*"))
                    .filter(row -> !row.contains("flyway")).sorted().toList();
            assertFalse(rows.isEmpty(), "the schema " + schema + " has rows");
            return rows;
        }
    }

    private static Void write(Rest person, String task, AtomicBoolean enough, AtomicInteger made) throws Exception {
        while (!enough.get()) {
            String name = "Note " + UUID.randomUUID();
            String document = person.newDocument(task, name);
            Rest.success(person.upload(document, "note.txt", ("The text of " + name).getBytes(StandardCharsets.UTF_8)));
            made.incrementAndGet();
        }
        return null;
    }

    @Test
    void nothingIsTouchedWhenARestoreIsRefused() throws Exception {
        Path file = zip("good.zip", Map.of("database.sql", "select 1; ".repeat(10_000), "version", "1"));
        ProductProcess.Ended full = restore(file, product.data());
        assertEquals(9, full.code(), full.output());
        assertTrue(full.output().contains("is not empty"), full.output());
        assertEquals(200, product.get("/api/v1/health/ready").statusCode());

        Path none = folder.resolve("none");
        Path cut = folder.resolve("cut.zip");
        byte[] whole = Files.readAllBytes(file);
        Files.write(cut, Arrays.copyOf(whole, whole.length - 50));
        ProductProcess.Ended damaged = restore(cut, none);
        assertEquals(1, damaged.code(), damaged.output());
        assertTrue(damaged.output().contains("is damaged or incomplete"), damaged.output());
        assertFalse(Files.exists(none));

        Path newer = zip("newer.zip", Map.of("database.sql", "select 1;", "version", "99"));
        ProductProcess.Ended tooNew = restore(newer, none);
        assertEquals(7, tooNew.code(), tooNew.output());
        assertTrue(tooNew.output().contains("newer version of Interlink"), tooNew.output());
        assertFalse(Files.exists(none));
        assertEquals(2, restore(folder.resolve("nothing.zip"), none).code());
    }

    private static Path zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
