package eu.interlink.people.internal;

import static eu.interlink.people.internal.World.GUEST;
import static eu.interlink.people.internal.World.PASSWORD;
import static eu.interlink.people.internal.World.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.SignIn;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Invitations.Issued;
import eu.interlink.people.Invitations.Preview;
import eu.interlink.people.Team;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class InvitationsTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @Parameter
    String engine;

    @TempDir
    Path data;

    private World world;
    private Caller anna;
    private Team team;

    @BeforeEach
    void open() {
        world = new World(engine, data);
        anna = world.person("Anna");
        team = world.team(anna, world.organisation(anna, "Comune", false).id(), "Citizens");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Caller accept(String secret, String name) {
        SignIn.Opened opened = world.invitations.accept(GUEST, secret, name, name + "@example.org", PASSWORD, "Browser");
        return world.signIn.resolve(opened.token()).orElseThrow();
    }

    private void gone(String secret) {
        assertEquals("invitation", refused(Problem.Kind.NOT_FOUND, "not-found", () -> accept(secret, "late")).details().get("what"));
        refused(Problem.Kind.NOT_FOUND, "not-found", () -> world.invitations.preview(GUEST, secret));
    }

    private String secretOfSetup() throws IOException {
        String line = Files.readString(data.resolve("run/welcome.txt")).strip();
        assertTrue(line.startsWith("Open {address}/setup/"), line);
        return line.split("/setup/")[1].split(" ")[0];
    }

    @Test
    void a_guest_signs_up_by_invitation_and_is_in_the_team_signed_in_and_in_the_language_chosen() {
        Issued issued = world.invitations.invite(anna, team.id(), 1, WEEK);
        assertEquals(new Preview(Optional.of("Citizens"), Optional.of("Comune"), "Anna", false), world.invitations.preview(GUEST, issued.secret()));
        Caller berta = accept(issued.secret(), "Berta");
        assertEquals("Berta", berta.name());
        assertEquals(Locale.of("lv"), berta.locale());
        assertEquals(Set.of(), berta.roles());
        assertEquals(List.of("Citizens"), world.organisations.myTeams(berta).stream().map(Team::name).toList());
        assertTrue(world.happenings(team.organisation()).contains("people.team.joined"));
        gone(issued.secret());
    }

    @Test
    void an_invitation_works_as_often_as_it_says() {
        String secret = world.invitations.invite(anna, team.id(), 3, WEEK).secret();
        IntStream.range(0, 3).forEach(i -> accept(secret, "person" + i));
        gone(secret);
        assertEquals(List.of(), world.invitations.open(anna, team.id(), 0, 10).items());
        assertEquals(4, world.organisations.team(anna, team.id()).members());
    }

    @Test
    void an_invitation_expires() {
        String secret = world.invitations.invite(anna, team.id(), 5, WEEK).secret();
        world.clock.advance(WEEK.minusSeconds(1));
        accept(secret, "early");
        world.clock.advance(Duration.ofSeconds(1));
        gone(secret);
        assertEquals(List.of(), world.invitations.open(anna, team.id(), 0, 10).items());
    }

    @Test
    void an_invitation_is_revoked_by_its_team_only() {
        Issued issued = world.invitations.invite(anna, team.id(), 5, WEEK);
        Team other = world.team(anna, team.organisation(), "Other");
        refused(Problem.Kind.NOT_FOUND, "not-found", () -> world.invitations.revoke(anna, other.id(), issued.invitation().id()));
        assertEquals(List.of(issued.invitation()), world.invitations.open(anna, team.id(), 0, 10).items());
        world.invitations.revoke(anna, team.id(), issued.invitation().id());
        gone(issued.secret());
    }

    @Test
    void a_wrong_field_is_named_and_costs_no_use() {
        String secret = world.invitations.invite(anna, team.id(), 1, WEEK).secret();
        for (String[] wrong : new String[][] {{"", "b@example.org", PASSWORD, "name-missing", "name"}, {"B", "b", PASSWORD, "email-invalid", "email"},
                {"B", "b@example.org", "short", "password-too-short", "password"}, {"B", "b@example.org", "password1234", "password-common", "password"}}) {
            Problem problem = refused(Problem.Kind.INVALID, wrong[3], () -> world.invitations.accept(GUEST, secret, wrong[0], wrong[1], wrong[2], ""));
            assertEquals(wrong[4], problem.details().get("field"));
        }
        refused(Problem.Kind.CONFLICT, "login-exists", () -> world.invitations.accept(GUEST, secret, "A", "anna@example.org", PASSWORD, ""));
        accept(secret, "Berta");
    }

    @Test
    void who_has_an_account_joins_with_it_and_joining_twice_costs_one_use() {
        Caller berta = world.person("Berta");
        String secret = world.invitations.invite(anna, team.id(), 2, WEEK).secret();
        refused(Problem.Kind.FORBIDDEN, "not-signed-in", () -> world.invitations.join(GUEST, secret));
        assertTrue(world.invitations.join(berta, secret).member());
        assertTrue(world.invitations.join(berta, secret).member());
        assertTrue(world.invitations.join(anna, secret).administrator(), "joining again takes no right away");
        assertEquals(1, world.invitations.open(anna, team.id(), 0, 10).items().getFirst().left());
    }

    @Test
    void an_invitation_has_bounds_and_needs_the_right_to_manage_the_team() {
        for (int uses : new int[] {0, -1, 501}) {
            refused(Problem.Kind.INVALID, "uses-out-of-range", () -> world.invitations.invite(anna, team.id(), uses, WEEK));
        }
        for (Duration valid : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(91))) {
            refused(Problem.Kind.INVALID, "days-out-of-range", () -> world.invitations.invite(anna, team.id(), 1, valid));
        }
        Caller member = accept(world.invitations.invite(anna, team.id(), 1, WEEK).secret(), "Berta");
        refused(Problem.Kind.FORBIDDEN, "not-allowed", () -> world.invitations.invite(member, team.id(), 1, WEEK));
    }

    @Test
    void secrets_of_invitations_are_not_stored() {
        String secret = world.invitations.invite(anna, team.id(), 1, WEEK).secret();
        assertFalse(world.database.store().read(handle -> handle.createQuery("select secret_hash from people.invitation").mapTo(String.class).list())
                .contains(secret));
    }

    @Test
    void while_nobody_administers_the_platform_each_start_makes_a_new_setup_link() throws IOException {
        String old = secretOfSetup();
        world.start();
        String secret = secretOfSetup();
        gone(old);
        assertTrue(world.invitations.preview(GUEST, secret).setup());
        refused(Problem.Kind.NOT_FOUND, "not-found", () -> world.invitations.join(anna, secret));
        Caller admin = accept(secret, "Ada");
        assertEquals(Set.of(Caller.ROLE_ADMIN, Caller.ROLE_EDITOR), admin.roles());
        gone(secret);
        assertFalse(Files.exists(data.resolve("run/welcome.txt")));
        world.start();
        assertFalse(Files.exists(data.resolve("run/welcome.txt")));
    }

    @Test
    void the_setup_link_is_void_when_an_administrator_came_another_way_and_other_lines_stay() throws IOException {
        String secret = secretOfSetup();
        Files.writeString(data.resolve("run/welcome.txt"), Files.readString(data.resolve("run/welcome.txt")) + "Sign in as Ada.\n");
        world.person("Ada", Caller.ROLE_ADMIN);
        gone(secret);
        assertEquals("Sign in as Ada.", Files.readString(data.resolve("run/welcome.txt")).strip());
        world.start();
        assertEquals("Sign in as Ada.", Files.readString(data.resolve("run/welcome.txt")).strip());
    }

    @Test
    void unknown_secrets_are_like_used_ones() {
        gone("");
        gone(UUID.randomUUID().toString());
    }
}
