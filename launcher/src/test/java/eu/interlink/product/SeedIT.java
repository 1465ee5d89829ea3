package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code interlink seed} on a data directory that is not there yet, and the product on what it made. */
class SeedIT {

    @TempDir
    private static Path folder;

    private static ProductProcess.Ended seed(Path data, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("seed", "--data", data.toString(), "--people", "30", "--teams", "8", "--organisations", "4", "--processes", "12",
                "--tasks", "60", "--resources", "80"));
        words.addAll(List.of(options));
        return ProductProcess.run(words.toArray(String[]::new));
    }

    @Test
    void whatWasSeededIsThereAndOnlyOnePersonCanSignIn() throws Exception {
        Path data = folder.resolve("data");
        ProductProcess.Ended made = seed(data, "--seed", "3", "--host", "127.0.0.1");
        assertEquals(0, made.code(), made.output());
        assertTrue(made.output().matches("(?s).*people +30\\R.*resources +80\\R.*Seed 3 makes the same again.*"), made.output());
        List<String> door = Files.readAllLines(data.resolve("run/seed.txt"));
        assertTrue(made.output().contains("Sign in as " + door.getFirst()), made.output());
        try (ProductProcess product = ProductProcess.start(data); Browser browser = new Browser(product.address())) {
            Rest rest = Rest.operator(product);
            assertEquals(30, rest.get("/api/v1/accounts").get("total").asInt());
            assertEquals(12, rest.get("/api/v1/processes").get("total").asInt());
            JsonNode resource = rest.get("/api/v1/processes/" + largest(rest) + "/resources?limit=1").get("items").get(0);
            Page page = browser.desktop();
            Browser.signIn(page, door.getFirst(), door.getLast());
            Browser.open(page, "/resources/" + resource.get("id").asString());
            assertThat(page.locator("main")).containsText("This tool is not available just now");
            ProductProcess.Ended refused = seed(data);
            assertEquals(9, refused.code(), refused.output());
            assertTrue(refused.output().contains("without the feature 'seed'"), refused.output());
        }
    }

    /** The process with the most resources. */
    private static String largest(Rest rest) throws Exception {
        String largest = "";
        int most = -1;
        for (JsonNode process : rest.get("/api/v1/processes").get("items")) {
            int resources = rest.get("/api/v1/processes/" + process.get("id").asString() + "/resources?limit=1").get("total").asInt();
            if (resources > most) {
                most = resources;
                largest = process.get("id").asString();
            }
        }
        return largest;
    }

    @Test
    void whatCannotBeMadeIsSaidInOneLine() throws Exception {
        ProductProcess.Ended words = seed(folder.resolve("none"), "--scale", "much");
        assertEquals(2, words.code(), words.output());
        assertTrue(words.output().contains("The option --scale needs a number"), words.output());
    }
}
