package eu.interlink.coproduction.internal.work;

import static eu.interlink.coproduction.internal.World.code;
import static eu.interlink.coproduction.internal.World.codeOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.PersonData;
import eu.interlink.coproduction.Assignment;
import eu.interlink.coproduction.Assignments.Filter;
import eu.interlink.coproduction.Assignments.Onlooker;
import eu.interlink.coproduction.Assignments.Waiting;
import eu.interlink.coproduction.OpenProcesses.Opening;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Process.State;
import eu.interlink.coproduction.Processes.HistoryLine;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.coproduction.Work;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Right;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
class AssignmentsTest {

    @Parameter
    private String engine;

    private World world;
    private Caller ada;
    private Caller ben;
    private Process process;
    private UUID task;
    private LocalDate today;

    @BeforeEach
    void open() {
        world = new World(engine);
        world.interlinkers.install("documents");
        ada = world.people.person("Ada");
        ben = world.people.person("Ben");
        process = world.process(ada, Samples.full());
        task = world.item(ada, process, "task-1").id();
        today = LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC);
        allow(ben, process.id(), Right.VIEW);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void allow(Caller person, UUID place, Right right) {
        world.processes.grant(ada, place, Party.person(person.requirePerson()), Set.of(right), Set.of());
    }

    private Assignment assign(UUID target, Caller person, Optional<LocalDate> due) {
        return world.assignments.assign(ada, target, Party.person(person.requirePerson()), "Please", due);
    }

    private UUID resource(String name) {
        return world.resources.create(ada, task, new Draft(Optional.empty(), name, "documents", Optional.empty())).id();
    }

    private Page<Work> mine(Caller caller, Filter filter) {
        return world.assignments.mine(caller, filter, 0, 100);
    }

    private List<String> open(Caller caller) {
        return mine(caller, Filter.OPEN).items().stream().map(Work::name).toList();
    }

    @Test
    void whoever_is_asked_finds_it_with_all_that_is_needed() {
        Assignment made = world.assignments.assign(ada, task, Party.person(ben.requirePerson()), " Two pages.\nIn Italian. ", Optional.of(today));
        assertEquals("Ben", made.assignee());
        assertFalse(made.mine());
        Work work = mine(ben, Filter.OPEN).items().getFirst();
        assertEquals("A process", work.processName());
        assertEquals("Name of task-1", work.taskName());
        Assignment found = work.assignment();
        assertEquals("Two pages.\nIn Italian.", found.instructions());
        assertEquals("Ada", found.assignedBy());
        assertEquals(Optional.of(today), found.due());
        assertTrue(found.mine());
        assertEquals(List.of(found), world.assignments.of(ben, task));
        assertEquals(0, mine(ada, Filter.OPEN).total());
    }

    @Test
    void it_is_overdue_when_the_last_day_is_over_where_the_reader_is() {
        assign(task, ben, Optional.of(today));
        Caller west = new Caller(ben.kind(), ben.person(), ben.name(), ben.roles(), ben.locale(), ZoneId.of("Pacific/Honolulu"));
        Caller east = new Caller(ben.kind(), ben.person(), ben.name(), ben.roles(), ben.locale(), ZoneId.of("Pacific/Kiritimati"));
        world.clock.forward(java.time.Duration.between(world.clock.instant(), today.atTime(15, 0).toInstant(ZoneOffset.UTC)));
        assertFalse(mine(west, Filter.OPEN).items().getFirst().assignment().overdue());
        assertTrue(mine(east, Filter.OPEN).items().getFirst().assignment().overdue());
        Assignment done = world.assignments.done(ben, world.assignments.of(ada, task).getFirst().id(), 1);
        assertFalse(world.assignments.of(east, task).getFirst().overdue(), done.toString());
    }

    @Test
    void the_soonest_comes_first_and_what_has_no_day_last_with_the_newest_first() {
        UUID two = world.item(ada, process, "task-2").id();
        UUID three = world.item(ada, process, "task-3").id();
        assign(resource("Old"), ben, Optional.empty());
        world.clock.forward(java.time.Duration.ofMinutes(1));
        assign(resource("New"), ben, Optional.empty());
        assign(two, ben, Optional.of(today.plusDays(9)));
        assign(three, ben, Optional.of(today.plusDays(2)));
        assertEquals(List.of("Name of task-3", "Name of task-2", "New", "Old"), open(ben));
        Page<Work> second = world.assignments.mine(ben, Filter.OPEN, 1, 2);
        assertEquals(List.of("Name of task-2", "New"), second.items().stream().map(Work::name).toList());
        assertEquals(4, second.total());
    }

