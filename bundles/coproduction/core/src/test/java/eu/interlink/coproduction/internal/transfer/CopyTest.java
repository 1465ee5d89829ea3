package eu.interlink.coproduction.internal.transfer;

import static eu.interlink.coproduction.internal.World.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.coproduction.Assignment;
import eu.interlink.coproduction.Guide;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.ProcessCopies.Left;
import eu.interlink.coproduction.ProcessCopies.Options;
import eu.interlink.coproduction.ProcessCopies.Part;
import eu.interlink.coproduction.ProcessCopies.Report;
import eu.interlink.coproduction.Processes.Grant;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.FakeTool;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.jobs.JobState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
class CopyTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Parameter
    String engine;

    private World world;
    private FakeTool tool;
    private Caller ada;
    private Caller ben;
    private UUID team;
    private Process original;
    private Resource plan;

    @BeforeEach
    void open() {
        world = new World(engine);
        tool = world.interlinkers.install("documents");
        ada = world.people.person("Ada");
        ben = world.people.person("Ben");
        team = world.people.team("Neighbours", ben);
        original = world.process(ada, Samples.full());
        world.processes.grant(ada, original.id(), Party.team(team), Set.of(Right.VIEW, Right.EDIT), Set.of());
        world.processes.grant(ada, task("task-2").id(), Party.person(ben.requirePerson()), Set.of(), Set.of(Right.VIEW));
        dates("task-1", JUNE.plusDays(3), JUNE.plusDays(10));
        dates("task-2", JUNE, JUNE.plusDays(1));
        Item third = task("task-3");
        world.guide.require(ada, third.id(), List.of(task("task-1").id()), third.version());
        world.life.bind(ada, original.id(), true, world.processes.find(ada, original.id()).version());
        plan = make("Plan");
        world.assignments.assign(ada, task("task-1").id(), Party.person(ben.requirePerson()), "Ask around", Optional.of(JUNE.plusDays(9)));
        world.assignments.assign(ada, plan.id(), Party.team(team), "Read it", Optional.empty());
        world.comments.add(ben, task("task-1").id(), "What for?");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Item task(String key) {
        return world.item(ada, original, key);
    }

    private Item copied(Report report, String key) {
        return world.item(ada, world.processes.find(ada, report.process().orElseThrow()), key);
    }

    private void dates(String key, LocalDate start, LocalDate end) {
        Item task = task(key);
        world.guide.update(ada, task.id(), new Guide.Draft(task.name(), task.description(), Optional.of(start), Optional.of(end)), task.version());
    }

    private Resource make(String name) {
        return world.resources.create(ada, task("task-1").id(), new Draft(Optional.empty(), name, "documents", Optional.empty()));
    }

    private static Options all(LocalDate day) {
        return new Options("Again", Optional.ofNullable(day), true, true, true, false);
    }

    private Report copy(Options options) {
        UUID job = world.copies.copy(ada, original.id(), options);
        assertEquals(JobState.Status.DONE, world.jobs.find(job).orElseThrow().status(), () -> world.jobs.find(job).orElseThrow().note());
        return world.copies.report(ada, job);
    }

    @Test
    void everything_that_was_asked_for_is_there_again() {
        Report report = copy(all(null));
        Process copy = world.processes.find(ada, report.process().orElseThrow());
        assertEquals(List.of("Again", Status.WAITING, true, original.schemaKey(), 3, Process.State.OPEN),
                List.of(copy.name(), copy.status(), copy.binding(), copy.schemaKey(), copy.tasks(), copy.state()));
        assertEquals(Map.of(Part.ITEMS, 6, Part.RESOURCES, 1, Part.RIGHTS, 3, Part.ASSIGNMENTS, 2, Part.COMMENTS, 0), report.parts());
        assertEquals(List.of(), report.left());
        Item third = copied(report, "task-3");
        assertEquals(List.of(copied(report, "task-1").id()), third.prerequisites());
        assertEquals(Set.of("P1", "P2"), third.profiles());
        Resource again = world.resources.ofTask(ada, copied(report, "task-1").id()).getFirst();
        assertEquals(List.of("Plan", "documents", ada.person()), List.of(again.name(), again.interlinker(), again.owner()));
        assertTrue(tool.contents.containsKey(again.id()));
        assertEquals(List.of("Read it"), world.assignments.of(ada, again.id()).stream().map(Assignment::instructions).toList());
        assertEquals(0, world.comments.list(ada, copied(report, "task-1").id(), 0, 10).total(), "what was said about the original is left there");
        assertEquals(List.of("process.copied"), world.types(ada, copy));
        assertEquals(0, tombstones(), "what has a row is promised no more");
        assertEquals(1, world.processes.list(ben, Processes.Query.ALL.with(Optional.of("Again")), 0, 10).total(), "whoever is in the original is in the copy");
        assertEquals(code(() -> world.processes.item(ben, task("task-2").id())), code(() -> world.processes.item(ben, copied(report, "task-2").id())));
    }

    @Test
    void all_days_move_by_as_much_as_the_first() {
        Report report = copy(all(LocalDate.of(2027, 3, 1)));
        assertEquals(Optional.of(LocalDate.of(2027, 3, 1)), copied(report, "task-2").start());
        assertEquals(Optional.of(LocalDate.of(2027, 3, 11)), copied(report, "task-1").end());
        assertEquals(List.of(Optional.of(LocalDate.of(2027, 3, 10))),
                world.assignments.of(ada, copied(report, "task-1").id()).stream().map(Assignment::due).filter(Optional::isPresent).toList());
        assertEquals(Optional.of(JUNE), copied(copy(all(null)), "task-2").start());
        assertEquals("due-out-of-range", code(() -> world.copies.copy(ada, original.id(), all(LocalDate.of(2199, 12, 30)))));
    }

    @Test
    void whoever_copies_may_be_alone_in_it_and_only_those_who_see_a_task_are_asked() {
        Report report = copy(new Options("Again", Optional.empty(), false, false, true, true));
        Process copy = world.processes.find(ada, report.process().orElseThrow());
        assertEquals(List.of(ada.person()), world.processes.grants(ada, copy.id()).stream().map(Grant::person).toList());
        assertEquals(Status.IN_PROGRESS, copied(report, "task-1").status(), "status was asked for");
        assertEquals(List.of(new Left(Part.ASSIGNMENTS, "Name of task-1", "assignee-cannot-see"), new Left(Part.ASSIGNMENTS, "Name of task-1", "resource-left-out")),
                report.left());
        assertEquals(0, world.resources.ofProcess(ada, copy.id(), 0, 10).total());
    }

    @Test
    void a_resource_whose_tool_cannot_is_told_and_left_out() {
        make("Map");
        tool.failure = Optional.of(Problem.invalid("too-old", "This is too old."));
        Report report = copy(all(null));
        assertEquals(List.of("Plan too-old", "Map too-old", "Name of task-1 resource-left-out"), report.left().stream().map(left -> left.name() + " " + left.code()).toList());
        assertEquals(2, tombstones(), "what the tool may have made is deleted");
        world.interlinkers.remove("documents");
        assertEquals(Set.of("interlinker-not-available", "resource-left-out"), Set.copyOf(copy(all(null)).left().stream().map(Left::code).toList()));
        assertEquals(2, tombstones());
    }

    @Test
    void nothing_is_left_of_a_copy_that_was_cancelled() {
        make("Map");
        world.jobs.patience = 2;
        UUID job = world.copies.copy(ada, original.id(), all(null));
        assertEquals(JobState.Status.CANCELLED, world.jobs.find(job).orElseThrow().status());
        assertEquals("job-running", code(() -> world.copies.report(ada, job)));
        assertEquals(1, world.processes.list(ada, Processes.Query.ALL, 0, 10).total());
        assertEquals(2, tombstones(), "the content that was made is deleted");
    }

    @Test
    void nothing_is_left_of_a_copy_that_could_not_be_written() {
        world.store.run(handle -> handle.execute("alter table coproduction.item_profile add constraint full_disk check (profile_id <> 'P1') not valid".replace(" not valid",
                engine.equals("h2") ? " nocheck" : " not valid")));
        UUID job = world.copies.copy(ada, original.id(), all(null));
        assertEquals(JobState.Status.FAILED, world.jobs.find(job).orElseThrow().status());
        assertEquals(1, world.processes.list(ada, Processes.Query.ALL, 0, 10).total());
        assertEquals(1, tombstones());
    }

    @Test
    void whoever_manages_may_copy_and_only_the_one_who_did_reads_the_report() {
        assertEquals("not-allowed", code(() -> world.copies.copy(ben, original.id(), all(null))));
        assertEquals("name-missing", code(() -> world.copies.copy(ada, original.id(), new Options(" ", Optional.empty(), true, true, true, true))));
        UUID job = world.copies.copy(ada, original.id(), all(null));
        assertEquals("not-found", code(() -> world.copies.report(ben, job)));
        assertEquals(List.of("0/2 Plan", "1/2 Again"), world.jobs.notes);
    }

    private long tombstones() {
        return world.store.read(handle -> handle.createQuery("select count(*) from coproduction.tombstone").mapTo(Long.class).one());
    }
}
