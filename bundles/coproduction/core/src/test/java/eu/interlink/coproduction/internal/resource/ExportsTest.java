package eu.interlink.coproduction.internal.resource;

import static eu.interlink.coproduction.internal.World.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.ResourceExports.Export;
import eu.interlink.coproduction.ResourceExports.Format;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.coproduction.Resources.Filter;
import eu.interlink.coproduction.Resources.LinkDraft;
import eu.interlink.coproduction.internal.FakeExporter;
import eu.interlink.coproduction.internal.FakeTool;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.testing.Await;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportsTest {

    @TempDir
    private Path folder;

    private World world;
    private FakeTool tool;
    private Caller ada;
    private Process process;
    private UUID task;
    private Resource plan;
    private ExportService exports;

    @BeforeEach
    void open() {
        world = new World("h2");
        tool = world.interlinkers.install("documents");
        ada = world.people.person("Ada");
        process = world.process(ada, Samples.full());
        task = world.item(ada, process, "task-1").id();
        plan = world.resources.create(ada, task, new Draft(Optional.empty(), "Plan", "documents", Optional.empty()));
        exports = exports(World.PATIENCE);
    }

    @AfterEach
    void close() {
        tool.gate.ifPresent(CountDownLatch::countDown);
        world.close();
    }

    private ExportService exports(Duration patience) {
        return new ExportService(folder.resolve("tmp"), world.store, world.policy, world.bundles, patience, patience);
    }

    @Test
    void a_tool_that_can_gives_a_resource_out_as_a_file() throws IOException {
        world.interlinkers.put(new FakeExporter(tool));
        assertEquals(List.of(new Format("text", "Text"), new Format("archive", "")), exports.formats(ada, plan.id()));
        try (Export export = exports.export(ada, plan.id(), "text")) {
            assertEquals(List.of("Plan.txt", "text/plain", "12"), List.of(export.fileName(), export.mediaType(), "" + export.size()));
            assertEquals("Text of Plan", content(export));
        }
        assertEquals("format-unknown", code(() -> exports.export(ada, plan.id(), "picture")));
        nothingIsLeft();
    }

    @Test
    void everything_that_a_tool_holds_is_for_those_who_manage() throws IOException {
        world.interlinkers.put(new FakeExporter(tool));
        Caller ben = world.people.person("Ben");
        assertEquals("not-allowed", code(() -> exports.formats(ben, plan.id())));
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.VIEW), Set.of());
        assertEquals(List.of(new Format("text", "Text")), exports.formats(ben, plan.id()));
        assertEquals("not-allowed", code(() -> exports.export(ben, plan.id(), "archive")));
        try (Export export = exports.export(ada, plan.id(), "archive")) {
            assertEquals("Plan", content(export));
            assertEquals("Plan.data", export.fileName());
        }
    }

    @Test
    void a_tool_that_gives_nothing_out_has_its_archive_alone_and_a_link_has_nothing() {
        assertEquals(List.of(new Format("archive", "")), exports.formats(ada, plan.id()));
        Resource link = world.resources.addLink(ada, task, new LinkDraft(Optional.empty(), "https://example.org", Optional.empty()));
        assertEquals(List.of(), exports.formats(ada, link.id()));
        assertEquals("format-unknown", code(() -> exports.export(ada, link.id(), "archive")));
        world.resources.trash(ada, plan.id());
        assertEquals("resource-in-trash", code(() -> exports.export(ada, plan.id(), "archive")));
        assertEquals("not-found", code(() -> exports.formats(ada, UUID.randomUUID())));
    }

    @Test
    void a_tool_that_fails_is_slow_or_away_is_told_in_words_and_leaves_no_file() {
        world.interlinkers.put(new FakeExporter(tool));
        tool.failure = Optional.of(new IllegalStateException("secret detail"));
        assertEquals("interlinker-failed", code(() -> exports.formats(ada, plan.id())));
        tool.failure = Optional.of(Problem.conflict("vote-open", "The vote is open."));
        assertEquals("vote-open", code(() -> exports.export(ada, plan.id(), "text")));
        tool.failure = Optional.empty();
        tool.gate = Optional.of(new CountDownLatch(1));
        ExportService impatient = exports(Duration.ofMillis(50));
        assertEquals("interlinker-slow", code(() -> impatient.formats(ada, plan.id())));
        assertEquals("interlinker-slow", code(() -> impatient.export(ada, plan.id(), "text")));
        tool.gate.get().countDown();
        Await.until(World.PATIENCE, () -> world.interlinkers.leases.get() == 0);
        world.interlinkers.remove("documents");
        assertEquals("interlinker-not-available", code(() -> exports.export(ada, plan.id(), "archive")));
        nothingIsLeft();
    }

    @Test
    void more_slow_copies_and_exports_than_there_are_connections_hold_up_no_list() {
        world.interlinkers.put(new FakeExporter(tool));
        tool.gate = Optional.of(new CountDownLatch(1));
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<?>> waiting = IntStream.range(0, 14).<CompletableFuture<?>>mapToObj(number -> CompletableFuture.supplyAsync(() -> number % 2 == 0
                    ? world.resources.copy(ada, plan.id(), task, Optional.empty(), "Copy") : exports.formats(ada, plan.id()), many)).toList();
            Await.until(World.PATIENCE, () -> world.interlinkers.leases.get() == 14);
            assertEquals(8, world.resources.ofTask(ada, task).size());
            assertEquals("Plan", world.resources.find(ada, plan.id()).name());
            assertFalse(world.resources.list(ada, process.id(), Filter.ALL, 0, 10).items().isEmpty());
            assertFalse(world.resources.activity(ada, plan.id(), 0, 10).items().isEmpty());
            assertTrue(waiting.stream().noneMatch(CompletableFuture::isDone));
            tool.gate.get().countDown();
            waiting.forEach(CompletableFuture::join);
        }
    }

    @Test
    void a_file_is_not_larger_than_allowed() {
        Bounded out = new Bounded(new ByteArrayOutputStream(), 10);
        assertEquals("export-too-large", code(() -> {
            try {
                out.write("0123456789".getBytes(StandardCharsets.UTF_8));
                out.write('x');
                return out;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    @ParameterizedTest
    @CsvSource(value = {"Plan|Plan.pdf", "../../etc/passwd|etc-passwd.pdf", "a:b*c?|a-b-c.pdf", "report.PDF|report.PDF", ".hidden. |hidden.pdf", "...|resource.pdf", "a\u202Eb|a-b.pdf"},
            delimiter = '|')
    void a_file_name_is_safe_whatever_a_resource_is_called(String name, String file) {
        assertEquals(file, ExportFile.safeName(name, "pdf"));
    }

    @Test
    void a_long_name_is_cut_before_the_extension() {
        assertEquals(104, ExportFile.safeName("x".repeat(200), "pdf").length());
    }

    private void nothingIsLeft() {
        try (Stream<Path> files = Files.list(folder.resolve("tmp"))) {
            assertEquals(List.of(), files.toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(Export export) throws IOException {
        try (InputStream in = export.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
