package eu.interlink.coproduction.internal.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.coproduction.OpenProcesses.Opening;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.events.Event;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import eu.interlink.notifications.KeptNotice;
import eu.interlink.notifications.Notice;
import eu.interlink.notifications.Told;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class ProcessNoticesTest {

    @Parameter
    private String engine;

    private World world;
    private ProcessNotices notices;
    private Caller ada;
    private Caller ben;
    private Caller eva;
    private Process process;
    private UUID task;

    @BeforeEach
    void open() {
        world = new World(engine);
        world.interlinkers.install("documents");
        notices = new ProcessNotices(world.store, world.snapshots, world.people, world.teams.organisations, world.people);
        ada = world.people.person("Ada");
        ben = world.people.person("Ben", Locale.ITALIAN);
        eva = world.people.person("Eva");
        process = world.process(ada, Samples.full());
        task = world.item(ada, process, "task-1").id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Event last(String type) {
        return world.journal.ofTopic(process.id(), 0, 50).items().stream().filter(event -> event.type().equals("coproduction." + type)).findFirst()
                .orElseThrow();
    }

    private Notice notice(String type) {
        return notices.of(last(type)).orElseThrow();
    }

    private static Set<UUID> ids(Caller... people) {
        return Set.copyOf(Stream.of(people).map(Caller::requirePerson).toList());
    }

    /** What a reader is told of the last event of a type; empty if nothing. */
    private Optional<Told> told(Caller reader, String type) {
        Event event = last(type);
        Notice notice = notice(type);
        UUID id = UUID.randomUUID();
        return Optional.ofNullable(notices.tell(reader, List.of(new KeptNotice(id, notice.kind(), event.type(), event.at(), event.actor(), notice.topic(),
                notice.subject(), notice.params()))).get(id));
    }

    private static Optional<Told> words(String sentence) {
        return Optional.of(new Told(sentence, "A process"));
    }

    private void start(Caller person) {
        world.processes.setStatus(person, task, Status.IN_PROGRESS, world.processes.item(person, task).version());
    }

    @Test
    void whoever_gets_a_right_is_told_by_itself_or_as_a_member() {
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.EDIT), Set.of());
        Notice notice = notice("grant.changed");
        assertEquals(ids(ben), notice.receivers());
        assertEquals("processes/" + process.id(), notice.path());
        assertEquals(words("Ada ha modificato ciò che può fare nel processo «A process»."), told(ben, "grant.changed"));
        UUID team = world.people.team("Mobility", ben, eva);
        world.processes.grant(ada, process.id(), Party.team(team), Set.of(Right.VIEW), Set.of());
        assertEquals(ids(ben, eva), notice("grant.changed").receivers());
        assertEquals(words("Ada changed what your team “Mobility” may do in the process “A process”."), told(eva, "grant.changed"));
        assertTrue(notice("grant.changed").params().values().stream().noneMatch("Mobility"::equals));
        world.teams.trashed.add(team);
        assertEquals(Set.of(), notice("grant.changed").receivers());
    }

    @Test
    void whoever_is_asked_or_spoken_to_is_told_as_long_as_they_see_the_task() {
        UUID team = world.people.team("Mobility", eva);
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.VIEW), Set.of());
        world.processes.grant(ada, process.id(), Party.team(team), Set.of(Right.VIEW), Set.of());
        String name = world.processes.item(ada, task).name();
        world.assignments.assign(ada, task, Party.person(ben.requirePerson()), "Please", Optional.empty());
        assertEquals(ids(ben), notice("assignment.created").receivers());
        assertEquals("tasks/" + task, notice("assignment.created").path());
        assertEquals(words("Ada Le chiede di lavorare all'attività «" + name + "»."), told(ben, "assignment.created"));
        world.assignments.assign(ada, task, Party.team(team), "Please", Optional.empty());
        assertEquals(ids(eva), notice("assignment.created").receivers());
        assertEquals(words("Ada asks your team “Mobility” to work on the task “" + name + "”."), told(eva, "assignment.created"));
        world.comments.add(ada, task, "Nobody in particular");
        assertEquals(Optional.empty(), notices.of(last("comment.added")));
        world.comments.add(ada, task, "For @[" + ben.requirePerson() + "] and @[" + eva.requirePerson() + "]");
        assertEquals(ids(ben, eva), notice("comment.added").receivers());
        assertEquals(words("Ada mentioned you in a comment on the task “" + name + "”."), told(eva, "comment.added"));
        world.processes.grant(ada, task, Party.person(eva.requirePerson()), Set.of(), Set.of(Right.VIEW));
        assertEquals(Optional.empty(), told(eva, "comment.added"));
        world.guide.trash(ada, task, world.processes.item(ada, task).version());
        assertEquals(Optional.empty(), told(ben, "comment.added"));
    }

    @Test
    void those_who_manage_are_told_who_wants_to_take_part() {
        world.processes.grant(ada, process.id(), Party.person(eva.requirePerson()), Set.of(Right.EDIT), Set.of());
        world.openings.change(ada, process.id(), new Opening(true, "Helping hands", "", 0));
        world.participation.ask(ben, process.id(), "It is my street");
        assertEquals(ids(ada), notice("participation.asked").receivers());
        assertEquals("processes/" + process.id() + "/volunteers", notice("participation.asked").path());
        assertEquals(words("Ben wants to take part in the process “A process”."), told(ada, "participation.asked"));
        assertEquals(Optional.empty(), told(eva, "participation.asked"));
    }

    @Test
    void what_is_done_is_told_to_those_who_see_the_place() {
        UUID team = world.people.team("Mobility", eva);
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.EDIT), Set.of());
        world.processes.grant(ada, process.id(), Party.team(team), Set.of(Right.VIEW), Set.of());
        start(ben);
        assertEquals(ids(ada, ben, eva), notice("task.status").receivers());
        assertEquals("tasks/" + task, notice("task.status").path());
        String name = world.processes.item(ada, task).name();
        assertEquals(words("Ben set the task “" + name + "” to “In progress”."), told(eva, "task.status"));
        world.processes.grant(ada, task, Party.team(team), Set.of(), Set.of(Right.VIEW));
        assertEquals(ids(ada, ben), notice("task.status").receivers());
        assertEquals(Optional.empty(), told(eva, "task.status"));
        assertTrue(told(ben, "task.status").isPresent());
        Caller guest = world.people.person("Only here");
        world.processes.grant(ada, task, Party.person(guest.requirePerson()), Set.of(Right.VIEW), Set.of());
        assertEquals(ids(ada, ben, guest), notice("task.status").receivers());
        assertTrue(told(guest, "task.status").isPresent());
        assertTrue(told(guest, "grant.changed").isPresent());
    }

    @Test
    void a_resource_is_told_by_the_name_that_it_has_until_it_is_gone() {
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.VIEW), Set.of());
        var made = world.resources.create(ada, task, new Draft(Optional.of(UUID.randomUUID()), "Plan", "documents", Optional.empty()));
        assertEquals(ids(ada, ben), notice("resource.created").receivers());
        assertEquals("resources/" + made.id(), notice("resource.created").path());
        assertEquals(words("Ada ha creato la risorsa «Plan»."), told(ben, "resource.created"));
        assertEquals(Map.of(), notice("resource.created").params());
        world.resources.rename(ada, made.id(), "Better plan", world.resources.find(ada, made.id()).version());
        assertEquals(words("Ada ha creato la risorsa «Better plan»."), told(ben, "resource.created"));
        world.resources.trash(ada, made.id());
        assertEquals(Optional.empty(), told(ben, "resource.created"));
    }

    @Test
    void whoever_has_lost_every_right_is_told_nothing() {
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.EDIT), Set.of());
        start(ada);
        assertTrue(told(ben, "task.status").isPresent());
        UUID entry = world.processes.grants(ada, process.id()).stream().filter(grant -> grant.person().equals(ben.person())).findFirst().orElseThrow().id();
        world.processes.revoke(ada, process.id(), entry);
        assertEquals(Optional.empty(), told(ben, "task.status"));
        assertEquals(Set.of(), notice("grant.changed").receivers());
        assertTrue(told(world.people.person("Admin", Caller.ROLE_ADMIN), "task.status").isPresent());
    }

    @Test
    void every_kind_has_a_label_in_every_language() {
        for (String language : List.of("en", "it", "es", "lv")) {
            assertEquals(6, notices.kinds().stream().map(kind -> notices.label(kind.name(), Locale.of(language))).distinct().count());
        }
        assertEquals(Optional.empty(), notices.of(new Event(UUID.randomUUID(), 1, process.created(), Optional.empty(), "people.team.joined", Optional.empty(),
                Optional.empty(), Map.of())));
    }

    @Test
    void whoever_is_asked_is_told_of_the_last_day() {
        world.journal.append(Caller.system(), "coproduction.assignment.due", Optional.of(process.id()), Optional.of(task),
                Map.of("name", "Plan", "due", "2027-03-28", "person", ben.requirePerson().toString()));
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.VIEW), Set.of());
        Notice notice = notice("assignment.due");
        assertEquals(ProcessNotices.DUE, notice.kind());
        assertEquals(ids(ben), notice.receivers());
        assertEquals("tasks/" + task, notice.path());
        String name = world.processes.item(ada, task).name();
        assertEquals("L'attività «" + name + "» scade il 28 marzo 2027.", told(ben, "assignment.due").orElseThrow().sentence());
        assertEquals(Optional.empty(), told(eva, "assignment.due"));
    }
}
