package eu.interlink.catalogue.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.interlink.catalogue.CatalogueImport.Counts;
import eu.interlink.catalogue.CatalogueImport.Report;
import eu.interlink.interlinker.Caller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data that the INTERLINK project published in 2022. Give its folder by {@code -Dreference.dir=...}; without it the test is skipped. */
class ReferenceDataTest {

    @Test
    void the_published_data_comes_in_completely_and_a_second_run_changes_nothing(@TempDir Path data) {
        String folder = System.getProperty("reference.dir", "");
        if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) {
            System.out.println("Skipped: the import of the published data. Give its folder by -Dreference.dir=...");
            assumeTrue(false, "no reference.dir");
        }
        try (World world = new World("h2", data)) {
            long begin = System.nanoTime();
            Report first = world.load(Path.of(folder));
            System.out.println("Import of the published data: " + (System.nanoTime() - begin) / 1_000_000 + " ms, " + first.findings().size()
                    + " findings, " + first.counts());
            Map<String, Counts> counts = first.counts();
            assertEquals(new Counts(62, 62, 0, 0, 0), counts.get("interlinkers"));
            assertEquals(new Counts(45, 45, 0, 0, 0), counts.get("problemProfiles"));
            assertEquals(new Counts(3, 3, 0, 0, 0), counts.get("schemas"));
            assertEquals(97, counts.get("tasks").created());
            assertEquals(12 + 36 + 97, counts.get("nodes").created());
            world.load(Path.of(folder)).counts().forEach((kind, again) -> assertEquals(0, again.created() + again.updated(), kind));
            Caller reader = Samples.person("it");
            assertEquals(97, world.catalogue.schemas(reader).stream().mapToInt(schema -> world.catalogue.schema(reader, schema.id()).tasks()).sum());
        }
    }
}
