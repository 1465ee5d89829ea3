package eu.interlink.people.internal;

import static eu.interlink.people.internal.World.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem.Kind;
import eu.interlink.people.Application;
import eu.interlink.people.Organisation;
import eu.interlink.people.Team;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class ApplicationsTest {

    @Parameter
    private String engine;

    @TempDir
    private Path data;

    private World world;
    private Caller anna;
    private Caller ben;
    private Organisation city;
    private Team team;

    @BeforeEach
    void open() {
        world = new World(engine, data);
        anna = world.person("Anna");
        ben = world.person("Ben");
        city = world.organisation(anna, "City", true);
        team = world.team(anna, city.id(), "Mobility");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> mails() {
        return world.mails.sent.stream().map(mail -> mail.to() + ": " + mail.subject()).toList();
    }

    @Test
    void somebody_asks_and_is_taken_in() {
        Application asked = world.applications.apply(ben, team.id(), " I live in the street.\nSince 1990. ");
        assertEquals("I live in the street.\nSince 1990.", asked.reason());
        assertEquals(Optional.of(asked), world.applications.mine(ben, team.id()));
        assertEquals(List.of(asked), world.applications.list(anna, team.id(), 0, 10).items());
        refused(Kind.CONFLICT, "already-applied", () -> world.applications.apply(ben, team.id(), "Again"));
        world.applications.accept(anna, team.id(), asked.id());
        assertEquals(2, world.organisations.members(anna, team.id(), 0, 10).total());
        assertEquals(List.of(), world.applications.list(anna, team.id(), 0, 10).items());
        assertEquals(List.of("anna@example.org: Somebody wants to join the team Mobility", "ben@example.org: Welcome to the team Mobility"), mails());
        assertTrue(world.mails.sent.getFirst().text().contains("I live in the street."), mails().toString());
        refused(Kind.CONFLICT, "already-member", () -> world.applications.apply(ben, team.id(), "Once more"));
        refused(Kind.NOT_FOUND, "not-found", () -> world.applications.accept(anna, team.id(), asked.id()));
    }

    @Test
    void a_refusal_says_why_and_does_not_last_for_ever() {
        Application asked = world.applications.apply(ben, team.id(), "Please");
        world.applications.decline(anna, team.id(), asked.id(), "We are full.");
        assertTrue(world.mails.sent.getLast().text().contains("We are full."), mails().toString());
        assertTrue(world.applications.mine(ben, team.id()).isEmpty());
        world.applications.apply(ben, team.id(), "And now?");
        world.applications.withdraw(ben, team.id());
        assertEquals(List.of(), world.applications.list(anna, team.id(), 0, 10).items());
        refused(Kind.NOT_FOUND, "not-found", () -> world.applications.withdraw(ben, team.id()));
    }

    @Test
    void a_closed_organisation_is_not_asked_and_a_stranger_answers_nothing() {
        Team hidden = world.team(anna, world.organisation(anna, "Closed", false).id(), "Hidden");
        refused(Kind.FORBIDDEN, "not-allowed", () -> world.applications.apply(ben, hidden.id(), "Please"));
        Application asked = world.applications.apply(ben, team.id(), "Please");
        refused(Kind.FORBIDDEN, "not-allowed", () -> world.applications.list(ben, team.id(), 0, 10).items());
        refused(Kind.FORBIDDEN, "not-allowed", () -> world.applications.accept(ben, team.id(), asked.id()));
        Team other = world.team(anna, city.id(), "Other");
        refused(Kind.NOT_FOUND, "not-found", () -> world.applications.accept(anna, other.id(), asked.id()));
        refused(Kind.NOT_FOUND, "not-found", () -> world.applications.decline(anna, team.id(), UUID.randomUUID(), ""));
    }

    @Test
    void texts_have_a_size_and_nobody_floods_all_teams() {
        refused(Kind.INVALID, "text-missing", () -> world.applications.apply(ben, team.id(), "  "));
        refused(Kind.INVALID, "text-too-long", () -> world.applications.apply(ben, team.id(), "x".repeat(2001)));
        for (int i = 0; i < 10; i++) {
            world.applications.apply(ben, world.team(anna, city.id(), "Team " + i).id(), "Please");
        }
        refused(Kind.LIMIT, "too-many-attempts", () -> world.applications.apply(ben, team.id(), "Please"));
    }

    @Test
    void of_two_who_answer_at_the_same_moment_one_does() throws Exception {
        Application asked = world.applications.apply(ben, team.id(), "Please");
        Callable<Boolean> accept = () -> answered(() -> world.applications.accept(anna, team.id(), asked.id()));
        Callable<Boolean> decline = () -> answered(() -> world.applications.decline(anna, team.id(), asked.id(), "No"));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            long done = 0;
            for (Future<Boolean> one : both.invokeAll(List.of(accept, decline))) {
                done += one.get() ? 1 : 0;
            }
            assertEquals(1, done);
        }
        assertEquals(2, world.mails.sent.size());
    }

    private static boolean answered(Runnable answer) {
        try {
            answer.run();
            return true;
        } catch (eu.interlink.interlinker.Problem late) {
            assertEquals(Kind.NOT_FOUND, late.kind());
            return false;
        }
    }
}
