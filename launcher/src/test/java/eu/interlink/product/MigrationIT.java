package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import eu.interlink.testing.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A migration that fails takes only its own bundle out of use, and people can find out why. */
class MigrationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ANNA = "anna.liepa@example.org";
    private static final String PASSWORD = "interlink-demo";

    @TempDir
    private Path folder;

    @Test
    void onlyTheBundleWhoseMigrationFailsIsOutOfUse() throws Exception {
        Path data = folder.resolve("data");
        Files.writeString(Files.createDirectories(data.resolve("conf")).resolve("interlink.properties"), "developer = true\n");
        try (ProductProcess product = ProductProcess.start(data, "--features", "runtime,core,rest,documents,demo")) {
            aToolWithABrokenMigrationIsRefusedWithTheReason(product);
        }
        damage(data, "coproduction");
        try (ProductProcess product = ProductProcess.start(data); Browser browser = new Browser(product.address())) {
            anAreaWithADamagedSchemaIsNamed(product, browser);
        }
    }

    private static void aToolWithABrokenMigrationIsRefusedWithTheReason(ProductProcess product) throws Exception {
        TestJar.interlinker("broken").with("Interlink-Schema", "broken").holding("db/broken/V1__first.sql", "create tabel half_done (id int);")
                .write(product.data().resolve("deploy/broken.jar"));
        Path note = product.data().resolve("deploy/broken.jar.refused.txt");
        Await.until("a reason beside the jar", PATIENCE, () -> Files.exists(note) && Files.size(note) > 0);
        assertTrue(Files.readString(note).contains("V1__first.sql"), Files.readString(note));
        assertEquals(200, product.get("/api/v1/health/ready").statusCode());
        Rest anna = Rest.person(product, ANNA, PASSWORD);
        String task = Rest.tasks(anna.newProcess("Goes on", "en")).getFirst().get("id").asString();
        assertFalse(anna.newDocument(task, "Also here").isEmpty());
        Files.delete(product.data().resolve("deploy/broken.jar"));
    }

    /** As if the tables were not what the migrations had made, and a new version came that wants to go on from there. */
    private static void damage(Path data, String schema) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("database/interlink") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                "interlink", ""); Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate("update " + schema + ".flyway_schema_history set checksum = 1 where checksum is not null") > 0);
            assertEquals(1, statement.executeUpdate("update interlink.migrated set fingerprint = 'another' where schema_name = '" + schema + "'"));
            statement.execute("shutdown");
        }
    }

    private static void anAreaWithADamagedSchemaIsNamed(ProductProcess product, Browser browser) throws Exception {
        JsonNode ready = Rest.anonymous(product).get("/api/v1/health/ready");
        JsonNode schemas = ready.get("checks").valueStream().filter(check -> check.get("name").asString().equals("schemas")).findFirst().orElseThrow();
        assertEquals("WARN", schemas.get("status").asString());
        assertTrue(schemas.get("message").asString().contains("eu.interlink.coproduction.core"), schemas.toString());

        Rest anna = Rest.person(product, ANNA, PASSWORD);
        assertTrue(anna.get("/api/v1/interlinkers").get("total").asInt() > 0);
        assertFalse(anna.get("/api/v1/organisations").get("items").isEmpty());
        assertEquals(404, anna.send("GET", "/api/v1/processes").statusCode());

        Page page = browser.desktop();
        Browser.signIn(page, ANNA, PASSWORD);
        Browser.open(page, "/admin/system");
        assertThat(page.locator("table")).containsText("coproduction");
        assertThat(page.locator("table")).containsText("checksum");
        Browser.picture(page, "system-with-a-damaged-schema");
    }
}
