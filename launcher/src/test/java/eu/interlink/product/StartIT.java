package eu.interlink.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting and stopping, the headless platform, and each way in which a start can be refused. */
class StartIT {

    private static final String HEADLESS = "runtime,core,rest";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"runtime", "runtime,core", "runtime,core,rest", "runtime,core,rest,documents", "runtime,core,rest,ui",
        "runtime,core,rest,ui,documents", "runtime,core,rest,ui,documents,dotvote", "runtime,core,rest,ui,documents,demo",
        "runtime,core,rest,ui,documents,postgresql", "runtime,core,rest,ui,documents,postgresql,demo"})
    void everyCombinationThatWeNameFitsTogether(String features) throws Exception {
        ProductProcess.Ended ended = ProductProcess.run("check", "--features", features);
        assertEquals(0, ended.code(), ended.output());
    }

    /** Those on PostgreSQL are started by {@link PostgresIT}. */
    @ParameterizedTest
    @ValueSource(strings = {"runtime", "runtime,core", "runtime,core,rest", "runtime,core,rest,documents", "runtime,core,rest,ui",
        "runtime,core,rest,ui,documents", "runtime,core,rest,ui,documents,dotvote", "runtime,core,rest,ui,documents,demo"})
    void everyCombinationThatWeNameStarts(String features) throws Exception {
        try (ProductProcess product = ProductProcess.start(folder.resolve("data"), "--features", features)) {
            product.stop();
            assertEquals(0, product.exitCode(), product.console());
        }
    }

    @Test
    void runsHeadlessStopsCleanlyAndStartsWarm() throws Exception {
        Path data = folder.resolve("data");
        try (ProductProcess product = ProductProcess.start(data, "--features", HEADLESS)) {
            assertEquals(200, product.get("/api/v1/health/live").statusCode());
            assertEquals(404, product.get("/anything").statusCode());
            assertTrue(product.console().contains("Interlink is ready at " + product.address() + "/"), product.console());
            product.stop();
        }
        assertFalse(Files.exists(data.resolve("run/pid")), "a clean stop leaves no process id behind");
        String stamp = Files.readString(data.resolve("cache/stamp"));
        try (ProductProcess again = ProductProcess.start(data, "--features", HEADLESS)) {
            assertEquals(200, again.get("/api/v1/health/ready").statusCode());
            assertEquals(stamp, Files.readString(data.resolve("cache/stamp")));
        }
    }

    @Test
    void endsCleanlyOnCtrlCAndStartsWithoutItsCache() throws Exception {
        Path data = folder.resolve("data");
        try (ProductProcess product = ProductProcess.start(data, "--features", HEADLESS)) {
            product.interrupt();
            assertEquals(0, product.exitCode(), product.console());
        }
        assertFalse(Files.exists(data.resolve("run/pid")), "a clean stop leaves no process id behind");
        Files.move(data.resolve("cache"), folder.resolve("cache-taken-away"));
        try (ProductProcess cold = ProductProcess.start(data, "--features", HEADLESS)) {
            assertEquals(200, cold.get("/api/v1/health/ready").statusCode());
        }
    }

    @Test
    void isReadyAgainAfterAPowerCut() throws Exception {
        Path data = folder.resolve("data");
        try (ProductProcess product = ProductProcess.start(data, "--features", HEADLESS)) {
            product.kill();
        }
        try (ProductProcess again = ProductProcess.start(data, "--features", HEADLESS)) {
            assertEquals(200, again.get("/api/v1/health/ready").statusCode());
        }
    }

    @Test
    void aTakenPortIsSaidInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            ProductProcess.Ended ended = ProductProcess.run("run", "--features", HEADLESS, "--host", "127.0.0.1", "--data", folder.resolve("data").toString(),
                    "--port", Integer.toString(taken.getLocalPort()));
            assertEquals(5, ended.code(), ended.output());
            assertTrue(ended.output().contains("The port " + taken.getLocalPort() + " is taken."), ended.output());
        }
    }

    @Test
    void aDataDirectoryInUseIsSaidInOneLine() throws Exception {
        Path data = folder.resolve("data");
        try (ProductProcess product = ProductProcess.start(data, "--features", HEADLESS)) {
            ProductProcess.Ended ended = ProductProcess.run("run", "--features", HEADLESS, "--data", data.toString(), "--port", "0");
            assertEquals(6, ended.code(), ended.output());
            assertTrue(ended.output().contains("Another Interlink uses the data directory"), ended.output());
            assertEquals(200, product.get("/api/v1/health/ready").statusCode());
        }
    }

    @Test
    void dataOfANewerProgramIsLeftAlone() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("version"), "99");
        ProductProcess.Ended ended = ProductProcess.run("run", "--features", HEADLESS, "--data", data.toString(), "--port", "0");
        assertEquals(7, ended.code(), ended.output());
        assertTrue(ended.output().contains("was written by a newer version"), ended.output());
    }

    @Test
    void commandsWithoutAServerSaySo() throws IOException, InterruptedException {
        for (String command : new String[] {"status", "list", "stop"}) {
            ProductProcess.Ended ended = ProductProcess.run(command, "--data", folder.resolve("none").toString());
            assertEquals(8, ended.code(), ended.output());
        }
    }

    @Test
    void startsInTheBackgroundAndAnswersTheCommandLine() throws Exception {
        String data = folder.resolve("data").toString();
        String port = Integer.toString(ProductProcess.freePort());
        ProductProcess.Ended started = ProductProcess.run("start", "--features", HEADLESS, "--data", data, "--port", port, "--host", "127.0.0.1");
        assertEquals(0, started.code(), started.output());
        try {
            assertEquals(0, ProductProcess.run("status", "--data", data).code());
            assertTrue(ProductProcess.run("status", "--json", "--data", data).output().contains("\"version\""));
            assertEquals(0, ProductProcess.run("list", "--json", "--data", data).code());
        } finally {
            ProductProcess.Ended stopped = ProductProcess.run("stop", "--data", data);
            assertEquals(0, stopped.code(), stopped.output());
        }
    }
}
