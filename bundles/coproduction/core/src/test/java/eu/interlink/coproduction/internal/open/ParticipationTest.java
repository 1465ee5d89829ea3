package eu.interlink.coproduction.internal.open;

import static eu.interlink.coproduction.internal.World.code;
import static eu.interlink.coproduction.internal.World.codeOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.PersonData;
import eu.interlink.coproduction.OpenProcesses.Opening;
import eu.interlink.coproduction.Participation.Standing;
import eu.interlink.coproduction.Participation.TeamChoice;
import eu.interlink.coproduction.ParticipationRequest;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.internal.FakeTeams.Invited;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.TestMailer.Mail;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.people.MailKind;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class ParticipationTest {

    private static final Caller GUEST = Caller.anonymous(Locale.of("lv"));
    private static final String HERE = "192.0.2.1";

    @Parameter
    private String engine;

    private World world;
    private Caller ada;
    private Caller ben;
    private Process process;
    private UUID team;

    @BeforeEach
    void open() {
        world = new World(engine);
        ada = world.people.person("Ada");
        ben = world.people.person("Ben", Locale.ITALIAN);
        process = world.process(ada, Samples.full());
        team = world.people.team("Volunteers", ada);
        world.people.administers(ada, team);
        world.processes.grant(ada, process.id(), Party.team(team), Set.of(Right.CREATE), Set.of());
        world.openings.change(ada, process.id(), new Opening(true, "Helping hands", "", 0));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private ParticipationRequest asked() {
        return world.participation.ask(ben, process.id(), " I live there.\n<b>Since 1990.</b> ");
    }

    private void guest(String email) {
        world.participation.askAsGuest(GUEST, process.id(), "Jānis", email, "Es dzīvoju blakus.", HERE);
    }

    private List<ParticipationRequest> waiting() {
        return world.participation.requests(ada, process.id(), 0, 10).items();
    }

    @Test
    void a_person_asks_is_taken_into_a_team_and_works() {
        assertEquals(Standing.FREE, world.participation.standing(ben, process.id()));
        ParticipationRequest request = asked();
        assertEquals("I live there.\n<b>Since 1990.</b>", request.reason());
        assertEquals(Standing.ASKED, world.participation.standing(ben, process.id()));
        assertEquals(List.of(request), waiting());
        Mail told = world.mails.sent.getFirst();
        assertEquals("ada@example.org", told.to());
        assertEquals("Somebody wants to take part in A process", told.subject());
        assertEquals("Ben wants to take part in the process “A process”:\n\nI live there.\n<b>Since 1990.</b>\n\nAccept or decline on this page:\n"
                + "https://interlink.example.org/processes/" + process.id() + "/volunteers", told.text());
        world.participation.accept(ada, process.id(), request.id(), team);
        assertEquals(List.of(), waiting());
        assertEquals(Standing.INSIDE, world.participation.standing(ben, process.id()));
        assertTrue(world.processes.find(ben, process.id()).rights().contains(Right.CREATE));
        Mail welcome = world.mails.sent.getLast();
        assertEquals("ben@example.org", welcome.to());
        assertEquals("Partecipa a A process", welcome.subject());
        assertTrue(welcome.text().endsWith("https://interlink.example.org/processes/" + process.id()), welcome.text());
        assertEquals("already-inside", code(this::asked));
    }

    @Test
    void a_guest_asks_and_is_invited_into_the_team_in_the_own_language() {
        guest(" Janis@Example.org ");
        ParticipationRequest request = waiting().getFirst();
        assertEquals("Jānis", request.name());
        assertEquals("Janis@Example.org", request.email().orElseThrow());
        assertTrue(request.person().isEmpty());
        world.participation.accept(ada, process.id(), request.id(), team);
        assertEquals(List.of(new Invited("Janis@Example.org", team, "processes/" + process.id(), Locale.of("lv"))), world.teams.invited);
        assertEquals(List.of(), waiting());
        assertEquals(1, world.mails.sent.size());
    }

    @Test
    void declining_tells_why_in_the_language_of_who_asked() {
        asked();
        guest("janis@example.org");
        List<ParticipationRequest> both = waiting();
        world.participation.decline(ada, process.id(), both.getFirst().id(), "Siamo al completo.");
        world.participation.decline(ada, process.id(), both.getLast().id(), "");
        List<Mail> answers = world.mails.sent.subList(2, 4);
        assertEquals(List.of("ben@example.org", "janis@example.org"), answers.stream().map(Mail::to).toList());
        assertEquals("La Sua richiesta di partecipare a A process", answers.getFirst().subject());
        assertTrue(answers.getFirst().text().endsWith("Siamo al completo."), answers.getFirst().text());
        assertTrue(answers.getLast().text().startsWith("Labdien, Jānis!"), answers.getLast().text());
        assertEquals(Standing.FREE, world.participation.standing(ben, process.id()));
        asked();
    }

    @Test
    void nobody_asks_twice_and_a_guest_is_not_told_who_asked_before() {
        asked();
        assertEquals("already-asked", code(this::asked));
        guest("janis@example.org");
        guest("JANIS@example.org");
        assertEquals(2, waiting().size());
        assertEquals(2, world.mails.sent.size());
        world.participation.withdraw(ben, process.id());
        assertEquals("not-found", codeOf(() -> world.participation.withdraw(ben, process.id())));
        asked();
    }

    @Test
    void whoever_answers_second_is_told_that_it_was_answered() {
        ParticipationRequest request = asked();
        world.participation.accept(ada, process.id(), request.id(), team);
        Problem late = assertThrows(Problem.class, () -> world.participation.decline(ada, process.id(), request.id(), "No"));
        assertEquals(Problem.Kind.CONFLICT, late.kind());
        assertEquals("already-answered", late.code());
        assertEquals("already-answered", codeOf(() -> world.participation.accept(ada, process.id(), request.id(), team)));
        assertEquals(2, world.mails.sent.size());
    }

    @Test
    void of_two_who_answer_at_the_same_moment_one_does() throws Exception {
        ParticipationRequest request = asked();
        Callable<Boolean> accept = () -> answered(() -> world.participation.accept(ada, process.id(), request.id(), team));
        Callable<Boolean> decline = () -> answered(() -> world.participation.decline(ada, process.id(), request.id(), "No"));
        long done = 0;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> one : both.invokeAll(List.of(accept, decline))) {
                done += one.get() ? 1 : 0;
            }
        }
        assertEquals(1, done);
        assertEquals(List.of(), waiting());
    }

    private static boolean answered(Runnable answer) {
        try {
            answer.run();
            return true;
        } catch (Problem late) {
            assertEquals("already-answered", late.code());
            return false;
        }
    }

    @Test
    void only_teams_with_a_right_that_the_manager_may_add_to_can_be_chosen() {
        UUID others = world.people.team("Others");
        UUID without = world.people.team("Without a right");
        UUID ofTask = world.people.team("Of a task");
        world.people.administers(ada, without);
        world.people.administers(ada, ofTask);
        world.processes.grant(ada, process.id(), Party.team(others), Set.of(Right.VIEW), Set.of());
        world.processes.grant(ada, world.item(ada, process, "task-1").id(), Party.team(ofTask), Set.of(Right.VIEW), Set.of());
        assertEquals(List.of("Of a task", "Volunteers"), world.participation.teams(ada, process.id()).stream().map(TeamChoice::name).toList());
        ParticipationRequest request = asked();
        for (UUID wrong : List.of(others, without, UUID.randomUUID())) {
            assertEquals("team-unsuitable", codeOf(() -> world.participation.accept(ada, process.id(), request.id(), wrong)));
        }
        assertEquals(List.of(request), waiting());
        assertFalse(world.people.teamsOf(ben.requirePerson()).contains(others));
    }

    @Test
    void requests_are_seen_and_answered_by_managers_alone_and_belong_to_their_process() {
        ParticipationRequest request = asked();
        for (Caller stranger : List.of(ben, world.people.person("Eve"))) {
            assertEquals("not-allowed", code(() -> world.participation.requests(stranger, process.id(), 0, 10)));
            assertEquals("not-allowed", code(() -> world.participation.teams(stranger, process.id())));
            assertEquals("not-allowed", codeOf(() -> world.participation.accept(stranger, process.id(), request.id(), team)));
            assertEquals("not-allowed", codeOf(() -> world.participation.decline(stranger, process.id(), request.id(), "")));
        }
        Process other = world.process(ada, "Another");
        assertEquals("already-answered", codeOf(() -> world.participation.decline(ada, other.id(), request.id(), "")));
        assertEquals("not-signed-in", code(() -> world.participation.ask(GUEST, process.id(), "Please")));
    }

    @Test
    void a_process_that_is_not_open_is_not_asked_and_is_not_told_of() {
        Process closed = world.process(ada, "Closed");
        assertEquals("not-found", code(() -> world.participation.ask(ben, closed.id(), "Please")));
        assertEquals("not-found", code(() -> world.participation.standing(GUEST, closed.id())));
        assertEquals("not-found", codeOf(() -> world.participation.askAsGuest(GUEST, closed.id(), "A", "a@example.org", "Please", HERE)));
        assertEquals("not-found", code(() -> world.participation.ask(ben, UUID.randomUUID(), "Please")));
        assertEquals(Standing.GUEST, world.participation.standing(GUEST, process.id()));
    }

    @Test
    void every_field_has_a_size_and_says_what_is_wrong() {
        Problem tooLong = assertThrows(Problem.class, () -> world.participation.ask(ben, process.id(), "x".repeat(10_000)));
        assertEquals(List.of("text-too-long", "reason", "2000"), List.of(tooLong.code(), tooLong.details().get("field"), tooLong.details().get("max")));
        assertEquals("text-missing", code(() -> world.participation.ask(ben, process.id(), " \n ")));
        assertEquals("name-missing", field("name", "", "a@example.org", "Please"));
        assertEquals("name-too-long", field("name", "x".repeat(201), "a@example.org", "Please"));
        assertEquals("control-characters", field("name", "A\nBcc: b@example.org", "a@example.org", "Please"));
        assertEquals("email-missing", field("email", "A", " ", "Please"));
        for (String wrong : List.of("a", "a@b", "a@example.org, b@example.org", "a@example.org\nBcc: b@example.org", "x".repeat(10_000) + "@example.org")) {
            assertEquals("email-invalid", field("email", "A", wrong, "Please"));
        }
        assertEquals("text-missing", field("reason", "A", "a@example.org", ""));
        ParticipationRequest request = asked();
        assertEquals("text-too-long", codeOf(() -> world.participation.decline(ada, process.id(), request.id(), "x".repeat(2001))));
        assertEquals(List.of(request), waiting());
    }

    private String field(String field, String name, String email, String reason) {
        Problem problem = assertThrows(Problem.class, () -> world.participation.askAsGuest(GUEST, process.id(), name, email, reason, HERE));
        assertEquals(field, problem.details().get("field"));
        return problem.code();
    }

    @Test
    void nobody_floods_the_managers() {
        for (int i = 0; i < 20; i++) {
            guest("guest" + i + "@example.org");
        }
        assertEquals("too-many-attempts", codeOf(() -> guest("one.more@example.org")));
        for (int i = 0; i < 3; i++) {
            String elsewhere = "192.0.2.1" + i;
            world.participation.askAsGuest(GUEST, process.id(), "A", "again@example.org", "Please", elsewhere);
        }
        assertEquals("too-many-attempts",
                codeOf(() -> world.participation.askAsGuest(GUEST, process.id(), "A", "Again@example.org", "Please", "192.0.2.20")));
        for (int i = 0; i < 10; i++) {
            world.participation.ask(world.people.person("Somebody"), process.id(), "Please");
        }
        assertEquals(31, world.mails.sent.size());
    }

    @Test
    void a_process_does_not_take_more_requests_than_can_be_read() {
        for (int i = 0; i < 200; i++) {
            world.participation.askAsGuest(GUEST, process.id(), "A", "a" + i + "@example.org", "Please", "from " + i);
        }
        assertEquals("too-many-waiting", code(this::asked));
        world.participation.decline(ada, process.id(), waiting().getFirst().id(), "");
        asked();
        assertEquals(200, world.participation.requests(ada, process.id(), 0, 10).total());
    }

    @Test
    void those_who_manage_the_whole_process_get_the_mail_by_themselves_or_by_a_team_and_nobody_else() {
        Caller carla = world.people.person("Carla");
        Caller dora = world.people.person("Dora");
        Caller emil = world.people.person("Emil");
        UUID leaders = world.people.team("Leaders", carla, dora, ada);
        world.processes.grant(ada, process.id(), Party.team(leaders), Set.of(Right.MANAGE), Set.of());
        world.processes.grant(ada, process.id(), Party.person(dora.requirePerson()), Set.of(), Set.of(Right.MANAGE));
        world.processes.grant(ada, world.item(ada, process, "task-1").id(), Party.person(emil.requirePerson()), Set.of(Right.MANAGE), Set.of());
        asked();
        assertEquals(List.of("ada@example.org", "carla@example.org"), world.mails.sent.stream().map(Mail::to).sorted().toList());
        world.teams.trashed.add(leaders);
        guest("janis@example.org");
        assertEquals("ada@example.org", world.mails.sent.getLast().to());
        assertEquals(3, world.mails.sent.size());
    }

    @Test
    void whoever_does_without_such_mails_gets_none() {
        world.teams.unwanted.put(ada.requirePerson(), MailKind.VOLUNTEER);
        world.teams.unwanted.put(ben.requirePerson(), MailKind.ANSWER);
        world.participation.decline(ada, process.id(), asked().id(), "No");
        assertEquals(List.of(), world.mails.sent);
    }

    @Test
    void old_requests_go_by_themselves() {
        asked();
        guest("janis@example.org");
        Tidier tidier = new Tidier(world.store, world.database.leases("here"));
        try {
            assertEquals(0, tidier.tidy(Instant.now().plus(Duration.ofDays(179))));
            assertEquals(2, tidier.tidy(Instant.now().plus(Duration.ofDays(181))));
        } finally {
            tidier.stop();
        }
        assertEquals(List.of(), waiting());
    }

    @Test
    void the_journal_names_no_guest() {
        guest("janis@example.org");
        asked();
        world.participation.decline(ada, process.id(), waiting().getFirst().id(), "No");
        assertEquals(List.of("participation.declined", "participation.asked", "participation.asked"), world.types(ada, process).subList(0, 3));
        String lines = world.processes.history(ada, process.id(), 0, 10).items().stream().map(line -> line.actorName() + line.params()).toList().toString();
        assertFalse(lines.contains("Jānis") || lines.contains("janis"), lines);
    }

    @Test
    void a_person_takes_requests_along_and_they_go_with_the_person_also_those_as_a_guest() throws Exception {
        asked();
        guest("ben@example.org");
        guest("janis@example.org");
        ParticipationData data = new ParticipationData(world.store);
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
        assertTrue(told.getFirst().contains("I live there."), told.toString());
        data.erase(new PersonData.Identity(ben.requirePerson(), "Ben", "ben@example.org"));
        assertEquals(List.of("janis@example.org"), waiting().stream().map(request -> request.email().orElse("")).toList());
    }
}
