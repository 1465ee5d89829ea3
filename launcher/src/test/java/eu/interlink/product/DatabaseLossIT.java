package eu.interlink.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.testing.Await;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** PostgreSQL goes away and comes back while the product runs. */
class DatabaseLossIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private EmbeddedPostgres postgres(int port) throws IOException {
        return EmbeddedPostgres.builder().setDataDirectory(folder.resolve("pg")).setCleanDataDirectory(false).setPort(port).setServerConfig("fsync", "off")
                .start();
    }

    @Test
    void isToldWhileItLastsAndIsOverByItself() throws Exception {
        int port = ProductProcess.freePort();
        EmbeddedPostgres server = postgres(port);
        try {
            Path conf = Files.createDirectories(folder.resolve("data/conf"));
            Files.writeString(conf.resolve("interlink.properties"), "database.url = " + server.getJdbcUrl("postgres", "postgres")
                    + "\ndatabase.user = postgres\nblobs = database\n");
            try (ProductProcess product = ProductProcess.start(folder.resolve("data"), "--features", "runtime,core,rest,documents")) {
                Rest operator = Rest.operator(product);
                operator.post("/api/v1/accounts", "{\"name\":\"Eva Lind\",\"email\":\"eva@example.org\",\"password\":\"a long password 1\"}");
                Rest eva = Rest.person(product, "eva@example.org", "a long password 1");
                String task = Rest.tasks(eva.newProcess("Before", "en")).getFirst().get("id").asString();
                String document = eva.newDocument(task, "Kept");
                Rest.success(eva.upload(document, "kept.txt", "kept".getBytes()));

                server.close();
                Await.until("not ready", PATIENCE, () -> product.get("/api/v1/health/ready").statusCode() == 503);
                JsonNode problem = Rest.problem(503, "not-ready", product.get("/api/v1/health/ready"));
                assertTrue(problem.get("details").has("database"), problem.toString());
                assertEquals(200, product.get("/api/v1/health/live").statusCode());
                // At the same time, because each waits a while for the database before it gives up.
                try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                    Future<HttpResponse<String>> platform = two.submit(() -> operator.send("GET", "/api/v1/processes"));
                    Future<HttpResponse<String>> tool = two.submit(() -> eva.send("GET", "/interlinkers/documents/" + document));
                    Rest.problem(503, "database-unavailable", platform.get());
                    Rest.problem(503, "database-unavailable", tool.get());
                }

                server = postgres(port);
                Await.until("ready again", PATIENCE, () -> product.get("/api/v1/health/ready").statusCode() == 200);
                assertEquals("kept", new String(eva.bytes("/interlinkers/documents/" + document + "/1/kept.txt")));
                assertEquals("After", eva.post("/api/v1/processes", "{\"name\":\"After\",\"language\":\"en\"}").get("name").asString());
            }
        } finally {
            server.close();
        }
    }
}
