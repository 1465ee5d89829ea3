package eu.interlink.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.testing.Await;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lands in the drop folder of the running product gets a clear answer, and the platform stays up. */
class DropFolderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static ProductProcess product;

    @BeforeAll
    static void start() throws Exception {
        product = ProductProcess.start(folder.resolve("data"), "--features", "runtime,core,rest");
        product.trust(Distribution.publisher());
    }

    @AfterAll
    static void stop() throws Exception {
        product.close();
    }

    private static Path deploy(String name) {
        return product.data().resolve("deploy").resolve(name);
    }

    @AfterEach
    void thePlatformIsStillReadyAndTheFolderIsEmptied() throws Exception {
        assertEquals(200, product.get("/api/v1/health/ready").statusCode());
        try (var files = Files.list(product.data().resolve("deploy"))) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Await.until(PATIENCE, () -> status() != 200);
    }

    private static String note(String name, String suffix) {
        Path note = deploy(name + suffix);
        Await.until(PATIENCE, () -> Files.exists(note) && Files.size(note) > 0);
        try {
            return Files.readString(note);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String refusal(String name) {
        return note(name, ".refused.txt");
    }

    private static int status() {
        try {
            return product.get("/interlinkers/dotvote/about").statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aBrokenJarIsRefused() throws IOException {
        Files.writeString(deploy("broken.jar"), "PK this is not a zip at all");
        assertTrue(refusal("broken.jar").contains("is no jar, or it is damaged or incomplete"), refusal("broken.jar"));
    }

    @Test
    void aJarThatIsNoBundleIsRefused() throws IOException {
        new TestJar().write(deploy("plain.jar"));
        assertTrue(refusal("plain.jar").contains("This jar is no bundle"), refusal("plain.jar"));
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Files.createFile(deploy("empty.jar"));
        assertTrue(refusal("empty.jar").contains("The file is empty"), refusal("empty.jar"));
    }

    @Test
    void importsThatNobodyOffersAreNamed() throws IOException {
        TestJar.interlinker("asking").with("Import-Package", "jakarta.servlet;version=\"[99,100)\"").write(deploy("asking.jar"));
        String text = refusal("asking.jar");
        assertTrue(text.contains("needs the package jakarta.servlet"), text);
    }

    @Test
    void anUnsignedJarIsRefused() throws IOException {
        TestJar.interlinker("unsigned").write(deploy("unsigned.jar"));
        assertTrue(refusal("unsigned.jar").contains("The jar is not signed"), refusal("unsigned.jar"));
    }

    @Test
    void aJarThatWasChangedAfterSigningIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(Distribution.tour("dotvote-1.0.jar"));
        Path copy = folder.resolve("changed.jar");
        Files.write(copy, bytes);
        try (var zip = java.nio.file.FileSystems.newFileSystem(copy)) {
            Files.writeString(zip.getPath("/added.txt"), "added later");
        }
        Files.copy(copy, deploy("changed.jar"));
        assertTrue(refusal("changed.jar").contains("is not what the publisher"), refusal("changed.jar"));
    }

    @Test
    void aHalfCopiedJarWaitsUntilItIsWhole() throws Exception {
        byte[] bytes = Files.readAllBytes(Distribution.tour("dotvote-1.0.jar"));
        int half = bytes.length / 2;
        try (OutputStream out = Files.newOutputStream(deploy("slow.jar"), StandardOpenOption.CREATE)) {
            out.write(bytes, 0, half);
            out.flush();
            Await.until(PATIENCE, () -> watched("slow.jar", half));
            assertFalse(Files.exists(deploy("slow.jar.refused.txt")));
            out.write(Arrays.copyOfRange(bytes, half, bytes.length));
        }
        Await.until(PATIENCE, () -> status() == 200);
    }

    /** The copy pauses until at least one look has seen the half. */
    private static boolean watched(String name, int size) {
        try {
            return Files.size(deploy(name)) == size && System.currentTimeMillis() - Files.getLastModifiedTime(deploy(name)).toMillis() > 1500;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void theSameJarTwiceIsSaidAndHarmless() throws Exception {
        Files.copy(Distribution.tour("dotvote-1.0.jar"), deploy("one.jar"));
        Await.until(PATIENCE, () -> status() == 200);
        Files.copy(Distribution.tour("dotvote-1.0.jar"), deploy("two.jar"));
        assertTrue(note("two.jar", ".note.txt").contains("is already installed"), note("two.jar", ".note.txt"));
        assertEquals(200, status());
    }

    @Test
    void comesIsReplacedGoesAndComesBack() throws Exception {
        assertEquals(404, status());
        Files.copy(Distribution.tour("dotvote-1.0.jar"), deploy("dotvote.jar"));
        Await.until(PATIENCE, () -> status() == 200);
        assertEquals("{\"id\":\"dotvote\",\"version\":\"1.0.0\"}", product.get("/interlinkers/dotvote/about").body());
        Files.copy(Distribution.tour("dotvote-1.1.jar"), deploy("dotvote.jar"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Await.until(PATIENCE, () -> body().contains("1.1.0"));
        Files.delete(deploy("dotvote.jar"));
        Await.until(PATIENCE, () -> status() != 200);
        Files.copy(Distribution.tour("dotvote-1.0.jar"), deploy("dotvote.jar"));
        Await.until(PATIENCE, () -> body().contains("1.0.0"));
        // It answers a moment before its row says so.
        Await.until(PATIENCE, () -> units().contains("\"RUNNING\""));
    }

    private static String units() {
        try {
            return product.operator("GET", "/api/v1/units", "").body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String body() {
        try {
            return product.get("/interlinkers/dotvote/about").body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