    @Test
    void a_team_is_asked_as_one_and_any_member_says_that_it_is_done() {
        Caller cat = world.people.person("Cat");
        UUID team = world.people.team("Planners", cat);
        assertEquals("assignee-cannot-see", code(() -> world.assignments.assign(ada, task, Party.team(team), "", Optional.empty())));
        world.processes.grant(ada, process.id(), Party.team(team), Set.of(Right.VIEW), Set.of());
        Assignment made = world.assignments.assign(ada, task, Party.team(team), "", Optional.empty());
        assertEquals("Planners", made.assignee());
        assertEquals(List.of("Name of task-1"), open(cat));
        assertEquals("not-allowed", code(() -> world.assignments.done(ben, made.id(), 1)));
        assertTrue(world.assignments.done(cat, made.id(), 1).done().isPresent());
        assertEquals(List.of(), open(cat));
        assertEquals(1, mine(cat, Filter.DONE).total());
        assertTrue(world.assignments.reopen(ada, made.id(), 2).done().isEmpty());
        world.people.leave(cat, team);
        assertEquals(List.of(), open(cat));
    }

    @Test
    void an_administrator_of_the_platform_finds_what_its_team_is_asked() {
        Caller root = world.people.person("Root", Caller.ROLE_ADMIN);
        UUID team = world.people.team("Planners", root);
        world.processes.grant(ada, process.id(), Party.team(team), Set.of(Right.VIEW), Set.of());
        world.assignments.assign(ada, task, Party.team(team), "", Optional.empty());
        assertEquals(List.of("Name of task-1"), open(root));
        assertEquals(0, world.assignments.waiting(root).size());
        assertEquals(0, world.comments.mentions(root, 0, 10).total());
    }

    @Test
    void nobody_is_asked_who_cannot_see_the_place() {
        Caller stranger = world.people.person("Stranger");
        assertEquals("assignee-cannot-see", code(() -> assign(task, stranger, Optional.empty())));
        assertEquals("assignee-cannot-see", code(() -> world.assignments.assign(ada, task, Party.person(UUID.randomUUID()), "", Optional.empty())));
        assertEquals("not-found", code(() -> world.assignments.assign(ada, task, Party.team(UUID.randomUUID()), "", Optional.empty())));
        world.accounts.setDisabled(ben.requirePerson(), true);
        assertEquals("assignee-cannot-see", code(() -> assign(task, ben, Optional.empty())));
    }

    @Test
    void the_same_party_is_asked_once_at_a_place() {
        UUID plan = resource("Plan");
        assign(task, ben, Optional.empty());
        assign(plan, ben, Optional.empty());
        assertEquals("already-assigned", code(() -> assign(task, ben, Optional.empty())));
        assertEquals(2, world.assignments.of(ada, task).size());
        assertEquals(List.of(Optional.of("Plan")), world.assignments.of(ada, plan).stream().map(Assignment::resourceName).toList());
    }

    @Test
    void what_is_asked_is_checked() {
        UUID objective = world.item(ada, process, "objective-1").id();
        assertEquals("not-a-task", code(() -> assign(objective, ben, Optional.empty())));
        assertEquals("text-too-long", code(() -> world.assignments.assign(ada, task, Party.person(ben.requirePerson()), "x".repeat(5001), Optional.empty())));
        for (LocalDate wrong : List.of(LocalDate.MAX, LocalDate.MIN, LocalDate.of(1999, 12, 31), LocalDate.of(2200, 1, 1))) {
            assertEquals("due-out-of-range", code(() -> assign(task, ben, Optional.of(wrong))));
        }
        Party both = new Party(ben.person(), ben.person());
        assertEquals("team-or-person", code(() -> world.assignments.assign(ada, task, both, "", Optional.empty())));
        assertEquals("not-allowed", code(() -> world.assignments.assign(ben, task, Party.person(ada.requirePerson()), "", Optional.empty())));
        assertEquals("not-found", code(() -> assign(UUID.randomUUID(), ben, Optional.empty())));
    }

    @Test
    void two_who_change_it_at_once_do_not_overwrite_each_other() {
        Assignment made = assign(task, ben, Optional.empty());
        Assignment changed = world.assignments.update(ada, made.id(), "Better", Optional.of(today), made.version());
        assertEquals("Better", changed.instructions());
        assertEquals("stale", code(() -> world.assignments.update(ada, made.id(), "Other", Optional.empty(), made.version())));
        assertEquals("stale", code(() -> world.assignments.done(ben, made.id(), made.version())));
        assertEquals("not-allowed", code(() -> world.assignments.update(ben, made.id(), "Mine", Optional.empty(), changed.version())));
        assertEquals("not-allowed", codeOf(() -> world.assignments.withdraw(ben, made.id())));
        world.assignments.withdraw(ada, made.id());
        assertEquals("not-found", codeOf(() -> world.assignments.withdraw(ada, made.id())));
        assertEquals(List.of(), open(ben));
    }

