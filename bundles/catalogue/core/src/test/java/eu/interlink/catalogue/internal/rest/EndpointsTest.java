package eu.interlink.catalogue.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.catalogue.internal.CatalogueRules;
import eu.interlink.catalogue.internal.Samples;
import eu.interlink.catalogue.internal.TemporaryFolders;
import eu.interlink.catalogue.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.jobs.JobState;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import eu.interlink.rest.Stream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {

    private static final Caller EDITOR = Samples.person("en", Caller.ROLE_EDITOR);

    @TempDir
    Path data;
    private World world;
    private ImportEndpoints imports;
    private JobEndpoints jobs;
    private CatalogueEndpoints catalogue;

    @BeforeEach
    void open() {
        world = new World("h2", data);
        imports = new ImportEndpoints(new ArchiveImports(world.imports, world.jobs, world.policy, new TemporaryFolders(data.resolve("tmp")), new Unzip(1000, 50_000_000)),
                world.policy);
        jobs = new JobEndpoints(world.jobs, world.policy);
        catalogue = new CatalogueEndpoints(world.catalogue);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void an_archive_is_imported_by_a_job_whose_result_is_the_report() throws Exception {
        JobState state = importFixture(EDITOR, Map.of());
        assertEquals(JobState.Status.DONE, state.status(), state.note());
        assertTrue(state.result().orElse("").contains("\"interlinkers\":{\"found\":13,\"created\":9,"), state.result().orElse(""));
        assertTrue(state.result().orElse("").contains("\"dryRun\":false"));
        assertEquals(9, page(Map.of()).total());
        try (var left = Files.list(data.resolve("tmp"))) {
            assertEquals(List.of(), left.filter(path -> path.getFileName().toString().startsWith("catalogue")).toList());
        }
    }

    @Test
    void a_dry_run_writes_nothing() throws Exception {
        assertTrue(importFixture(EDITOR, Map.of("dryRun", "true")).result().orElse("").contains("\"dryRun\":true"));
        assertEquals(0, page(Map.of()).total());
    }

    @Test
    void only_editors_may_import_and_only_archives() {
        assertThrows(Problem.class, () -> handle(imports, 0, new FakeCall(Samples.person("en"), Map.of(), Map.of(), zip())));
        assertFalse(Files.exists(data.resolve("tmp/catalogue")));
        assertEquals("not-a-zip", assertThrows(Problem.class, () -> handle(imports, 0, new FakeCall(EDITOR, Map.of(), Map.of(), "x".getBytes()))).code());
    }

    @Test
    void a_job_is_nobody_elses_business() throws Exception {
        JobState state = importFixture(EDITOR, Map.of());
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class,
                () -> handle(jobs, 0, new FakeCall(Samples.person("en"), Map.of("id", state.id().toString()), Map.of(), new byte[0]))).kind());
    }

    @Test
    void lists_are_filtered_by_words_natures_and_problems() throws Exception {
        importFixture(EDITOR, Map.of());
        assertEquals(3, page(Map.of("nature", "external_software,external-knowledge")).total());
        assertEquals(2, page(Map.of("profile", "P_2")).total());
        assertEquals(1, page(Map.of("text", "planner")).total());
        assertEquals("unknown-nature", assertThrows(Problem.class, () -> page(Map.of("nature", "magic"))).code());
    }

    @Test
    void files_are_streamed_with_their_type() throws Exception {
        importFixture(EDITOR, Map.of());
        var canvas = world.catalogue.entryByKey(EDITOR, "knowledge/canvas").orElseThrow();
        Stream stream = (Stream) handle(catalogue, 2, new FakeCall(EDITOR,
                Map.of("id", canvas.id().toString(), "sha256", canvas.files().get("en").sha256()), Map.of(), new byte[0]));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        stream.writer().write(out);
        assertEquals("text/markdown", stream.mediaType());
        assertEquals("# Canvas\n\nFill in.\n", out.toString(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void recommendations_say_how_to_start() throws Exception {
        importFixture(EDITOR, Map.of());
        world.interlinkers.here.add(Samples.descriptor("documents", "Documents", List.of(), "text/markdown"));
        List<?> found = (List<?>) handle(catalogue, 6, new FakeCall(EDITOR, Map.of(), Map.of("profile", "P_2,P_3", "language", "it"), new byte[0]));
        Answers.RecommendationAnswer first = (Answers.RecommendationAnswer) found.getFirst();
        assertEquals("knowledge/canvas", first.entry().key());
        assertEquals(List.of("P_2", "P_3"), first.matched());
        assertEquals(Optional.of("documents"), first.start().flatMap(Answers.StartAnswer::interlinker));
        assertEquals(Optional.of("it"), first.start().flatMap(Answers.StartAnswer::language));
    }

    @Test
    void every_endpoint_names_an_action_that_has_a_rule() {
        for (Endpoints all : List.of(imports, jobs, catalogue)) {
            all.endpoints().forEach(endpoint -> assertTrue(new CatalogueRules(world.jobs).rules().containsKey(endpoint.action()), endpoint.path()));
        }
    }

    private JobState importFixture(Caller caller, Map<String, String> query) throws Exception {
        Answers.JobStarted started = (Answers.JobStarted) handle(imports, 0, new FakeCall(caller, Map.of(), query, zip(), "application/zip"));
        FakeCall ask = new FakeCall(caller, Map.of("id", started.job().toString()), Map.of(), new byte[0]);
        return (JobState) handle(jobs, 0, ask);
    }

    private Page<?> page(Map<String, String> query) throws Exception {
        return (Page<?>) handle(catalogue, 0, new FakeCall(EDITOR, Map.of(), query, new byte[0]));
    }

    private static Object handle(Endpoints endpoints, int index, Call call) throws Exception {
        Endpoint endpoint = endpoints.endpoints().get(index);
        return endpoint.handler().handle(call);
    }

    private static byte[] zip() throws IOException {
        List<String> pairs = new ArrayList<>();
        try (var all = Files.walk(Samples.fixture())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                pairs.add("top/" + Samples.fixture().relativize(file));
                pairs.add(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return UnzipTest.zip(pairs.toArray(String[]::new));
    }

    private record FakeCall(Caller caller, Map<String, String> paths, Map<String, String> queries, byte[] content, String type) implements Call {

        FakeCall(Caller caller, Map<String, String> paths, Map<String, String> queries, byte[] content) {
            this(caller, paths, queries, content, "application/json");
        }

        @Override
        public String path(String name) {
            return paths.get(name);
        }

        @Override
        public Optional<String> query(String name) {
            return Optional.ofNullable(queries.get(name));
        }

        @Override
        public Optional<String> header(String name) {
            return name.equals("Content-Type") ? Optional.of(type) : Optional.empty();
        }

        @Override
        public <T> T body(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(content);
        }
    }
}
