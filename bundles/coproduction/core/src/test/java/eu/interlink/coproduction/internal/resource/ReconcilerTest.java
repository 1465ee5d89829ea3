package eu.interlink.coproduction.internal.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.coproduction.internal.FakeFiles;
import eu.interlink.coproduction.internal.FakeTool;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Template;
import eu.interlink.interlinker.platform.FileRef;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class ReconcilerTest {

    private static final Duration MINUTES = Duration.ofMinutes(2);
    private static final Template TEMPLATE = new Template("knowledge/consent", new FileRef("a".repeat(64), "consent.md", FakeTool.MARKDOWN, 12));

    @Parameter
    String engine;

    private final FakeFiles files = new FakeFiles();
    private World world;
    private Reconciler reconciler;
    private FakeTool tool;
    private Caller ada;
    private Process process;
    private UUID task;

    @BeforeEach
    void open() {
        world = new World(engine);
        reconciler = new Reconciler(world.store, world.database.leases("test"), world.interlinkers, world.people,
                world.creations(Duration.ofSeconds(20)), world.bundles, files, world.clock);
        tool = world.interlinkers.install("documents");
        ada = world.people.person("Ada");
        process = world.process(ada, Samples.full());
        task = world.item(ada, process, "task-1").id();
    }

    @AfterEach
    void close() {
        reconciler.close();
        world.close();
    }

    @Test
    void an_interrupted_creation_is_finished_as_its_owner() {
        UUID id = interrupted();
        after(MINUTES);
        assertEquals(Resource.State.READY, world.resources.find(ada, id).state());
        assertEquals(Optional.of(TEMPLATE), tool.contents.get(id).template());
        assertEquals(ada.person(), tool.creators.getFirst().person());
        assertTrue(tool.creators.getFirst().roles().isEmpty());
        assertEquals("Ada", world.processes.history(ada, process.id(), 0, 1).items().getFirst().actorName());
        after(MINUTES);
        assertEquals(1, tool.created.get());
    }

    @Test
    void a_creation_that_is_still_going_on_is_left_alone() {
        UUID id = interrupted();
        reconciler.round();
        assertEquals(Resource.State.CREATING, world.resources.find(ada, id).state());
    }

    @Test
    void an_interrupted_creation_that_the_tool_refuses_is_undone_and_cleaned_up() {
        UUID id = interrupted();
        tool.failure = Optional.of(Problem.invalid("template-broken", "The template is broken."));
        after(MINUTES);
        assertEquals("not-found", World.code(() -> world.resources.find(ada, id)));
        tool.failure = Optional.empty();
        after(MINUTES);
        assertEquals(List.of(Set.of(id)), tool.purged);
    }

    @Test
    void a_creation_waits_a_day_for_its_tool() {
        UUID id = interrupted();
        world.interlinkers.remove("documents");
        after(Duration.ofHours(23));
        assertEquals(Resource.State.CREATING, world.resources.find(ada, id).state());
        world.interlinkers.put(tool);
        after(MINUTES);
        assertEquals(Resource.State.READY, world.resources.find(ada, id).state());
    }

    @Test
    void a_creation_whose_tool_never_comes_back_is_undone() {
        UUID id = interrupted();
        world.interlinkers.remove("documents");
        after(Duration.ofHours(25));
        assertEquals("not-found", World.code(() -> world.resources.find(ada, id)));
    }

    @Test
    void a_tool_that_is_down_for_the_moment_is_asked_again() {
        UUID id = interrupted();
        tool.failure = Optional.of(Problem.unavailable("disk-full", "The disk is full."));
        after(MINUTES);
        assertEquals(Resource.State.CREATING, world.resources.find(ada, id).state());
        tool.failure = Optional.empty();
        after(MINUTES);
        assertEquals(Resource.State.READY, world.resources.find(ada, id).state());
    }

    @Test
    void the_trash_is_emptied_after_thirty_days_with_content_and_files() {
        UUID id = trashed();
        after(Duration.ofDays(29));
        assertTrue(world.resources.find(ada, id).trashed().isPresent());
        after(Duration.ofDays(2));
        assertEquals("not-found", World.code(() -> world.resources.find(ada, id)));
        assertEquals(List.of(Set.of(id)), tool.purged);
        assertEquals(Set.of(id), files.released);
        assertTrue(world.resources.trashed(ada, process.id()).isEmpty());
    }

    @Test
    void content_is_deleted_when_the_tool_is_back_also_after_months() {
        UUID id = trashed();
        world.interlinkers.remove("documents");
        after(Duration.ofDays(31));
        assertEquals("not-found", World.codeOf(() -> world.resources.restore(ada, id)));
        after(Duration.ofDays(90));
        assertTrue(tool.purged.isEmpty());
        assertTrue(row(id).isPresent());
        world.interlinkers.put(tool);
        after(MINUTES);
        assertEquals(List.of(Set.of(id)), tool.purged);
        assertTrue(row(id).isEmpty());
    }

    @Test
    void a_tool_that_fails_to_delete_is_asked_again_and_the_row_goes_last() {
        UUID id = trashed();
        tool.failure = Optional.of(new IllegalStateException("on purpose"));
        after(Duration.ofDays(31));
        assertTrue(row(id).isPresent());
        assertTrue(files.released.isEmpty());
        tool.failure = Optional.empty();
        after(Duration.ofHours(6));
        assertEquals(List.of(Set.of(id)), tool.purged);
        assertTrue(row(id).isEmpty());
    }

    @Test
    void a_resource_made_again_under_the_id_of_a_failed_attempt_keeps_its_content() {
        Draft draft = new Draft(Optional.of(UUID.randomUUID()), "Plan", "documents", Optional.empty());
        tool.failure = Optional.of(Problem.invalid("not-now", "Not now."));
        assertEquals("not-now", World.code(() -> world.resources.create(ada, task, draft)));
        tool.failure = Optional.empty();
        Resource made = world.resources.create(ada, task, draft);
        after(MINUTES);
        assertTrue(tool.contents.containsKey(made.id()));
        assertFalse(world.resources.ofTask(ada, task).isEmpty());
    }

    /** A row as it is when the platform dies between the first commit and the answer of the tool. */
    private UUID interrupted() {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        assertTrue(world.creations(Duration.ofSeconds(1)).begin(new ResourceRow(id, process.id(), task, "", "en", "Plan", "file-o", "documents",
                LocalizedText.of("en", "Documents"), Optional.of(TEMPLATE.entry()), Optional.of(TEMPLATE), ResourceRow.State.CREATING, ada.person(), 0,
                now, now, Optional.empty(), 0)));
        return id;
    }

    private UUID trashed() {
        UUID id = world.resources.create(ada, task, new Draft(Optional.empty(), "Plan", "documents", Optional.empty())).id();
        world.resources.trash(ada, id);
        return id;
    }

    private void after(Duration time) {
        world.clock.forward(time);
        reconciler.round();
    }

    private Optional<ResourceRow> row(UUID id) {
        return world.store.read(handle -> new ResourceRows(handle).find(id));
    }

    @Test
    void what_was_in_the_trash_for_thirty_days_goes_with_what_tools_keep_for_it() {
        UUID plan = world.resources.create(ada, task, new Draft(Optional.empty(), "Plan", "documents", Optional.empty())).id();
        UUID letter = world.resources.create(ada, world.item(ada, process, "task-3").id(), new Draft(Optional.empty(), "Letter", "documents", Optional.empty())).id();
        world.guide.trash(ada, task, world.processes.item(ada, task).version());
        world.clock.forward(Duration.ofDays(29));
        reconciler.round();
        assertEquals(1, world.guide.trashed(ada, process.id()).size());
        world.clock.forward(Duration.ofDays(2));
        reconciler.round();
        reconciler.round();
        assertEquals(List.of(), world.guide.trashed(ada, process.id()));
        assertEquals(List.of(Set.of(plan)), tool.purged);
        assertEquals("Letter", world.resources.find(ada, letter).name());
        world.life.trash(ada, process.id(), world.processes.find(ada, process.id()).version());
        tool.failure = Optional.of(new IllegalStateException("out of order"));
        world.clock.forward(Duration.ofDays(40));
        reconciler.round();
        assertEquals(1, world.life.trashed(ada).size(), "it waits for its tool");
        tool.failure = Optional.empty();
        world.clock.forward(Duration.ofDays(1));
        reconciler.round();
        reconciler.round();
        assertEquals(List.of(), world.life.trashed(ada));
        assertEquals(List.of(Set.of(plan), Set.of(letter)), tool.purged);
        assertEquals(0L, world.store.read(handle -> handle.createQuery("select count(*) from coproduction.item").mapTo(Long.class).one()).longValue());
    }
}