    @Test
    void what_may_not_be_seen_any_more_or_is_in_the_trash_is_not_listed() {
        UUID plan = resource("Plan");
        assign(task, ben, Optional.empty());
        assign(plan, ben, Optional.empty());
        world.resources.trash(ada, plan);
        assertEquals(List.of("Name of task-1"), open(ben));
        world.resources.restore(ada, plan);
        assertEquals(2, open(ben).size());
        Item objective = world.item(ada, process, "objective-1");
        world.guide.trash(ada, objective.id(), objective.version());
        assertEquals(List.of(), open(ben));
        world.guide.restore(ada, process.id(), objective.id());
        assertEquals(2, open(ben).size());
        world.processes.grant(ada, task, Party.person(ben.requirePerson()), Set.of(), Set.of(Right.VIEW));
        assertEquals(List.of(), open(ben));
        assertEquals(0, mine(ben, Filter.OPEN).total());
    }

    @Test
    void in_a_process_that_is_finished_there_is_nothing_to_do() {
        Assignment made = assign(task, ben, Optional.of(today));
        world.life.change(ada, process.id(), State.FINISHED, world.processes.find(ada, process.id()).version());
        assertEquals(List.of(), open(ben));
        assertEquals("process-closed", code(() -> world.assignments.done(ben, made.id(), made.version())));
        assertEquals("process-closed", code(() -> world.comments.add(ben, task, "Too late?")));
        world.life.change(ada, process.id(), State.OPEN, world.processes.find(ada, process.id()).version());
        world.assignments.done(ben, made.id(), made.version());
        world.life.change(ada, process.id(), State.ARCHIVED, world.processes.find(ada, process.id()).version());
        assertEquals(0, mine(ben, Filter.DONE).total());
    }

    @Test
    void the_history_tells_it_with_ids_alone() {
        Assignment made = assign(task, ben, Optional.empty());
        world.assignments.done(ben, made.id(), 1);
        world.assignments.done(ben, made.id(), 2);
        world.assignments.reopen(ben, made.id(), 3);
        world.assignments.update(ada, made.id(), "", Optional.empty(), 4);
        world.assignments.withdraw(ada, made.id());
        assertEquals(List.of("assignment.withdrawn", "assignment.changed", "assignment.reopened", "assignment.done", "assignment.created"),
                world.types(ada, process).subList(0, 5));
        HistoryLine line = world.processes.history(ada, process.id(), 0, 1).items().getFirst();
        assertEquals(Optional.of(task), line.subject());
        assertEquals(Set.of("name", "assignment", "person"), line.params().keySet());
        assertEquals(ben.requirePerson().toString(), line.params().get("person"));
    }

    @Test
    void people_who_see_a_task_are_found_by_their_name() {
        Caller cat = world.people.person("Cat");
        UUID team = world.people.team("Planners", cat, ben);
        world.processes.grant(ada, world.item(ada, process, "objective-1").id(), Party.team(team), Set.of(Right.VIEW), Set.of());
        assertEquals(List.of("Ada", "Ben", "Cat"), world.assignments.onlookers(ben, task, "").stream().map(Onlooker::name).toList());
        assertEquals(List.of(new Onlooker(cat.requirePerson(), "Cat")), world.assignments.onlookers(ben, task, " cA"));
        world.processes.grant(ada, task, Party.person(cat.requirePerson()), Set.of(), Set.of(Right.VIEW));
        assertEquals(List.of(), world.assignments.onlookers(ben, task, "cat"));
        assertEquals("not-allowed", code(() -> world.assignments.onlookers(world.people.person("Stranger"), task, "")));
    }

