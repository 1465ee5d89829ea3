package eu.interlink.coproduction.internal.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.coproduction.ProcessCopies;
import eu.interlink.coproduction.ProcessCopies.Preview;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody sends is refused in words, and nothing of it is kept. */
class BadPackageTest {

    private static final String HEAD = "{\"format\":\"interlink-process-1\",\"written\":\"2026-06-01T10:00:00Z\",\"process\":{\"name\":\"Sent\",\"description\":\"\","
            + "\"language\":\"en\",\"state\":\"OPEN\",\"binding\":false}";
    private static final String PHASE = item("item-1", "", "PHASE", "A phase", "");
    private static final String OBJECTIVE = item("item-2", "item-1", "OBJECTIVE", "An objective", "");

    private World world;
    private Caller ada;

    @BeforeEach
    void open() {
        world = new World("h2");
        ada = world.people.person("Ada");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static String item(String key, String parent, String kind, String name, String also) {
        return "{\"key\":\"" + key + "\"," + (parent.isEmpty() ? "" : "\"parent\":\"" + parent + "\",") + "\"kind\":\"" + kind + "\",\"name\":\"" + name
                + "\",\"description\":\"\",\"status\":\"WAITING\"" + also + "}";
    }

    private static String with(String part, String... things) {
        return HEAD + ",\"" + part + "\":[" + String.join(",", things) + "]}";
    }

    private static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] process(String json) {
        return zip("process.json", json);
    }

    private Problem refused(byte[] bytes) {
        return refused(world.copies, bytes);
    }

    private Problem refused(ProcessCopies copies, byte[] bytes) {
        Problem problem = assertThrows(Problem.class, () -> copies.upload(ada, new ByteArrayInputStream(bytes)));
        assertTrue(world.packages.held.isEmpty(), "nothing is kept");
        assertEquals(0, packages());
        return problem;
    }

    private long packages() {
        return world.store.read(handle -> handle.createQuery("select count(*) from coproduction.process_package").mapTo(Long.class).one());
    }

    private void assertRefused(String code, String json) {
        assertEquals(code, refused(process(json)).code());
    }

    @Test
    void a_small_process_is_taken() throws IOException {
        Preview preview = world.copies.upload(ada, new ByteArrayInputStream(process(with("items", PHASE, OBJECTIVE))));
        assertEquals("Sent", preview.name());
    }

    @Test
    void a_file_that_is_no_zip() {
        assertEquals("package-not-zip", refused("Dear colleague, here is the process".getBytes(StandardCharsets.UTF_8)).code());
        assertEquals("package-not-zip", refused(new byte[0]).code());
    }

    @Test
    void a_package_that_is_cut_off_or_damaged() {
        byte[] whole = zip("process.json", with("items", PHASE), "content/resource-1", "x".repeat(5000));
        assertEquals("package-damaged", refused(Arrays.copyOf(whole, whole.length / 2)).code());
        byte[] bent = whole.clone();
        bent[60] ^= 0x55;
        assertEquals("package-damaged", refused(bent).code());
    }

    @Test
    void a_package_of_a_newer_version_and_one_of_something_else() {
        Problem newer = refused(process(HEAD.replace("process-1", "process-2") + "}"));
        assertEquals("package-newer", newer.code());
        assertTrue(newer.getMessage().contains("newer version"));
        assertRefused("package-unknown", HEAD.replace("interlink-process-1", "interlink-data-1") + "}");
        assertEquals("package-unknown", refused(zip("content/resource-1", "text")).code());
    }

    @Test
    void names_that_lead_elsewhere() {
        for (String name : new String[] {"../process.json", "/etc/passwd", "content/../../etc", "content/resource-1/x", "C:\\process.json", "readme.txt", "content/"}) {
            assertEquals("package-damaged", refused(zip("process.json", HEAD + "}", name, "text")).code(), name);
        }
    }

    @Test
    void two_entries_of_one_name() {
        byte[] bytes = zip("process.json", HEAD + "}", "content/resource-1", "one", "content/resource-2", "two");
        byte[] twice = new String(bytes, StandardCharsets.ISO_8859_1).replace("resource-2", "resource-1").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("package-damaged", refused(twice).code());
    }

    @Test
    void more_than_can_be_unpacked() {
        ProcessCopies strict = world.copies(Path.of("target", "copies"), new PackageLimits(10_000, 5_000, 3, 100));
        assertEquals("package-too-large", refused(strict, zip("process.json", HEAD + "}", "content/resource-1", "x".repeat(10_001))).code(), "in all");
        assertEquals("package-too-large", refused(strict, process(HEAD + " ".repeat(5_001) + "}")).code(), "in the list");
        assertEquals("package-too-large", refused(strict, zip("process.json", HEAD + "}", "content/resource-1", "", "content/resource-2", "", "content/resource-3", "")).code());
    }

