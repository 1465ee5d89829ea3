package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import eu.interlink.testing.Await;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A process is copied with a new first day, and goes away and comes back as a package, with the documents in it. */
class CopiesIT {

    private static final String ROUTES = "Safer routes to school";
    private static final String PAGE = "Safer routes on one page";

    @TempDir
    private Path folder;

    @Test
    void aProcessIsCopiedExportedAndImported() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            Page anna = demo.signedIn("anna.liepa");
            DemoBrowsers.openTask(anna, ROUTES);
            anna.locator("#task-edit").click();
            day(anna, "#item-start", "01/06/2027");
            anna.locator("#dialog-save").click();
            assertThat(anna.locator("vaadin-dialog")).hasCount(0);
            Browser.follow(anna, ROUTES);
            Browser.follow(anna, "Settings");
            String settings = anna.url();
            copied(anna);
            Path file = exported(demo, anna, settings);
            imported(demo, anna, file);
            theSameAgain(demo, settings.replaceFirst(".*/processes/([^/]+)/.*", "$1"));
            demo.browser().assertNothingForeignNoErrors();
        }
    }

    private static void day(Page page, String field, String day) {
        page.locator(field + " input").fill(day);
        page.locator(field + " input").press("Enter");
    }

    private static void copied(Page anna) {
        anna.locator("#copy-start").click();
        anna.locator("#copy-name input").fill("Safer routes, second year");
        day(anna, "#copy-day", "05/06/2028");
        Browser.quiet(anna);
        Browser.picture(anna, "copy-form");
        Browser.assertAccessible(anna);
        anna.locator("#dialog-save").click();
        assertThat(anna.locator("#copy #copy-report")).containsText("Resources");
        Browser.quiet(anna);
        anna.locator("#copy").scrollIntoViewIfNeeded();
        Browser.picture(anna, "copy-report");
        Browser.assertAccessible(anna);
        anna.locator("#copy-open").click();
        assertThat(anna.locator("#page-title")).hasText("Safer routes, second year");
        assertThat(anna.locator("#guide-tree")).containsText("5 Jun 2028");
        Browser.follow(anna, "Resources");
        assertThat(anna.locator("main")).containsText(PAGE);
        Browser.follow(anna, PAGE);
        assertThat(anna.locator("#document-name")).isVisible();
    }

    private Path exported(DemoBrowsers demo, Page anna, String settings) throws IOException {
        Browser.open(anna, settings);
        assertThat(anna.locator("#copy #copy-report")).isVisible();
        anna.locator("#export-start").click();
        assertThat(anna.locator("#copy-download")).isVisible();
        Browser.quiet(anna);
        Browser.assertAccessible(anna);
        Page phone = demo.browser().phone(ColorScheme.DARK);
        DemoBrowsers.signIn(phone, "anna.liepa");
        Browser.open(phone, settings);
        assertThat(phone.locator("#copy-download")).isVisible();
        phone.locator("#export").scrollIntoViewIfNeeded();
        Browser.picture(phone, "export-phone");
        Browser.assertFits(phone);
        Browser.assertAccessible(phone);
        Download download = anna.waitForDownload(() -> anna.locator("#copy-download").click());
        assertEquals(ROUTES + ".zip", download.suggestedFilename());
        Path file = folder.resolve("routes.zip");
        Files.copy(download.path(), file);
        String all = unpacked(Files.readAllBytes(file)).toString();
        for (String secret : List.of("Anna", "Liepa", "Tom", "Baker", "Sofia", "Bianchi", "example.org\"")) {
            assertFalse(all.contains("\"" + secret), secret);
        }
        return file;
    }

    private static void imported(DemoBrowsers demo, Page anna, Path file) throws IOException {
        Page marco = demo.browser().phone(ColorScheme.LIGHT);
        DemoBrowsers.signIn(marco, "marco.rossi");
        Browser.open(marco, "/processes");
        Browser.follow(marco, "Importare un processo");
        send(marco, new FilePayload("letter.zip", "application/zip", "Dear colleague".getBytes(StandardCharsets.UTF_8)));
        assertThat(marco.locator("main [role=alert]")).containsText("Questo non è un pacchetto di un processo.");
        Browser.picture(marco, "import-refused");
        Browser.assertAccessible(marco);
        send(marco, new FilePayload("routes.zip", "application/zip", Files.readAllBytes(file)));
        assertThat(marco.locator("#import-name-shown")).hasText(ROUTES);
        marco.locator("#import-person-1 input").fill("marco.rossi@example.org");
        marco.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Marco Rossi")).click();
        marco.locator("#import-name input").fill("Percorsi sicuri");
        Browser.quiet(marco);
        Browser.picture(marco, "import-preview");
        Browser.assertFits(marco);
        Browser.assertAccessible(marco);
        marco.locator("#import-start").click();
        assertThat(marco.locator("#copy-left")).containsText("Mobility office");
        Browser.quiet(marco);
        Browser.picture(marco, "import-report");
        Browser.assertFits(marco);
        Browser.assertAccessible(marco);
        Browser.open(marco, "/processes/import");
        assertThat(marco.locator("#copy-open")).isVisible();
        marco.locator("#copy-open").click();
        assertThat(marco.locator("#page-title")).hasText("Percorsi sicuri");
        Browser.quiet(marco);
        Browser.follow(marco, "Risorse");
        Browser.follow(marco, PAGE);
        assertThat(marco.locator("#document-name")).isVisible();
        Browser.open(anna, "/processes/import");
        Browser.picture(anna, "import");
        assertThat(anna.locator("#copy-report")).hasCount(0);
    }

    private static void send(Page page, FilePayload file) {
        page.locator("#import-file input[type=file]").setInputFiles(file);
    }

    /** Out, in with everybody named, and out again: both packages say the same, to the last byte of every document. */
    private static void theSameAgain(DemoBrowsers demo, String process) throws Exception {
        Rest anna = Rest.person(demo.product(), "anna.liepa@example.org", DemoBrowsers.PASSWORD);
        byte[] first = written(anna, process);
        JsonNode sent = Rest.json(anna.send(anna.request("/api/v1/process-packages").header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(first))).body());
        List<String> people = new ArrayList<>();
        List<String> mailboxes = List.of("anna.liepa", "tom.baker", "sofia.bianchi", "marco.rossi", "lucia.navarro", "janis.ozols");
        for (JsonNode person : sent.get("people")) {
            JsonNode found = anna.get("/api/v1/people?text=" + mailboxes.get(people.size()) + "@example.org");
            people.add("\"" + person.get("key").asString() + "\":\"" + found.get(0).get("id").asString() + "\"");
        }
        JsonNode council = anna.get("/api/v1/organisations?text=Riverside").get("items").get(0);
        List<String> teams = new ArrayList<>();
        for (JsonNode team : sent.get("teams")) {
            for (JsonNode here : anna.get("/api/v1/organisations/" + council.get("id").asString() + "/teams").get("items")) {
                if (here.get("name").equals(team.get("name"))) {
                    teams.add("\"" + team.get("key").asString() + "\":\"" + here.get("id").asString() + "\"");
                }
            }
        }
        String job = anna.post("/api/v1/process-packages/" + sent.get("id").asString() + "/imports", "{\"organisation\":\"" + council.get("id").asString() + "\",\"people\":{"
                + String.join(",", people) + "},\"teams\":{" + String.join(",", teams) + "}}").get("job").asString();
        JsonNode report = done(anna, job);
        assertEquals(0, report.get("left").size(), report.toString());
        assertEquals(unpacked(first), unpacked(written(anna, report.get("process").asString())));
    }

    private static byte[] written(Rest rest, String process) throws Exception {
        String job = rest.post("/api/v1/processes/" + process + "/packages", "").get("job").asString();
        return rest.bytes("/api/v1/process-packages/" + done(rest, job).get("file").asString() + "/file");
    }

    private static JsonNode done(Rest rest, String job) {
        Await.until("the job is done", Duration.ofSeconds(60), () -> !state(rest, job).equals("RUNNING"));
        assertEquals("DONE", state(rest, job));
        try {
            return rest.get("/api/v1/process-jobs/" + job + "/report");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String state(Rest rest, String job) {
        try {
            return rest.get("/api/v1/jobs/" + job).get("status").asString();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every file in the package and in the documents in it, but for the moment when it was written. */
    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                String path = entry.getName();
                if (path.startsWith("content/resource-")) {
                    unpacked(bytes).forEach((name, text) -> files.put(path + "/" + name, text));
                } else {
                    files.put(path, new String(bytes, StandardCharsets.ISO_8859_1).replaceFirst("\"written\":\"[^\"]+\"", ""));
                }
            }
        }
        return files;
    }
}
