package eu.interlink.people.internal;

import static eu.interlink.people.internal.World.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.internal.StoredSignIn;
import eu.interlink.events.Event;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem.Kind;
import eu.interlink.mail.Links;
import eu.interlink.people.Organisation;
import eu.interlink.people.Retention.Draft;
import eu.interlink.people.Retention.Preview;
import eu.interlink.people.Retention.Rules;
import eu.interlink.people.Retention.Stuck;
import eu.interlink.people.Team;
import eu.interlink.people.internal.TestMailer.Mail;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts are used for the last time on 15 January 2026; the rule says six months, unless a test says something else. */
@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class RetentionTest {

    private static final Instant LAST_USE = Instant.parse("2026-01-15T10:00:00Z");

    /** A clock that is set by hand. */
    private static final class HandClock extends Clock {

        private Instant now = LAST_USE;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Parameter
    private String engine;

    @TempDir
    private Path data;

    private final HandClock clock = new HandClock();
    private World world;
    private RetentionService retention;
    private RetentionRun run;
    private StoredSignIn signIn;
    private Caller admin;
    private Caller anna;
    private Caller bruno;

    @BeforeEach
    void open() {
        world = new World(engine, data);
        admin = world.person("Ada Admin", Caller.ROLE_ADMIN);
        anna = world.person("Anna");
        bruno = world.person("Bruno");
        world.database.store().run(handle -> handle.createUpdate("update access.account set last_seen = :seen").bind("seen", LAST_USE).execute());
        retention = new RetentionService(world.database.store(), world.policy, world.idle, world.mails, world.journal, clock);
        run = new RetentionRun(world.database.store(), world.database.leases("one"), world.idle, world.personal, world.journal,
                new RetentionMails(world.accounts, new ProfileService(world.database.store(), world.preferences), world.mails, new Links("https://interlink.example.org")), clock);
        signIn = new StoredSignIn(world.database.store(), world.callers, clock);
        retention.update(admin, new Draft(6, 180), 0);
    }

    @AfterEach
    void close() {
        run.stop();
        world.close();
    }

    private static UUID id(Caller caller) {
        return caller.requirePerson();
    }

    /** A run on each day, up to and with this one. */
    private void walkTo(String day) {
        while (LocalDate.ofInstant(clock.now, ZoneOffset.UTC).isBefore(LocalDate.parse(day))) {
            clock.now = clock.now.plus(Duration.ofDays(1));
            run.round();
        }
    }

    private List<String> subjects(String mailbox) {
        return world.mails.sent.stream().filter(mail -> mail.to().equalsIgnoreCase(mailbox + "@example.org")).map(Mail::subject).toList();
    }

    private boolean there(Caller person) {
        return world.people.person(admin, id(person)).isPresent();
    }

    @Test
    void a_year_in_which_one_person_signs_in_and_another_does_not() {
        world.preferences.put(id(anna), "language", Optional.of("lv"));
        walkTo("2026-06-15");
        assertEquals(List.of(), world.mails.sent);
        walkTo("2026-06-16");
        assertEquals(List.of("Jūsu konts ilgi nav lietots"), subjects("Anna"));
        Mail mail = world.mails.sent.stream().filter(one -> one.to().equals("bruno@example.org")).findFirst().orElseThrow();
        assertTrue(mail.text().contains("from 16 July 2026 on"), mail.text());
        assertTrue(mail.text().contains("https://interlink.example.org/sign-in"), mail.text());
        signIn.signIn("bruno@example.org", World.PASSWORD, "192.0.2.1", "Browser");
        walkTo("2026-07-08");
        assertEquals(1, subjects("Anna").size());
        walkTo("2026-07-09");
        assertEquals(List.of("Jūsu konts ilgi nav lietots", "Pēdējais brīdinājums: jūsu konts tiks dzēsts"), subjects("Anna"));
        walkTo("2026-07-15");
        assertTrue(there(anna));
        assertEquals(new Preview(0, 0, 1, 0, 0, 0), retention.preview(admin, 6));
        walkTo("2026-07-16");
        assertFalse(there(anna));
        assertEquals(List.of(id(anna)), world.journal.all("people.person.unused-erased", 0, 10).items().stream().flatMap(event -> event.subject().stream()).toList());
        assertEquals(1, world.journal.all("people.person.erased", 0, 10).total());
        walkTo("2026-11-16");
        assertEquals(1, subjects("Bruno").size(), "signing in was all that was needed");
        walkTo("2026-12-16");
        assertEquals(3, subjects("Bruno").size(), "until it was not used for six months again");
        assertTrue(there(bruno));
        walkTo("2027-01-15");
        assertFalse(there(bruno));
        assertTrue(there(admin), "administrators of the platform stay");
        assertEquals(List.of(), subjects("Ada.Admin"));
        assertEquals(new Preview(0, 0, 0, 0, 1, 0), retention.preview(admin, 6));
        List<String> steps = world.journal.all("people.person.unused-warned", 0, 20).items().stream().map(event -> event.params().get("step")).toList();
        assertEquals(5, steps.size(), steps.toString());
    }

    @Test
    void a_rule_that_comes_late_still_leaves_thirty_days() {
        retention.update(admin, new Draft(0, 180), 1);
        clock.now = Instant.parse("2030-03-01T08:00:00Z");
        retention.update(admin, new Draft(12, 180), 2);
        assertEquals(new Preview(2, 0, 0, 0, 1, 0), retention.preview(admin, 12));
        assertEquals(new Preview(0, 0, 0, 0, 0, 0), retention.preview(admin, 0));
        assertEquals(new Preview(0, 0, 0, 0, 0, 0), retention.preview(admin, 120));
        run.round();
        assertTrue(world.mails.sent.getFirst().text().contains("31 March 2030"), world.mails.sent.getFirst().text());
        walkTo("2030-03-30");
        assertTrue(there(anna));
        walkTo("2030-03-31");
        assertFalse(there(anna));
        assertEquals(4, world.mails.sent.size());
    }

    @Test
    void whoever_is_the_last_administrator_stays_until_it_is_handed_over() {
        Organisation city = world.organisation(anna, "City", true);
        walkTo("2026-08-10");
        assertTrue(there(anna));
        assertFalse(there(bruno));
        assertEquals(List.of("Accounts that cannot be deleted yet"), subjects("Ada.Admin"), "one mail in thirty days");
        Mail mail = world.mails.sent.getLast();
        assertTrue(mail.text().contains("Anna: organisation “City”"), mail.text());
        assertTrue(mail.text().contains("https://interlink.example.org/admin/retention"), mail.text());
        Stuck stuck = retention.stuck(admin, 0, 10).items().getFirst();
        assertEquals("Anna", stuck.person().name());
        assertEquals("City", stuck.duties().getFirst().name());
        assertEquals(LocalDate.parse("2026-07-16"), LocalDate.ofInstant(stuck.since(), ZoneOffset.UTC));
        assertEquals(new Preview(0, 0, 1, 1, 1, 0), retention.preview(admin, 6));
        walkTo("2026-08-15");
        assertEquals(2, subjects("Ada.Admin").size());
        world.organisations.addAdministrator(admin, city.id(), id(admin));
        walkTo("2026-08-16");
        assertFalse(there(anna));
        assertEquals(0, retention.stuck(admin, 0, 10).total());
        walkTo("2026-10-01");
        assertEquals(2, subjects("Ada.Admin").size());
    }

    @Test
    void whoever_is_stuck_and_signs_in_is_free() {
        world.organisation(anna, "City", true);
        walkTo("2026-07-20");
        assertEquals(1, retention.stuck(admin, 0, 10).total());
        signIn.open(id(anna), "Browser");
        walkTo("2026-07-21");
        assertEquals(0, retention.stuck(admin, 0, 10).total());
    }

    @Test
    void without_a_mail_server_nobody_is_warned_and_nobody_erased() {
        world.mails.configured = false;
        assertFalse(retention.rules(admin).mails());
        walkTo("2026-09-01");
        assertEquals(List.of(), world.mails.sent);
        assertTrue(there(anna));
        world.mails.configured = true;
        walkTo("2026-09-30");
        assertTrue(there(anna));
        world.mails.configured = false;
        walkTo("2026-11-01");
        assertTrue(there(anna), "both warnings were given, but now there is no mail server");
        assertEquals(4, world.mails.sent.size());
    }

    @Test
    void a_clock_that_goes_back_warns_nobody_twice_and_erases_nobody_early() {
        walkTo("2026-06-16");
        clock.now = Instant.parse("2026-05-01T10:00:00Z");
        walkTo("2026-07-10");
        assertEquals(2, subjects("Anna").size());
        clock.now = Instant.parse("2025-01-01T10:00:00Z");
        run.round();
        clock.now = Instant.parse("2026-07-10T10:00:00Z");
        walkTo("2026-07-15");
        assertEquals(2, subjects("Anna").size());
        assertTrue(there(anna));
        walkTo("2026-07-16");
        assertFalse(there(anna));
        assertEquals(2, subjects("Anna").size());
    }

    @Test
    void a_clock_that_was_ahead_erases_nobody_when_it_is_right_again() {
        clock.now = Instant.parse("2029-01-01T10:00:00Z");
        run.round();
        assertEquals(1, subjects("Anna").size());
        clock.now = Instant.parse("2026-02-01T10:00:00Z");
        walkTo("2026-12-31");
        assertEquals(1, subjects("Anna").size());
        assertTrue(there(anna), "the warning lies in the future");
    }

    @Test
    void after_a_time_without_runs_the_last_warning_is_given_again() {
        walkTo("2026-07-10");
        assertEquals(2, subjects("Anna").size());
        clock.now = Instant.parse("2026-09-01T10:00:00Z");
        run.round();
        assertTrue(there(anna), "nobody could sign in meanwhile");
        assertEquals(3, subjects("Anna").size());
        walkTo("2026-09-07");
        assertTrue(there(anna));
        walkTo("2026-09-08");
        assertFalse(there(anna));
    }

    @Test
    void switched_off_and_on_again_it_begins_anew() {
        walkTo("2026-07-10");
        retention.update(admin, new Draft(0, 180), 1);
        walkTo("2026-09-01");
        retention.update(admin, new Draft(6, 180), 2);
        walkTo("2026-09-02");
        assertTrue(there(anna));
        assertEquals(3, subjects("Anna").size());
    }

    @Test
    void one_whose_mail_fails_keeps_nobody_else_from_its_turn() {
        world.mails.refused = "anna@example.org";
        walkTo("2026-08-01");
        assertTrue(there(anna), "never warned, so never erased");
        assertFalse(there(bruno));
        world.mails.refused = "";
        walkTo("2026-08-02");
        assertEquals(List.of("Your account has not been used for a long time"), subjects("Anna"));
    }

    @Test
    void an_account_that_may_not_sign_in_is_left_to_administrators() {
        world.people.setAccount(admin, id(anna), Set.of(), true, world.people.me(anna).version());
        walkTo("2026-09-01");
        assertTrue(there(anna));
        assertEquals(List.of(), subjects("Anna"));
        assertEquals(1, retention.preview(admin, 6).disabled());
    }

    @Test
    void it_runs_once_a_day() {
        clock.now = Instant.parse("2026-06-16T00:00:01Z");
        run.round();
        Optional<Instant> first = retention.rules(admin).lastRun();
        clock.now = Instant.parse("2026-06-16T23:59:59Z");
        run.round();
        assertEquals(first, retention.rules(admin).lastRun());
        assertEquals(1, subjects("Anna").size());
    }

    @Test
    void old_invitations_and_applications_are_deleted_without_any_mail_server() {
        world.mails.configured = false;
        Organisation city = world.organisation(admin, "City", true);
        Team team = world.team(admin, city.id(), "Mobility");
        world.invitations.invite(admin, team.id(), 1, Duration.ofDays(1));
        world.applications.apply(bruno, team.id(), "Please");
        Instant began = Instant.now();
        clock.now = began.plus(Duration.ofDays(179));
        run.round();
        assertTrue(world.applications.mine(bruno, team.id()).isPresent());
        clock.now = began.plus(Duration.ofDays(181));
        run.round();
        assertTrue(world.applications.mine(bruno, team.id()).isEmpty());
        // The invitation is as old as the world's own clock says.
        clock.now = world.clock.instant().plus(Duration.ofDays(182));
        run.round();
        int left = world.database.store().read(handle -> handle.createQuery("select count(*) from people.invitation where team is not null").mapTo(Integer.class).one());
        assertEquals(0, left);
        assertTrue(world.journal.all("people.retention.tidied", 0, 1).total() > 0);
    }

    @Test
    void rules_are_checked_and_nobody_overwrites_another() {
        for (int months : List.of(-1, 1, 2, 121, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            refused(Kind.INVALID, "months-out-of-range", () -> retention.update(admin, new Draft(months, 180), 1));
            refused(Kind.INVALID, "months-out-of-range", () -> retention.preview(admin, months));
        }
        for (int days : List.of(-1, 0, 29, 3651)) {
            refused(Kind.INVALID, "days-out-of-bounds", () -> retention.update(admin, new Draft(6, days), 1));
        }
        refused(Kind.CONFLICT, "stale", () -> retention.update(admin, new Draft(12, 180), 0));
        Rules rules = retention.update(admin, new Draft(12, 90), 1);
        assertEquals(12, rules.months());
        assertEquals(90, rules.days());
        assertEquals("Ada Admin", rules.changedBy());
        assertEquals(Optional.of(clock.now), rules.changed());
        assertEquals(2, rules.version());
        assertEquals(2, world.journal.all("people.retention.changed", 0, 10).total());
        refused(Kind.FORBIDDEN, "not-allowed", () -> retention.rules(anna));
        refused(Kind.FORBIDDEN, "not-allowed", () -> retention.update(anna, new Draft(6, 180), 2));
        refused(Kind.FORBIDDEN, "not-allowed", () -> retention.preview(anna, 6));
        refused(Kind.FORBIDDEN, "not-signed-in", () -> retention.stuck(World.GUEST, 0, 10));
    }

    @Test
    void nothing_is_left_of_an_erased_person_in_the_tables_of_the_rules() {
        Caller second = world.person("Second Admin", Caller.ROLE_ADMIN);
        retention.update(second, new Draft(6, 180), 1);
        world.people.person(second, id(anna));
        new RetentionTable(world.database.store()).stuck(id(second), List.of(), clock.now);
        world.personal.erase(admin, id(second), "Second.Admin@example.org", Optional.empty());
        assertEquals("", retention.rules(admin).changedBy());
        List<Integer> left = new ArrayList<>();
        world.database.store().run(handle -> List.of("people.retention_stuck where person", "people.retention where changed_by", "people.person_view where viewer")
                .forEach(place -> left.add(handle.createQuery("select count(*) from " + place + " = :person").bind("person", id(second)).mapTo(Integer.class).one())));
        assertEquals(List.of(0, 0, 0), left);
    }

    @Test
    void the_journal_names_nobody() {
        walkTo("2026-07-16");
        for (Event event : world.journal.all("people.", 0, 200).items()) {
            assertFalse(event.params().toString().contains("Anna"), event.toString());
        }
    }
}