    @Test
    void a_bomb() {
        byte[] bomb = zip("process.json", HEAD + "}", "content/resource-1", "0".repeat(64 << 20));
        assertTrue(bomb.length < 100_000);
        assertEquals("package-too-large", refused(bomb).code());
        // What the headers say is not believed: here they say that there are ten bytes.
        byte[] lying = bomb.clone();
        int directory = new String(lying, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        Arrays.fill(lying, directory + 24, directory + 28, (byte) 0);
        lying[directory + 24] = 10;
        assertTrue(List.of("package-too-large", "package-damaged").contains(refused(lying).code()));
    }

    @Test
    void a_file_above_the_limit() {
        world.packages.most = 100;
        assertEquals("file-too-large", refused(process(with("items", PHASE, OBJECTIVE))).code());
    }

    @Test
    void json_that_is_none_or_lacks_something() {
        assertRefused("package-damaged", HEAD);
        assertRefused("package-damaged", "{\"format\":\"interlink-process-1\"}");
        assertRefused("package-damaged", with("items", "null"));
        assertRefused("package-damaged", with("items", "{\"key\":\"item-1\"}"));
        assertRefused("package-damaged", with("items", PHASE.replace("PHASE", "EPOCH")));
        assertRefused("package-damaged", "[".repeat(100_000));
        assertRefused("package-unknown", "{}");
    }

    @Test
    void things_that_stand_nowhere() {
        assertRefused("package-places", with("items", OBJECTIVE));
        assertRefused("package-places", with("items", PHASE, PHASE));
        assertRefused("package-places", with("items", PHASE, item("item-3", "item-1", "TASK", "A task in a phase", "")));
        assertRefused("package-places", with("items", item("item-1", "item-1", "PHASE", "In itself", "")));
        assertRefused("package-places", with("items", item("item-1", "", "PHASE", "Waits", ",\"prerequisites\":[\"item-9\"]")));
        assertRefused("package-places", with("rights", "{\"item\":\"item-1\",\"party\":\"person-1\",\"rights\":[\"VIEW\"]}"));
        assertRefused("package-places", with("comments", "{\"task\":\"item-1\",\"text\":\"Hello\",\"created\":\"2026-06-01T10:00:00Z\"}"));
    }

    @Test
    void keys_that_mean_two_things_and_moments_that_no_database_knows() {
        String team = "\"teams\":[{\"key\":\"person-1\",\"name\":\"A team\",\"organisation\":\"\",\"type\":\"\"}]";
        assertRefused("package-places", HEAD + ",\"people\":[\"person-1\"]," + team + "}");
        assertRefused("package-places", HEAD + ",\"people\":[\"person-1\",\"person-1\"]}");
        assertRefused("package-places", HEAD + ",\"people\":[\"somebody\"]}");
        assertRefused("package-places", HEAD + ",\"teams\":[{\"key\":\"team-1\"}]}");
        assertRefused("package-places", HEAD + ",\"record\":{\"purposes\":\"To plan\"}}");
        assertRefused("package-places", with("items", PHASE, OBJECTIVE, item("item-3", "item-2", "TASK", "Task", "")).replaceFirst("}$",
                ",\"comments\":[{\"task\":\"item-3\",\"text\":\"Hello\",\"created\":\"+99999-01-01T00:00:00Z\"}]}"));
    }

    @Test
    void a_circle_of_waiting() {
        Problem problem = refused(process(with("items", item("item-1", "", "PHASE", "Hen", ",\"prerequisites\":[\"item-2\"]"),
                item("item-2", "", "PHASE", "Egg", ",\"prerequisites\":[\"item-1\"]"))));
        assertEquals("waits-in-circle", problem.code());
        assertTrue(problem.getMessage().contains("Hen") && problem.getMessage().contains("Egg"));
    }

    @Test
    void what_is_too_long_or_the_wrong_way_round() {
        assertRefused("name-too-long", with("items", item("item-1", "", "PHASE", "x".repeat(10_000), "")));
        assertRefused("name-too-long", HEAD.replace("Sent", "x".repeat(10_000)) + "}");
        assertRefused("name-missing", with("items", item("item-1", "", "PHASE", " ", "")));
        assertRefused("control-characters", with("items", item("item-1", "", "PHASE", "Bell\\u0007", "")));
        assertRefused("end-before-start", with("items", PHASE, OBJECTIVE, item("item-3", "item-2", "TASK", "Task", ",\"start\":\"2026-06-02\",\"end\":\"2026-06-01\"")));
        assertRefused("dates-of-tasks", with("items", item("item-1", "", "PHASE", "Phase", ",\"start\":\"2026-06-02\"")));
        assertRefused("language-unknown", HEAD.replace("\"en\"", "\"xx\"") + "}");
        assertRefused("rights-contradict", with("rights", "{\"party\":\"somebody\",\"rights\":[\"VIEW\"],\"denied\":[\"VIEW\"]}"));
    }

    @Test
    void links_that_lead_where_no_page_is() {
        String tree = with("items", PHASE, OBJECTIVE, item("item-3", "item-2", "TASK", "Task", ""));
        String link = tree.substring(0, tree.length() - 1) + ",\"resources\":[{\"key\":\"resource-1\",\"task\":\"item-3\",\"name\":\"Site\",\"icon\":\"link\","
                + "\"interlinker\":\"%s\",\"size\":0,\"created\":\"2026-06-01T10:00:00Z\",\"updated\":\"2026-06-01T10:00:00Z\"%s}]}";
        assertRefused("address-wrong", link.formatted("link", ",\"url\":\"javascript:alert(1)\""));
        assertRefused("package-places", link.formatted("link", ""));
        assertRefused("package-places", link.formatted("documents", ",\"url\":\"https://example.org/\""));
        assertRefused("too-many-tags", HEAD.replace("\"name\":\"Sent\"", "\"name\":\"Sent\",\"tags\":[" + IntStream.range(0, 21).mapToObj(tag -> "\"t" + tag + "\"")
                .collect(Collectors.joining(",")) + "]") + "}");
    }
}
