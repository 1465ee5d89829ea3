package eu.interlink.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the machine can do to a server: somebody else holds the database, the disk is full. */
class TroubleIT {

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void aDatabaseThatAnotherProgramHoldsIsSaidInOneLine() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("database"));
        try (Connection held = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("database/interlink"), "interlink", "")) {
            assertTrue(held.isValid(1));
            ProductProcess.Ended ended = ProductProcess.run("run", "--features", "runtime,core,rest", "--host", "127.0.0.1", "--data", data.toString(),
                    "--port", "0");
            assertEquals(6, ended.code(), ended.output());
            assertTrue(ended.output().contains("The database is in use by another process. Stop that one first, or choose another data directory."),
                    ended.output());
            held.createStatement().execute("shutdown");
        }
    }

    @Test
    void aFullDiskStopsUploadsAndNothingElse() throws Exception {
        Path data = Files.createDirectories(folder.resolve("small"));
        mount(data);
        try {
            try (ProductProcess product = ProductProcess.start(data, "--features", "runtime,core,rest,documents")) {
                uploadsUntilTheDiskIsFull(product);
            }
        } finally {
            assertEquals(0, command("umount", data.toString()));
        }
    }

    private static void uploadsUntilTheDiskIsFull(ProductProcess product) throws Exception {
        Rest.operator(product).post("/api/v1/accounts", "{\"name\":\"Eva Lind\",\"email\":\"eva@example.org\",\"password\":\"a long password 1\"}");
        Rest eva = Rest.person(product, "eva@example.org", "a long password 1");
        String task = Rest.tasks(eva.newProcess("Small", "en")).getFirst().get("id").asString();
        String document = eva.newDocument(task, "Large");
        byte[] first = content(1, MEGABYTE);
        Rest.success(eva.upload(document, "first.bin", first));

        Path filler = product.data().resolve("filler");
        fill(filler, Files.getFileStore(product.data()).getUsableSpace() - 14L * MEGABYTE);
        Rest.problem(503, "disk-full", eva.upload(document, "second.bin", content(2, 20 * MEGABYTE)));

        assertEquals(200, product.get("/api/v1/health/ready").statusCode());
        assertEquals(1, eva.get("/interlinkers/documents/" + document).size());
        assertArrayEquals(first, eva.bytes("/interlinkers/documents/" + document + "/1/first.bin"));
        assertEquals("Still written", eva.post("/api/v1/processes", "{\"name\":\"Still written\",\"language\":\"en\"}").get("name").asString());

        Files.delete(filler);
        byte[] third = content(3, 20 * MEGABYTE);
        Rest.success(eva.upload(document, "third.bin", third));
        assertArrayEquals(third, eva.bytes("/interlinkers/documents/" + document + "/2/third.bin"));
    }

    private static byte[] content(int seed, int length) {
        byte[] content = new byte[length];
        new java.util.Random(seed).nextBytes(content);
        return content;
    }

    private static void fill(Path file, long bytes) throws IOException {
        byte[] block = new byte[MEGABYTE];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long written = 0; written < bytes; written += block.length) {
                out.write(block);
            }
        }
    }

    /** A file system of its own needs rights that not everybody has. */
    private static void mount(Path folder) throws Exception {
        int code = -1;
        try {
            code = command("mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", folder.toString());
        } catch (IOException e) {
            System.out.println("There is no command to mount with: " + e.getMessage());
        }
        if (code != 0) {
            System.out.println("Skipped: a full disk. This account may not mount a small file system.");
        }
        assumeTrue(code == 0, "mounting is not allowed here");
    }

    private static int command(String... words) throws Exception {
        return new ProcessBuilder(List.of(words)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
