package eu.interlink.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.product.ProductProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark of upgrades in small: what it finds must be nothing. */
class LoadedUpgradesIT {

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostWhenATableOfAHundredThousandRowsIsMigratedUnderLoad() throws Exception {
        Path data = folder.resolve("data");
        Files.writeString(Files.createDirectories(data.resolve("conf")).resolve("interlink.properties"), "rest.rate = 0\n");
        try (ProductProcess product = ProductProcess.start(data, "--demo"); Subject subject = new Subject(product, Subject.Versions.make(folder.resolve("vendor")))) {
            LoadedUpgrades.Outcome outcome = new LoadedUpgrades(product, 5, 3, 2).run(subject, 4);
            assertTrue(outcome.spotless(), outcome + "\n" + product.log());
            assertTrue(outcome.writes() > 0 && outcome.whole() > 0 && outcome.runs() > 0, outcome.toString());
            assertEquals(Subject.ROWS, outcome.labelled() / Subject.ROWS * Subject.ROWS, outcome.toString());
        }
    }
}
