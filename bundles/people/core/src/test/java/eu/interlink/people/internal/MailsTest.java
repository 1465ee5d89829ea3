package eu.interlink.people.internal;

import static eu.interlink.people.internal.World.GUEST;
import static eu.interlink.people.internal.World.PASSWORD;
import static eu.interlink.people.internal.World.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Problem.Kind;
import eu.interlink.people.Team;
import eu.interlink.people.internal.TestMailer.Mail;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Invitations and new passwords by mail. */
@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class MailsTest {

    private static final String TASK = "tasks/" + new java.util.UUID(1, 2);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String FRESH = "eight purple bicycles";

    @Parameter
    private String engine;

    @TempDir
    private Path data;

    private World world;
    private Caller anna;
    private Team team;

    @BeforeEach
    void open() {
        world = new World(engine, data);
        anna = world.person("Anna");
        team = world.team(anna, world.organisation(anna, "City", true).id(), "Mobility");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private int invite(String... emails) {
        return world.invitations.inviteByMail(anna, team.id(), List.of(emails), WEEK, Optional.of(TASK));
    }

    @Test
    void everybody_gets_an_invitation_of_their_own_that_is_good_once() {
        assertEquals(2, invite("Ben@example.org", "carla@example.org", "ben@example.org"));
        assertEquals(List.of("Ben@example.org", "carla@example.org"), world.mails.sent.stream().map(Mail::to).toList());
        Mail mail = world.mails.sent.getFirst();
        assertEquals("Invitation to the team Mobility", mail.subject());
        assertTrue(mail.text().startsWith("Anna invites you to work in the team “Mobility” (City)."), mail.text());
        String link = mail.after("https://interlink.example.org/join/");
        assertTrue(link.endsWith("?to=" + TASK), link);
        String secret = link.substring(0, link.indexOf('?'));
        world.invitations.accept(GUEST, secret, "Ben", "ben@example.org", PASSWORD, "test");
        assertEquals(2, world.organisations.members(anna, team.id(), 0, 10).total());
        refused(Kind.NOT_FOUND, "not-found", () -> world.invitations.accept(GUEST, secret, "Eve", "eve@example.org", PASSWORD, "test"));
        assertEquals(1, world.invitations.open(anna, team.id(), 0, 10).items().size());
    }

    @Test
    void one_wrong_address_and_nobody_is_invited() {
        Problem wrong = refused(Kind.INVALID, "emails-invalid", () -> invite("ben@example.org", "carla", "x@y"));
        assertEquals("carla, x@y", wrong.details().get("emails"));
        assertEquals(List.of(), world.mails.sent);
        assertEquals(List.of(), world.invitations.open(anna, team.id(), 0, 10).items());
        refused(Kind.INVALID, "wrong-value", () -> world.invitations.inviteByMail(anna, team.id(), List.of("a@example.org"), WEEK, Optional.of("https://elsewhere")));
        refused(Kind.INVALID, "emails-missing", () -> invite());
        refused(Kind.LIMIT, "too-many", () -> invite(java.util.stream.IntStream.range(0, 201).mapToObj(i -> "p" + i + "@example.org").toArray(String[]::new)));
        refused(Kind.FORBIDDEN, "not-allowed", () -> world.invitations.inviteByMail(world.person("Eve"), team.id(), List.of("a@example.org"), WEEK, Optional.empty()));
    }

    private String secret() {
        return world.mails.sent.getLast().after("https://interlink.example.org/reset/");
    }

    @Test
    void whoever_forgot_the_password_chooses_a_new_one_once_and_is_signed_out_everywhere() {
        String session = world.signIn.signIn("anna@example.org", PASSWORD, "1.2.3.4", "test").token();
        world.resets.ask(GUEST, " ANNA@example.org ");
        assertEquals("anna@example.org", world.mails.sent.getLast().to());
        String secret = secret();
        refused(Kind.INVALID, "password-too-short", () -> world.resets.finish(GUEST, secret, "short"));
        world.resets.finish(GUEST, secret, FRESH);
        assertTrue(world.signIn.resolve(session).isEmpty());
        refused(Kind.FORBIDDEN, "wrong-credentials", () -> world.signIn.signIn("anna@example.org", PASSWORD, "1.2.3.4", "test"));
        world.signIn.signIn("anna@example.org", FRESH, "1.2.3.4", "test");
        refused(Kind.NOT_FOUND, "not-found", () -> world.resets.finish(GUEST, secret, FRESH));
    }

    @Test
    void a_new_link_makes_the_old_one_worthless_and_so_does_closing_the_account() {
        world.resets.ask(GUEST, "anna@example.org");
        String first = secret();
        world.resets.ask(GUEST, "anna@example.org");
        String second = secret();
        assertFalse(first.equals(second));
        refused(Kind.NOT_FOUND, "not-found", () -> world.resets.finish(GUEST, first, FRESH));
        Caller admin = world.person("Root", Caller.ROLE_ADMIN);
        world.setDisabled(admin, anna.requirePerson(), true);
        refused(Kind.NOT_FOUND, "not-found", () -> world.resets.finish(GUEST, second, FRESH));
        world.resets.ask(GUEST, "anna@example.org");
        assertEquals(2, world.mails.sent.size());
    }

    @Test
    void nobody_learns_who_has_an_account_and_nobody_is_flooded() {
        world.resets.ask(GUEST, "nobody@example.org");
        assertEquals(List.of(), world.mails.sent);
        refused(Kind.INVALID, "email-missing", () -> world.resets.ask(GUEST, " "));
        Collections.nCopies(5, "anna@example.org").forEach(email -> world.resets.ask(GUEST, email));
        refused(Kind.LIMIT, "too-many-attempts", () -> world.resets.ask(GUEST, "Anna@example.org"));
        assertEquals(5, world.mails.sent.size());
    }

    @Test
    void nobody_sends_mails_without_end() {
        for (int batch = 0; batch < InvitationsService.MAILS_PER_HOUR / InvitationsService.MOST_MAILS; batch++) {
            int number = batch;
            List<String> emails = IntStream.range(0, InvitationsService.MOST_MAILS).mapToObj(one -> "p" + number + "-" + one + "@example.org").toList();
            assertEquals(InvitationsService.MOST_MAILS, world.invitations.inviteByMail(anna, team.id(), emails, WEEK, Optional.empty()));
        }
        refused(Kind.LIMIT, "too-many-attempts", () -> world.invitations.inviteByMail(anna, team.id(), List.of("one.more@example.org"), WEEK, Optional.empty()));
    }
}
