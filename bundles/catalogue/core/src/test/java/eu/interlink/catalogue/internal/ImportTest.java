package eu.interlink.catalogue.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.catalogue.Catalogue.Query;
import eu.interlink.catalogue.CatalogueImport.Counts;
import eu.interlink.catalogue.CatalogueImport.Report;
import eu.interlink.catalogue.Entry;
import eu.interlink.catalogue.internal.load.Importer;
import eu.interlink.catalogue.internal.rows.StateRows;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.interlinker.platform.Files;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "{0}")
@ValueSource(strings = {"h2", "postgres"})
class ImportTest {

    private static final Caller READER = Samples.person("en");

    @Parameter
    String engine;
    @TempDir
    Path data;
    private World world;

    @BeforeEach
    void open() {
        world = new World(engine, data);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_first_import_creates_everything_that_is_sound() {
        Map<String, Counts> counts = world.load(Samples.fixture()).counts();
        assertEquals(new Counts(13, 9, 0, 0, 4), counts.get("interlinkers"));
        assertEquals(new Counts(26, 23, 0, 0, 3), counts.get("problemProfiles"));
        assertEquals(new Counts(3, 2, 0, 0, 1), counts.get("schemas"));
        assertEquals(3, counts.get("tasks").created());
        assertEquals(9, world.catalogue.find(READER, new Query(Optional.empty(), Set.of(), Set.of()), 0, 50).total());
    }

    @Test
    void the_second_import_changes_nothing() {
        world.load(Samples.fixture());
        Optional<UUID> stamp = stamp();
        int events = world.journal.events.size();
        Report again = world.load(Samples.fixture());
        again.counts().forEach((kind, counts) -> assertEquals(List.of(0, 0), List.of(counts.created(), counts.updated()), kind));
        assertEquals(9, again.counts().get("interlinkers").unchanged());
        assertEquals(stamp, stamp());
        assertEquals(List.of(1, events), List.of(events, world.journal.events.size()));
    }

    @Test
    void a_changed_item_is_updated_and_keeps_its_id(@TempDir Path copy) throws IOException {
        world.load(Samples.copy(copy));
        Entry before = entry("knowledge/everything");
        java.nio.file.Files.writeString(copy.resolve("interlinkers/knowledge/Everything/resource.md"), "# Everything, second edition\n");
        Counts counts = world.load(copy).counts().get("interlinkers");
        assertEquals(new Counts(13, 0, 1, 8, 4), counts);
        Entry after = entry("knowledge/everything");
        assertEquals(before.id(), after.id());
        assertEquals(before.version() + 1, after.version());
        assertEquals("# Everything, second edition\n", text(after, after.files().get("en")));
        assertEquals(0L, world.database.store().<Long>read(handle -> handle.createQuery("select count(*) from files.holder where sha256 = :hash")
                .bind("hash", before.files().get("en").sha256()).mapTo(Long.class).one()));
    }

    @Test
    void a_changed_schema_is_updated_and_keeps_its_id(@TempDir Path copy) throws IOException {
        world.load(Samples.copy(copy));
        UUID before = world.catalogue.schemas(READER).stream().filter(schema -> schema.key().equals("circle")).findFirst().orElseThrow().id();
        java.nio.file.Files.delete(copy.resolve("schemas/circle/phases/two.json"));
        assertEquals(1, world.load(copy).counts().get("schemas").updated());
        assertEquals(1, world.catalogue.schema(READER, before).phases().size());
        assertEquals(2, world.catalogue.schema(READER, before).version());
    }

    @Test
    void a_dry_run_tells_the_same_and_writes_nothing() {
        Report dry = world.imports.run(Caller.system(), Samples.fixture(), "import", true, World.NOBODY);
        assertTrue(dry.dryRun());
        assertEquals(0, world.count("catalogue.entry") + world.count("catalogue.problem_profile") + world.count("files.holder"));
        Report real = world.load(Samples.fixture());
        assertEquals(real.counts(), dry.counts());
        assertEquals(real.findings(), dry.findings());
    }

    @Test
    void nothing_of_another_source_is_overwritten() {
        world.load(Samples.fixture());
        Report other = world.imports.run(Caller.system(), Samples.fixture(), "other", false, World.NOBODY);
        assertEquals(new Counts(13, 0, 0, 0, 13), other.counts().get("interlinkers"));
        assertTrue(other.findings().stream().anyMatch(finding -> finding.message().contains("already in the catalogue, from 'import'")));
        assertEquals("import", entry("knowledge/canvas").source());
    }

    @Test
    void one_item_that_cannot_be_written_takes_nothing_else_with_it() {
        Files full = new FailingFiles(world.files, "italian.md");
        Importer importer = new Importer(world.database.store(), full, "import", false, World.NOBODY);
        Report report = importer.run(Samples.fixture());
        assertEquals(new Counts(13, 8, 0, 0, 5), report.counts().get("interlinkers"));
        assertTrue(world.catalogue.entryByKey(READER, "knowledge/canvas").isEmpty());
        assertTrue(report.findings().stream().anyMatch(finding -> finding.message().contains("The disk is full.")));
        assertEquals(1, world.load(Samples.fixture()).counts().get("interlinkers").created());
    }

    @Test
    void a_stopped_import_says_so_and_keeps_what_was_written() {
        Report report = world.imports.run(Caller.system(), Samples.fixture(), "import", false, (done, total, what) -> done < 5);
        assertEquals(5, world.count("catalogue.problem_profile"));
        assertTrue(report.findings().stream().anyMatch(finding -> finding.message().startsWith("The import was stopped after 5 of 34")));
    }

    @Test
    void an_entry_that_is_gone_from_its_source_is_retired_and_comes_back(@TempDir Path copy) throws IOException {
        Samples.copy(copy);
        run(copy);
        Path folder = copy.resolve("interlinkers/knowledge/Twin");
        java.nio.file.Files.move(folder, copy.resolve("away"));
        run(copy);
        assertTrue(entry("knowledge/twin").retired());
        java.nio.file.Files.move(copy.resolve("away"), folder);
        run(copy);
        assertFalse(entry("knowledge/twin").retired());
    }

    private void run(Path folder) {
        Importer importer = new Importer(world.database.store(), world.files, "bundle", false, World.NOBODY);
        importer.run(folder);
        importer.retireMissing();
    }

    private Entry entry(String key) {
        return world.catalogue.entryByKey(READER, key).orElseThrow();
    }

    private String text(Entry entry, FileRef file) throws IOException {
        try (InputStream in = world.catalogue.open(READER, entry.id(), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Optional<UUID> stamp() {
        return world.database.store().read(handle -> new StateRows(handle).stamp());
    }

    /** The platform's files, until one of that name comes. */
    private record FailingFiles(Files files, String name) implements Files {
        @Override
        public FileRef put(UUID holder, String given, InputStream in, long max) throws IOException {
            if (given.equals(name)) {
                throw Problem.unavailable("disk-full", "The disk is full.");
            }
            return files.put(holder, given, in, max);
        }

        @Override
        public void hold(UUID holder, FileRef file) {
            files.hold(holder, file);
        }

        @Override
        public void release(UUID holder, FileRef file) {
            files.release(holder, file);
        }

        @Override
        public void releaseAll(UUID holder) {
            files.releaseAll(holder);
        }

        @Override
        public InputStream open(FileRef file) throws IOException {
            return files.open(file);
        }
    }
}
