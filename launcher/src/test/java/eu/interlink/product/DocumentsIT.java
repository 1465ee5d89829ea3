package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import eu.interlink.testing.Await;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do with files, in a real browser: bring them, look at them, take them away again, up to the largest. */
class DocumentsIT {

    private static final long LIMIT = 100L * 1024 * 1024;

    @TempDir
    private static Path folder;

    private static DemoBrowsers demo;
    private static String token;

    private Page page;

    @BeforeAll
    static void start() throws Exception {
        demo = DemoBrowsers.start(folder.resolve("data"));
        Page account = demo.signedIn("anna.liepa");
        Browser.open(account, "/account");
        account.locator("#new-token").click();
        account.locator("#token-name input").fill("Uploads");
        account.locator("#dialog-save").click();
        assertThat(account.locator("#secret input")).not().hasValue("");
        token = account.locator("#secret input").inputValue();
    }

    @AfterAll
    static void stop() throws Exception {
        demo.close();
    }

    @BeforeEach
    void openTask() {
        page = demo.signedIn("anna.liepa");
        DemoBrowsers.openTask(page, "Safer routes to school");
    }

    private void upload(String name, String type, byte[] content) {
        // One file at a time: the former one leaves the list when the server has it.
        assertThat(page.locator("vaadin-upload vaadin-upload-file")).hasCount(0);
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, type, content));
    }

    private Locator fileName() {
        return page.locator("#document-name");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Download download() {
        return page.waitForDownload(() -> page.locator("#document-download").click());
    }

    /** The address of the document for programs. */
    private URI rest(String query) {
        return URI.create(demo.product().address() + "/interlinkers/documents/" + page.url().replaceFirst(".*/", "") + query);
    }

    private HttpResponse<String> post(String name, HttpRequest.BodyPublisher content) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(rest("?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                .header("Authorization", "Bearer " + token).timeout(Duration.ofSeconds(60)).POST(content).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static List<String> stored() {
        try (Stream<Path> files = Files.walk(demo.product().data().resolve("blobs"))) {
            return files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anUnusualNameIsKeptAndAPathInANameLeadsNowhere() throws Exception {
        DemoBrowsers.create(page, "Documents", "Names of files");
        byte[] plan = bytes("Plant trees.");
        upload("🌱 plan – ā.txt", "text/plain", plan);
        assertThat(fileName()).hasText("🌱 plan – ā.txt");
        Download taken = download();
        assertEquals("🌱 plan – ā.txt", taken.suggestedFilename());
        assertArrayEquals(plan, Files.readAllBytes(taken.path()));

        assertEquals(201, post("../../../deploy/🐌.txt", HttpRequest.BodyPublishers.ofString("By REST")).statusCode());
        assertThat(fileName()).containsText("🐌.txt");
        assertFalse(fileName().innerText().contains("/"), fileName().innerText());
        upload("../../up.txt", "text/plain", bytes("Up"));
        assertThat(fileName()).containsText("up.txt");
        assertFalse(fileName().innerText().contains("/"), fileName().innerText());
        assertArrayEquals(bytes("Up"), Files.readAllBytes(download().path()));
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(List.of(), files.filter(file -> file.getFileName().toString().matches(".*(🐌|up)\\.txt")).toList());
        }
    }

    @Test
    void picturesTextsAndPdfsShowAndVersionsAreRenamedAndBroughtBack() throws Exception {
        DemoBrowsers.create(page, "Documents", "Previews");
        upload("one.png", "image/png", picture());
        Locator preview = page.locator("#document-preview");
        assertThat(fileName()).hasText("one.png");
        page.waitForFunction("() => document.querySelector('img#document-preview')?.naturalWidth === 3");

        page.locator("#document-note textarea").fill("As a text");
        upload("two.txt", "text/plain", bytes("<b>Plain</b> & simple"));
        assertThat(preview).hasText("<b>Plain</b> & simple");
        assertThat(page.locator("#document-versions")).containsText("As a text");
        assertThat(page.locator("#document-note textarea")).hasValue("");

        upload("three.pdf", "application/pdf", pdf());
        assertThat(fileName()).hasText("three.pdf");
        Browser.quiet(page);
        assertPdfShows();
        Browser.picture(page, "document-pdf");
        Browser.assertAccessible(page);

        page.locator("#document-rename").click();
        page.locator("#document-new-name input").fill("../three");
        page.locator("#dialog-save").click();
        assertThat(page.locator("#document-new-name")).hasAttribute("invalid", "");
        page.locator("#document-new-name input").fill("Report");
        page.locator("#dialog-save").click();
        assertThat(fileName()).hasText("Report.pdf");

        page.locator("vaadin-button[aria-label='Make version 2 the newest']").click();
        assertThat(fileName()).hasText("two.txt");
        assertThat(page.locator("#document-versions")).containsText("Taken over from version 2");
        assertArrayEquals(bytes("<b>Plain</b> & simple"), Files.readAllBytes(download().path()));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    /** One page with a word on it. */
    private static byte[] pdf() {
        String draw = "BT /F1 48 Tf 40 100 Td (Streets) Tj ET";
        return bytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1"
                + "/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length " + draw.length() + ">>stream\n" + draw + "\nendstream endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF\n");
    }

    /** The browser's own viewer has read the file and knows how large its page is: nothing on the way forbade it. */
    private void assertPdfShows() {
        Await.until("the PDF viewer in the frame", Duration.ofSeconds(30),
                () -> page.frames().stream().anyMatch(frame -> (Boolean) frame.evaluate("() => document.querySelector('#sizer')?.offsetWidth > 0"
                        + " && document.querySelector('embed')?.type === 'application/x-google-chrome-pdf'")));
    }

    @Test
    void aResourceGoesToTheTrashAndComesBackWithItsFile() {
        DemoBrowsers.create(page, "Documents", "Thrown away");
        upload("kept.txt", "text/plain", bytes("Kept"));
        assertThat(fileName()).hasText("kept.txt");
        String address = page.url();
        Browser.button(page, "Rename").click();
        page.locator("#resource-name input").fill("Thrown away by mistake");
        page.locator("#dialog-save").click();
        assertThat(page.locator("#page-title")).hasText("Thrown away by mistake");
        Browser.button(page, "Move to trash").click();
        page.locator("vaadin-confirm-dialog").getByText("Move to trash").last().click();
        assertThat(page.locator("#recommended")).isVisible();
        assertThat(page.locator(".il-resource").filter(new Locator.FilterOptions().setHasText("Thrown away by mistake"))).hasCount(0);
        Browser.follow(page, "Safer routes to school");
        Browser.follow(page, "Resources");
        page.getByText("Trash", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("vaadin-button[aria-label='Restore Thrown away by mistake']").click();
        assertThat(Browser.link(page, "Thrown away by mistake")).isVisible();
        Browser.open(page, address);
        assertThat(page.locator("#document-preview")).hasText("Kept");
    }

    @Test
    void aTemplateOfTheCatalogueBecomesTheFirstVersion() throws Exception {
        Locator template = page.locator(".il-card").filter(new Locator.FilterOptions().setHasText("Template or guide")
                .setHas(page.locator("vaadin-button"))).first();
        String name = template.locator(".il-card-title").innerText();
        template.locator("vaadin-button").click();
        assertThat(page.locator("#resource-name input")).hasValue(name);
        page.locator("#resource-name input").fill("From a template");
        page.locator("#dialog-save").click();
        assertThat(fileName()).containsText("From a template.");
        assertTrue(Files.size(download().path()) > 0);
    }

    @Test
    void aFileOfTheLimitIsTakenAndALargerOneIsRefusedAndLeavesNothing() throws Exception {
        DemoBrowsers.create(page, "Documents", "Large files");
        Path largest = file("largest.bin", LIMIT);
        page.locator("vaadin-upload input[type=file]").setInputFiles(largest);
        assertThat(fileName()).hasText("largest.bin");
        assertEquals(-1, Files.mismatch(largest, download().path()));

        List<String> before = stored();
        Path larger = file("larger.bin", LIMIT + 1);
        page.locator("vaadin-upload input[type=file]").setInputFiles(larger);
        assertThat(page.getByText("The file is too large: at most 100 MB. Nothing was stored.").first()).isVisible();
        HttpResponse<String> refused = post("larger.bin", HttpRequest.BodyPublishers.ofFile(larger));
        assertEquals(413, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains("At most 100 MB"), refused.body());
        Await.until("nothing is left behind", Duration.ofSeconds(30), () -> before.equals(stored()));
        assertThat(fileName()).hasText("largest.bin");
        assertEquals(200, demo.product().get("/api/v1/health/ready").statusCode());
        assertFalse(demo.product().log().contains("OutOfMemoryError"));
    }

    private static Path file(String name, long size) throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
            made.setLength(size);
        }
        return file;
    }
}
