package eu.interlink.coproduction.internal.resource;

import static eu.interlink.coproduction.internal.World.code;
import static eu.interlink.coproduction.internal.World.codeOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.catalogue.Start;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.FakeTool;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.store.Ids;
import eu.interlink.testing.Await;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class ResourcesTest {

    private static final FileRef FILE = new FileRef("a".repeat(64), "consent.md", FakeTool.MARKDOWN, 12);

    @Parameter
    String engine;

    private World world;
    private FakeTool tool;
    private Caller ada;
    private Process process;
    private UUID task;

    @BeforeEach
    void open() {
        world = new World(engine);
        tool = world.interlinkers.install("documents");
        ada = world.people.person("Ada");
        process = world.process(ada, Samples.full());
        task = world.item(ada, process, "task-1").id();
    }

    @AfterEach
    void close() {
        tool.gate.ifPresent(CountDownLatch::countDown);
        world.close();
    }

    @Test
    void a_resource_is_made_by_the_tool_and_listed_without_it() {
        Resource made = make("Plan");
        assertEquals(Resource.State.READY, made.state());
        assertEquals("Plan", tool.contents.get(made.id()).name());
        assertEquals("en", tool.contents.get(made.id()).language());
        assertEquals(List.of("file-text", "documents", "Tool documents", "Ada", "Name of task-1"),
                List.of(made.icon(), made.interlinker(), made.interlinkerName(), made.ownerName(), made.taskName()));
        assertEquals(7, made.size());
        assertTrue(made.available());
        assertEquals(List.of(made), world.resources.ofTask(ada, task));
        assertEquals(List.of(made), world.resources.ofProcess(ada, process.id(), 0, 10).items());
        assertEquals(made, world.resources.find(ada, made.id()));
        assertEquals(0, world.interlinkers.leases.get());
    }

    @Test
    void the_first_resource_starts_its_task_and_is_counted_up_to_the_phase() {
        make("Plan");
        make("Second");
        assertEquals(Status.IN_PROGRESS, world.item(ada, process, "task-1").status());
        assertEquals(2, world.item(ada, process, "task-1").resources());
        assertEquals(2, world.item(ada, process, "phase-1").resources());
        assertEquals(List.of("resource.created", "task.status", "resource.created"), world.types(ada, process).subList(0, 3));
        world.resources.trash(ada, world.resources.ofTask(ada, task).getFirst().id());
        assertEquals(1, world.item(ada, process, "phase-1").resources());
    }

    @Test
    void repeating_a_call_makes_no_second_resource() {
        Draft draft = new Draft(Optional.of(UUID.randomUUID()), "Plan", "documents", Optional.empty());
        assertEquals(world.resources.create(ada, task, draft), world.resources.create(ada, task, draft));
        assertEquals(1, tool.created.get());
        Caller ben = world.people.person("Ben");
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.CREATE), Set.of());
        assertEquals("id-taken", code(() -> world.resources.create(ben, task, draft)));
        assertEquals("id-taken", code(() -> world.resources.create(ada, world.item(ada, process, "task-2").id(), draft)));
    }

    @Test
    void the_same_call_several_times_at_once_makes_one_resource() {
        Draft draft = new Draft(Optional.of(UUID.randomUUID()), "Plan", "documents", Optional.empty());
        List<CompletableFuture<Resource>> calls = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> world.resources.create(ada, task, draft))).toList();
        assertEquals(1, calls.stream().map(CompletableFuture::join).distinct().count());
        assertEquals(1, world.resources.ofTask(ada, task).size());
        assertEquals(1, world.types(ada, process).stream().filter("resource.created"::equals).count());
    }

    @Test
    void an_id_that_could_belong_to_something_else_is_refused() {
        assertEquals("id-not-random", code(() -> world.resources.create(ada, task, new Draft(Optional.of(task), "Plan", "documents", Optional.empty()))));
        assertEquals("id-not-random",
                code(() -> world.resources.create(ada, task, new Draft(Optional.of(Ids.next()), "Plan", "documents", Optional.empty()))));
    }

    @Test
    void a_template_of_the_catalogue_reaches_the_tool() {
        UUID entry = world.catalogue.entry("knowledge/consent", Optional.of(new Start.With("documents", Optional.of(FILE), "en")));
        Resource made = world.resources.create(ada, task, new Draft(Optional.empty(), "Consent", "", Optional.of(entry)));
        assertEquals(Optional.of("knowledge/consent"), made.entry());
        assertEquals("documents", made.interlinker());
        assertEquals(FILE, tool.contents.get(made.id()).template().orElseThrow().file());
        assertEquals("knowledge/consent", tool.contents.get(made.id()).template().orElseThrow().entry());
    }

    @Test
    void an_entry_that_cannot_be_started_says_why() {
        UUID link = world.catalogue.entry("external/site", Optional.of(new Start.Link("https://example.org")));
        UUID nothing = world.catalogue.entry("software/gone", Optional.empty());
        UUID picture = world.catalogue.entry("knowledge/picture",
                Optional.of(new Start.With("documents", Optional.of(new FileRef("b".repeat(64), "a.png", "image/png", 1)), "en")));
        assertEquals("entry-is-a-link", from(link));
        assertEquals("entry-not-startable", from(nothing));
        assertEquals("template-not-accepted", from(picture));
        assertEquals("not-found", from(UUID.randomUUID()));
        assertEquals(0, tool.created.get());
    }

    @Test
    void an_absent_tool_leaves_nothing_behind() {
        world.interlinkers.remove("documents");
        assertEquals("interlinker-not-available", code(() -> make("Plan")));
        assertTrue(world.resources.ofTask(ada, task).isEmpty());
        assertEquals(Status.WAITING, world.item(ada, process, "task-1").status());
    }

    @Test
    void a_tool_that_is_not_open_to_the_organisation_of_the_process_is_refused() {
        world.interlinkers.restricted.add("documents");
        assertEquals("tool-not-allowed", code(() -> make("Plan")));
        assertTrue(world.resources.ofTask(ada, task).isEmpty());
        world.interlinkers.restricted.clear();
        make("Plan");
        world.interlinkers.restricted.add("documents");
        assertEquals(1, world.resources.ofTask(ada, task).size(), "What was made before stays");
    }

    @Test
    void what_a_tool_says_reaches_the_person_and_nothing_is_left() {
        tool.failure = Optional.of(Problem.limit("too-many-documents", "There are too many documents."));
        assertEquals("too-many-documents", code(() -> make("Plan")));
        assertTrue(world.resources.ofTask(ada, task).isEmpty());
        assertFalse(world.types(ada, process).contains("resource.created"));
    }

    @Test
    void a_bug_in_a_tool_becomes_a_sentence_for_people() {
        tool.failure = Optional.of(new IllegalStateException("secret detail"));
        Problem problem = assertThrows(Problem.class, () -> make("Plan"));
        assertEquals("interlinker-failed", problem.code());
        assertFalse(problem.getMessage().contains("secret"));
        assertTrue(world.interlinkers.failures.contains(tool.failure.get()), "the lifecycle is told, so that it can take the version back");
        assertTrue(world.resources.ofTask(ada, task).isEmpty());
    }

    @Test
    void an_administrator_can_know_how_much_was_made_with_a_tool() {
        make("Plan");
        make("Report");
        assertEquals(2, new ResourceUse(world.store).of("documents").getFirst().amount());
        assertEquals(0, new ResourceUse(world.store).of("dotvote").getFirst().amount());
    }

    @Test
    void a_slow_tool_is_not_waited_for_and_the_same_call_may_be_repeated() {
        tool.gate = Optional.of(new CountDownLatch(1));
        Draft draft = new Draft(Optional.of(UUID.randomUUID()), "Plan", "documents", Optional.empty());
        ResourceService impatient = new ResourceService(world.store, world.policy, world.catalogue, world.interlinkers, world.people, world.journal,
                world.creations(Duration.ofMillis(50)), world.snapshots, world.titles);
        assertEquals("interlinker-slow", code(() -> impatient.create(ada, task, draft)));
        assertTrue(world.resources.ofTask(ada, task).isEmpty());
        assertEquals(1, world.interlinkers.leases.get());
        tool.gate.get().countDown();
        Await.until(World.PATIENCE, () -> world.interlinkers.leases.get() == 0);
        assertEquals(Resource.State.READY, impatient.create(ada, task, draft).state());
        assertEquals(1, world.resources.ofTask(ada, task).size());
    }

    @Test
    void other_work_goes_on_while_a_tool_takes_its_time() {
        tool.gate = Optional.of(new CountDownLatch(1));
        CompletableFuture<Resource> waiting = CompletableFuture.supplyAsync(() -> make("Slow"));
        Await.until(World.PATIENCE, () -> world.interlinkers.leases.get() == 1);
        Resource creating = world.resources.ofTask(ada, task).getFirst();
        assertEquals(Resource.State.CREATING, creating.state());
        assertEquals(0, world.item(ada, process, "task-1").resources());
        assertEquals(1, world.resources.ofProcess(ada, process.id(), 0, 10).total(), "what is being made is listed and counted");
        assertEquals("resource-not-ready", codeOf(() -> world.resources.trash(ada, creating.id())));
        tool.gate.get().countDown();
        assertEquals(Resource.State.READY, waiting.join().state());
    }

    @Test
    void a_tool_is_never_called_inside_a_transaction() {
        assertThrows(IllegalStateException.class, () -> world.store.run(handle -> make("Plan")));
        assertTrue(world.resources.ofTask(ada, task).isEmpty());
    }

    @Test
    void wrong_names_and_places_have_a_clear_answer() {
        assertEquals("name-missing", code(() -> make("  ")));
        assertEquals("name-too-long", code(() -> make("x".repeat(201))));
        UUID phase = world.item(ada, process, "phase-1").id();
        assertEquals("not-a-task", code(() -> world.resources.create(ada, phase, new Draft(Optional.empty(), "A", "documents", Optional.empty()))));
        assertEquals("not-found",
                code(() -> world.resources.create(ada, UUID.randomUUID(), new Draft(Optional.empty(), "A", "documents", Optional.empty()))));
        String script = "<img src=x onerror=alert(1)>";
        assertEquals(script, world.resources.find(ada, make(script).id()).name());
    }

    @Test
    void a_resource_stays_listed_while_its_tool_is_away() {
        Resource made = make("Plan");
        Caller italian = world.people.person("Ida", Locale.ITALIAN, Caller.ROLE_ADMIN);
        assertEquals("Strumento documents", world.resources.find(italian, made.id()).interlinkerName());
        world.interlinkers.remove("documents");
        Resource away = world.resources.find(italian, made.id());
        assertFalse(away.available());
        assertEquals("Strumento documents", away.interlinkerName());
        world.interlinkers.put(tool);
        assertTrue(world.resources.find(italian, made.id()).available());
    }

    @Test
    void the_second_of_two_people_who_rename_is_told() {
        Resource made = make("Plan");
        Resource renamed = world.resources.rename(ada, made.id(), " Better plan ", made.version());
        assertEquals("Better plan", renamed.name());
        assertEquals("stale", code(() -> world.resources.rename(ada, made.id(), "Worse plan", made.version())));
        assertEquals("Better plan", world.resources.find(ada, made.id()).name());
        assertEquals("Better plan", world.processes.history(ada, process.id(), 0, 1).items().getFirst().params().get("name"));
    }

    @Test
    void the_trash_gives_back_what_was_put_in() {
        Resource made = make("Plan");
        world.resources.trash(ada, made.id());
        world.resources.trash(ada, made.id());
        assertTrue(world.resources.ofTask(ada, task).isEmpty());
        assertEquals(0, world.resources.ofProcess(ada, process.id(), 0, 10).total());
        assertEquals(List.of(made.id()), world.resources.trashed(ada, process.id()).stream().map(Resource::id).toList());
        assertTrue(world.resources.find(ada, made.id()).trashed().isPresent());
        Resource back = world.resources.restore(ada, made.id());
        assertEquals(Optional.empty(), back.trashed());
        assertEquals(List.of(back), world.resources.ofTask(ada, task));
        assertEquals(back, world.resources.restore(ada, made.id()));
        assertEquals(List.of("resource.restored", "resource.trashed", "resource.created"),
                world.types(ada, process).stream().filter(type -> type.startsWith("resource.")).toList());
        assertTrue(tool.contents.containsKey(made.id()));
    }

    @Test
    void what_a_person_does_in_a_resource_gets_into_the_history() {
        Resource made = make("Plan");
        tool.size = 99;
        world.activity.report(ada, made.id(), "version-added", LocalizedText.of("en", "added a new version", "it", "ha aggiunto una nuova versione"));
        var line = world.processes.history(ada, process.id(), 0, 1).items().getFirst();
        assertEquals("coproduction.resource.activity", line.type());
        assertEquals(Map.of("kind", "version-added", "name", "Plan", "interlinker", "documents", "sentence.en", "added a new version",
                "sentence.it", "ha aggiunto una nuova versione"), line.params());
        Resource after = world.resources.find(ada, made.id());
        assertTrue(after.updated().isAfter(made.updated()));
        assertEquals(made.version(), after.version());
        Await.until(World.PATIENCE, () -> world.resources.find(ada, made.id()).size() == 99);
        assertEquals("not-found", codeOf(() -> world.activity.report(ada, UUID.randomUUID(), "seen", LocalizedText.empty())));
        assertThrows(IllegalArgumentException.class, () -> world.activity.report(ada, made.id(), "<b>", LocalizedText.empty()));
    }

    @Test
    void a_tool_cannot_flood_the_history() {
        Resource made = make("Plan");
        Problem flood = assertThrows(Problem.class, () -> {
            for (int i = 0; i < 100_000; i++) {
                world.activity.report(ada, made.id(), "seen", LocalizedText.of("en", "looked at it"));
            }
        });
        assertEquals("too-many-requests", flood.code());
    }

    @Test
    void a_list_is_paged_last_changed_first() {
        List<Resource> made = Stream.of("A", "B", "C").map(this::make).toList();
        world.resources.rename(ada, made.getFirst().id(), "A changed", 1);
        var page = world.resources.ofProcess(ada, process.id(), 0, 2);
        assertEquals(3, page.total());
        assertEquals(List.of("A changed", "C"), page.items().stream().map(Resource::name).toList());
        assertEquals(List.of("B"), world.resources.ofProcess(ada, process.id(), 2, 2).items().stream().map(Resource::name).toList());
    }

    private Resource make(String name) {
        return world.resources.create(ada, task, new Draft(Optional.empty(), name, "documents", Optional.empty()));
    }

    private String from(UUID entry) {
        return code(() -> world.resources.create(ada, task, new Draft(Optional.empty(), "A", "documents", Optional.of(entry))));
    }
}