    @Test
    void whoever_manages_a_process_sees_how_many_wait_for_an_answer() {
        world.openings.change(ada, process.id(), new Opening(true, "Hands", "", 0));
        world.participation.ask(world.people.person("Eve"), process.id(), "I can help");
        assertEquals(List.of(new Waiting(process.id(), "A process", 1)), world.assignments.waiting(ada));
        assertEquals(List.of(), world.assignments.waiting(ben));
        UUID team = world.people.team("Managers", ben);
        world.processes.grant(ada, process.id(), Party.team(team), Set.of(Right.MANAGE), Set.of());
        assertEquals(1, world.assignments.waiting(ben).size());
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.VIEW), Set.of(Right.MANAGE));
        assertEquals(List.of(), world.assignments.waiting(ben));
    }

    @Test
    void what_is_asked_of_a_team_goes_with_the_team() {
        UUID team = world.people.team("Planners", ben);
        world.processes.grant(ada, process.id(), Party.team(team), Set.of(Right.VIEW), Set.of());
        world.assignments.assign(ada, task, Party.team(team), "", Optional.empty());
        TeamWork uses = new TeamWork(world.store);
        uses.purged(Set.of());
        assertEquals(1, open(ben).size());
        uses.purged(Set.of(team));
        assertEquals(0, world.assignments.of(ada, task).size());
        assertEquals(0, uses.belongingTo(team) + uses.usedBy(Set.of(team)) + uses.orphanedBy(Set.of(team)));
    }

    @Test
    void a_person_takes_its_assignments_along_and_they_go_with_the_person() throws Exception {
        assign(task, ben, Optional.of(today));
        world.assignments.assign(ada, task, Party.person(ada.requirePerson()), "Myself", Optional.empty());
        world.calendar.renew(ben);
        WorkData data = new WorkData(world.store);
        List<String> told = new ArrayList<>();
        data.export(ben.requirePerson(), new PersonData.Package() {
            @Override
            public void json(String name, Object content) {
                told.add(name + " " + content);
            }

            @Override
            public void file(String name, InputStream content) {
                told.add(name);
            }
        });
        assertTrue(told.getFirst().contains("Please") && !told.getFirst().contains("Myself"), told.toString());
        assertTrue(told.getLast().startsWith("calendar [Calendar[since="), told.toString());
        data.erase(new PersonData.Identity(ada.requirePerson(), "Ada", "ada@example.org"));
        Assignment left = world.assignments.of(ben, task).getFirst();
        assertEquals("Somebody who left", left.assignedBy());
        data.erase(new PersonData.Identity(ben.requirePerson(), "Ben", "ben@example.org"));
        assertEquals(List.of(), world.assignments.of(ada, task));
        assertTrue(world.calendar.address(ben).isEmpty());
    }

    @Test
    void a_task_has_a_limited_number_of_assignments() {
        for (int i = 0; i < 100; i++) {
            UUID team = world.people.team("Team " + i);
            world.store.run(handle -> handle.execute("insert into coproduction.assignment (id, task_id, target_id, team_id, instructions, created_at,"
                    + " changed_at, version) values (?, ?, ?, ?, '', current_timestamp, current_timestamp, 1)", UUID.randomUUID(), task, task, team));
        }
        assertEquals("too-many-assignments", code(() -> assign(task, ben, Optional.empty())));
    }

    @Test
    void what_is_in_the_trash_or_at_its_end_asks_nobody_for_anything() {
        UUID plan = resource("Plan");
        Assignment onTask = assign(task, ben, Optional.of(today));
        assign(plan, ben, Optional.empty());
        world.comments.add(ada, task, "For @[" + ben.requirePerson() + "]");
        world.guide.trash(ada, task, world.processes.item(ada, task).version());
        assertEquals(List.of(), open(ben));
        assertEquals(0, world.comments.mentions(ben, 0, 10).total());
        assertEquals("not-found", World.code(() -> world.assignments.done(ben, onTask.id(), onTask.version())));
        world.guide.restore(ada, process.id(), task);
        assertEquals(2, open(ben).size());
        world.life.change(ada, process.id(), Process.State.FINISHED, world.processes.find(ada, process.id()).version());
        assertEquals(List.of(), open(ben));
        assertEquals("process-closed", World.code(() -> world.assignments.done(ben, onTask.id(), onTask.version())));
        assertEquals("process-closed", World.code(() -> world.comments.add(ben, task, "Too late")));
        assertEquals(1, world.comments.list(ben, task, 0, 10).total(), "it can still be read");
        world.life.trash(ada, process.id(), world.processes.find(ada, process.id()).version());
        assertEquals(0, world.comments.mentions(ben, 0, 10).total());
        assertEquals(0, mine(ben, Filter.DONE).total());
    }

    @Test
    void a_last_day_is_told_of_once_from_two_days_before_and_again_if_it_moves() {
        LocalDate day = LocalDate.of(2027, 3, 28);
        Reminders reminders = new Reminders(world.store, world.journal, world.database.leases("node"));
        Assignment soon = world.assignments.assign(ada, task, Party.person(ben.requirePerson()), "", Optional.of(day));
        assertEquals(0, reminders.remind(day.minusDays(3)));
        assertEquals(1, reminders.remind(day.minusDays(2)));
        assertEquals(0, reminders.remind(day.minusDays(1)));
        var event = world.journal.ofTopic(process.id(), 0, 1).items().getFirst();
        assertEquals("coproduction.assignment.due", event.type());
        assertEquals(Optional.of(task), event.subject());
        assertEquals(ben.requirePerson().toString(), event.params().get("person"));
        Assignment later = world.assignments.update(ada, soon.id(), "", Optional.of(day.plusDays(9)), soon.version());
        assertEquals(0, reminders.remind(day));
        assertEquals(1, reminders.remind(day.plusDays(9)));
        Assignment earlier = world.assignments.update(ada, soon.id(), "", Optional.of(day), later.version());
        world.assignments.done(ben, soon.id(), earlier.version());
        assertEquals(0, reminders.remind(day));
        reminders.stop();
    }
}
