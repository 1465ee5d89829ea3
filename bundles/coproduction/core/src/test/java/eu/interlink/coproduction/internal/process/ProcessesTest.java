package eu.interlink.coproduction.internal.process;

import static eu.interlink.coproduction.internal.World.code;
import static eu.interlink.coproduction.internal.World.codeOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Processes.Draft;
import eu.interlink.coproduction.Processes.Grant;
import eu.interlink.coproduction.Processes.HistoryLine;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class ProcessesTest {

    @Parameter
    String engine;

    private World world;
    private Caller ada;
    private Caller ben;

    @BeforeEach
    void open() {
        world = new World(engine);
        ada = world.people.person("Ada");
        ben = world.people.person("Ben");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoever_creates_a_process_may_do_everything_in_it() {
        UUID town = world.people.organisation("Town");
        Process made = world.processes.create(ada, new Draft("  Bridge ", "Line one\nline two", "IT", Optional.of(town)));
        Process found = world.processes.find(ada, made.id());
        assertEquals(made, found);
        assertEquals("Bridge", found.name());
        assertEquals("it", found.language());
        assertEquals(Optional.of("Town"), found.organisationName());
        assertEquals(RightBits.ALL, found.rights());
        assertEquals(Status.WAITING, found.status());
        assertEquals(List.of("process.created"), world.types(ada, made));
    }

    @Test
    void wrong_input_has_a_clear_answer_and_nothing_is_kept() {
        assertEquals("name-missing", code(() -> world.process(ada, " \n ")));
        assertEquals("name-too-long", code(() -> world.process(ada, "x".repeat(201))));
        assertEquals("control-characters", code(() -> world.process(ada, "a\u0007b")));
        assertEquals("language-unknown", code(() -> world.processes.create(ada, new Draft("A", "", "xx", Optional.empty()))));
        assertEquals("description-too-long", code(() -> world.processes.create(ada, new Draft("A", "x".repeat(20_001), "en", Optional.empty()))));
        assertEquals("organisation-unknown",
                code(() -> world.processes.create(ada, new Draft("A", "", "en", Optional.of(UUID.randomUUID())))));
        assertEquals(0, world.processes.list(ada, Processes.Query.ALL, 0, 10).total());
    }

    @Test
    void scripts_in_texts_stay_text() {
        String script = "<script>alert('x')</script> & <b>'; drop table coproduction.process; --";
        Process made = world.processes.create(ada, new Draft(script, script, "en", Optional.empty()));
        assertEquals(script, world.processes.find(ada, made.id()).name());
        assertEquals(script, world.processes.find(ada, made.id()).description());
        assertEquals(script, world.processes.history(ada, made.id(), 0, 1).items().getFirst().params().get("name"));
    }

    @Test
    void the_second_of_two_people_who_change_a_process_is_told() {
        Process made = world.process(ada, "First");
        world.processes.grant(ada, made.id(), Party.person(ben.requirePerson()), Set.of(Right.MANAGE), Set.of());
        Process changed = world.processes.update(ada, made.id(), new Draft("Second", "", "en", Optional.empty()), made.version());
        assertEquals("stale", code(() -> world.processes.update(ben, made.id(), new Draft("Third", "", "en", Optional.empty()), made.version())));
        assertEquals("Second", world.processes.find(ben, made.id()).name());
        assertEquals(made.version() + 1, changed.version());
    }

    @Test
    void a_list_has_only_what_the_reader_may_see_with_the_reader_s_rights() {
        Process first = world.process(ada, "First");
        Process second = world.process(ada, "Second");
        world.process(ada, "Third");
        UUID team = world.people.team("Team", ben);
        world.processes.grant(ada, first.id(), Party.team(team), Set.of(Right.CREATE), Set.of());
        world.processes.grant(ada, first.id(), Party.person(ben.requirePerson()), Set.of(Right.EDIT), Set.of());
        world.processes.grant(ada, second.id(), Party.person(ben.requirePerson()), Set.of(Right.VIEW), Set.of());
        List<Process> seen = world.processes.list(ben, Processes.Query.ALL, 0, 10).items();
        assertEquals(List.of("Second", "First"), seen.stream().map(Process::name).toList());
        assertEquals(Set.of(Right.VIEW, Right.CREATE, Right.EDIT), seen.get(1).rights());
        assertEquals(3, world.processes.list(world.people.person("Root", Caller.ROLE_ADMIN), Processes.Query.ALL, 0, 10).total());
        assertEquals(0, world.processes.list(world.people.person("Stranger"), Processes.Query.ALL, 0, 10).total());
        world.people.leave(ben, team);
        assertEquals(Set.of(Right.VIEW, Right.EDIT), world.processes.find(ben, first.id()).rights());
    }

    @Test
    void a_list_is_paged_and_last_changed_first() {
        List<Process> made = IntStream.range(0, 5).mapToObj(number -> world.process(ada, "P" + number)).toList();
        world.processes.update(ada, made.getFirst().id(), new Draft("P0 changed", "", "en", Optional.empty()), 1);
        assertEquals(List.of("P0 changed", "P4"), world.processes.list(ada, Processes.Query.ALL, 0, 2).items().stream().map(Process::name).toList());
        assertEquals(List.of("P1"), world.processes.list(ada, Processes.Query.ALL, 4, 2).items().stream().map(Process::name).toList());
        assertEquals(5, world.processes.list(ada, Processes.Query.ALL, 4, 2).total());
    }

    @Test
    void the_search_looks_for_words_not_for_signs() {
        world.process(ada, "50% more trees");
        world.process(ada, "A_B");
        world.process(ada, "AXB");
        assertEquals(1, world.processes.list(ada, Processes.Query.ALL.with(Optional.of("50%")), 0, 10).total());
        assertEquals(1, world.processes.list(ada, Processes.Query.ALL.with(Optional.of("a_b")), 0, 10).total());
        assertEquals(0, world.processes.list(ada, Processes.Query.ALL.with(Optional.of("%")), 0, 10).total());
        assertEquals(0, world.processes.list(ada, Processes.Query.ALL.with(Optional.of("a_c")), 0, 10).total());
        assertEquals(3, world.processes.list(ada, Processes.Query.ALL.with(Optional.of(" ")), 0, 10).total());
    }

    @Test
    void a_schema_is_copied_in_the_language_of_the_process_and_falls_back_to_English() {
        var schema = Samples.schema();
        world.catalogue.schemas.put(schema.id(), schema);
        Process made = world.processes.create(ada, new Draft("Ponte", "", "it", Optional.empty()));
        world.processes.applySchema(ada, made.id(), schema.id());
        List<Item> phases = world.processes.tree(ada, made.id());
        assertEquals(List.of("Nome di phase-1", "Nome di phase-2"), phases.stream().map(Item::name).toList());
        assertEquals("About phase-1", phases.getFirst().description());
        Process found = world.processes.find(ada, made.id());
        assertEquals(Optional.of("short"), found.schemaKey());
        assertEquals(4, found.tasks());
        assertEquals("Schema breve", world.processes.history(ada, made.id(), 0, 1).items().getFirst().params().get("name"));
    }

    @Test
    void a_schema_brings_order_profiles_and_prerequisites() {
        Process made = world.process(ada, Samples.schema());
        List<Item> phases = world.processes.tree(ada, made.id());
        assertEquals(List.of(3, 1), phases.stream().map(phase -> phase.children().size()).toList());
        Item second = world.item(ada, made, "task-2");
        assertEquals(Set.of("P1", "P2"), second.profiles());
        assertEquals(List.of(world.item(ada, made, "task-1").id()), second.prerequisites());
        assertEquals(List.of(second.id(), world.item(ada, made, "task-3").id()), world.item(ada, made, "task-4").prerequisites());
        assertEquals(List.of(phases.getFirst().id()), phases.get(1).prerequisites());
    }

    @Test
    void a_second_schema_is_refused() {
        var schema = Samples.schema();
        Process made = world.process(ada, schema);
        assertEquals("tree-not-empty", codeOf(() -> world.processes.applySchema(ada, made.id(), schema.id())));
        assertEquals(4, world.processes.find(ada, made.id()).tasks());
        assertEquals("not-found", codeOf(() -> world.processes.applySchema(ada, made.id(), UUID.randomUUID())));
    }

    @Test
    void a_status_reaches_objective_phase_and_process() {
        Process made = world.process(ada, Samples.full());
        finish(made, "task-1");
        assertStatus(made, "objective-1", Status.IN_PROGRESS, 50);
        assertStatus(made, "phase-1", Status.IN_PROGRESS, 33);
        finish(made, "task-2");
        assertStatus(made, "objective-1", Status.FINISHED, 100);
        finish(made, "task-3");
        assertStatus(made, "phase-1", Status.FINISHED, 100);
        assertEquals(Status.FINISHED, world.processes.find(ada, made.id()).status());
        set(made, "task-3", Status.IN_PROGRESS);
        assertStatus(made, "phase-1", Status.IN_PROGRESS, 83);
        assertEquals(83, world.processes.list(ada, Processes.Query.ALL, 0, 1).items().getFirst().progress());
        for (String task : List.of("task-1", "task-2", "task-3")) {
            set(made, task, Status.WAITING);
        }
        assertStatus(made, "phase-1", Status.WAITING, 0);
        assertEquals(Status.WAITING, world.processes.find(ada, made.id()).status());
    }

    @Test
    void an_empty_objective_waits_and_holds_its_phase_back() {
        Process made = world.process(ada, Samples.schema());
        assertStatus(made, "objective-empty", Status.WAITING, 0);
        for (String task : List.of("task-1", "task-2", "task-3")) {
            finish(made, task);
        }
        assertStatus(made, "phase-1", Status.IN_PROGRESS, 100);
    }

    @Test
    void the_second_of_two_people_who_set_a_status_is_told() {
        Process made = world.process(ada, Samples.full());
        Item task = world.item(ada, made, "task-1");
        world.processes.setStatus(ada, task.id(), Status.IN_PROGRESS, task.version());
        assertEquals("stale", code(() -> world.processes.setStatus(ada, task.id(), Status.FINISHED, task.version())));
        assertEquals(Status.IN_PROGRESS, world.item(ada, made, "task-1").status());
        assertEquals("not-a-task", code(() -> world.processes.setStatus(ada, world.item(ada, made, "phase-1").id(), Status.FINISHED, 0)));
        assertEquals("not-found", code(() -> world.processes.setStatus(ada, UUID.randomUUID(), Status.FINISHED, 0)));
    }

    @Test
    void the_same_status_again_changes_nothing() {
        Process made = world.process(ada, Samples.full());
        Item task = world.item(ada, made, "task-1");
        assertEquals(task.version(), world.processes.setStatus(ada, task.id(), Status.WAITING, task.version()).version());
        assertFalse(world.types(ada, made).contains("task.status"));
    }

    @Test
    void the_history_tells_who_did_what_newest_first() {
        Process made = world.process(ada, Samples.full());
        finish(made, "task-1");
        HistoryLine line = world.processes.history(ada, made.id(), 0, 10).items().getFirst();
        assertEquals("coproduction.task.status", line.type());
        assertEquals("Ada", line.actorName());
        assertEquals(Map.of("name", "Name of task-1", "from", "WAITING", "to", "FINISHED"), line.params());
        assertEquals(List.of("task.status", "process.schema-applied", "process.created"), world.types(ada, made));
        assertEquals(1, world.processes.history(ada, made.id(), 2, 10).items().size());
    }

    @Test
    void grants_say_what_they_mean_and_replace_each_other() {
        Process made = world.process(ada, "A");
        UUID team = world.people.team("Builders", ben);
        world.processes.grant(ada, made.id(), Party.team(team), Set.of(Right.CREATE), Set.of());
        world.processes.grant(ada, made.id(), Party.team(team), Set.of(Right.EDIT), Set.of());
        world.processes.grant(ada, made.id(), Party.person(ben.requirePerson()), Set.of(Right.MANAGE), Set.of());
        List<Grant> grants = world.processes.grants(ben, made.id());
        assertEquals(List.of("Ada", "Ben", "Builders"), grants.stream().map(Grant::name).toList());
        assertEquals(RightBits.ALL, grants.get(1).rights());
        assertEquals(Set.of(Right.VIEW, Right.EDIT), grants.get(2).rights());
        assertEquals("rights-missing", codeOf(() -> world.processes.grant(ada, made.id(), Party.team(team), Set.of(), Set.of())));
        assertEquals("not-found", codeOf(() -> world.processes.grant(ada, made.id(), Party.team(UUID.randomUUID()), Set.of(Right.VIEW), Set.of())));
    }

    @Test
    void an_entry_that_somebody_changed_meanwhile_is_not_overwritten_silently() {
        Process made = world.process(ada, "A");
        Party party = Party.person(ben.requirePerson());
        world.processes.grant(ada, made.id(), party, Set.of(Right.VIEW), Set.of(), Optional.of(Grant.NONE));
        assertEquals("stale", codeOf(() -> world.processes.grant(ada, made.id(), party, Set.of(Right.EDIT), Set.of(), Optional.of(Grant.NONE))));
        Grant seen = entry(made, "Ben");
        world.processes.grant(ada, made.id(), party, Set.of(Right.CREATE), Set.of(Right.DELETE), Optional.of(seen.version()));
        assertEquals("stale", codeOf(() -> world.processes.grant(ada, made.id(), party, Set.of(Right.EDIT), Set.of(), Optional.of(seen.version()))));
        assertEquals(Set.of(Right.VIEW, Right.CREATE), entry(made, "Ben").rights());
        world.processes.revoke(ada, made.id(), entry(made, "Ben").id());
        assertEquals("stale", codeOf(() -> world.processes.grant(ada, made.id(), party, Set.of(Right.EDIT), Set.of(), Optional.of(seen.version()))));
    }

    private Grant entry(Process process, String name) {
        return world.processes.grants(ada, process.id()).stream().filter(grant -> grant.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void a_process_keeps_an_administrator() {
        Process made = world.process(ada, "A");
        UUID own = world.processes.grants(ada, made.id()).getFirst().id();
        assertEquals("last-administrator", codeOf(() -> world.processes.revoke(ada, made.id(), own)));
        assertEquals("last-administrator", codeOf(() -> world.processes.grant(ada, made.id(), Party.person(ada.requirePerson()), Set.of(Right.VIEW), Set.of())));
        world.processes.grant(ada, made.id(), Party.person(ben.requirePerson()), Set.of(Right.MANAGE), Set.of());
        world.processes.revoke(ben, made.id(), own);
        assertEquals("not-allowed", code(() -> world.processes.find(ada, made.id())));
        assertEquals("not-found", codeOf(() -> world.processes.revoke(ben, made.id(), own)));
        HistoryLine line = world.processes.history(ben, made.id(), 0, 1).items().getFirst();
        assertEquals("coproduction.grant.revoked", line.type());
        assertEquals(Map.of("name", "Ada", "rights", "CREATE,DELETE,EDIT,MANAGE,VIEW"), line.params());
    }

    private void finish(Process process, String key) {
        set(process, key, Status.FINISHED);
    }

    private void set(Process process, String key, Status status) {
        Item task = world.item(ada, process, key);
        assertEquals(status, world.processes.setStatus(ada, task.id(), status, task.version()).status());
    }

    private void assertStatus(Process process, String key, Status status, int progress) {
        Item item = world.item(ada, process, key);
        assertEquals(status, item.status(), key);
        assertEquals(progress, item.progress(), key);
        assertTrue(world.processes.item(ada, item.id()).equals(item));
    }
}
