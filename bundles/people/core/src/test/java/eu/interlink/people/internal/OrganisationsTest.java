package eu.interlink.people.internal;

import static eu.interlink.people.internal.World.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Organisation;
import eu.interlink.people.Organisations;
import eu.interlink.people.Team;
import eu.interlink.people.TeamCreators;
import eu.interlink.people.TeamType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class OrganisationsTest {

    @Parameter
    String engine;

    @TempDir
    Path data;

    private World world;
    private Caller anna;
    private Caller berta;
    private UUID annaId;
    private UUID bertaId;

    @BeforeEach
    void open() {
        world = new World(engine, data);
        anna = world.person("Anna");
        berta = world.person("Berta");
        annaId = anna.person().orElseThrow();
        bertaId = berta.person().orElseThrow();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> listed(Caller caller) {
        return world.organisations.list(caller, Optional.empty(), 0, 10).items().stream().map(Organisation::name).toList();
    }

    private void denied(Runnable call) {
        refused(Problem.Kind.FORBIDDEN, "not-allowed", call::run);
    }

    @Test
    void a_closed_organisation_is_seen_by_its_people_and_administrators_only() {
        Organisation closed = world.organisation(anna, "Closed", false);
        world.organisation(anna, "Open", true);
        assertEquals(List.of("Closed", "Open"), listed(anna));
        assertEquals(List.of("Open"), listed(berta));
        assertEquals(List.of("Closed", "Open"), listed(world.person("Ada", Caller.ROLE_ADMIN)));
        denied(() -> world.organisations.find(berta, closed.id()));
        denied(() -> world.organisations.find(berta, UUID.randomUUID()));
        Team team = world.team(anna, closed.id(), "Team");
        denied(() -> world.organisations.team(berta, team.id()));
        world.organisations.addMember(anna, team.id(), bertaId, false);
        assertEquals(List.of("Closed", "Open"), listed(berta));
        Organisation seen = world.organisations.find(berta, closed.id());
        assertEquals(1, seen.teams());
        assertEquals(2, seen.people());
        assertFalse(seen.administrator());
        assertTrue(world.organisations.find(anna, closed.id()).administrator());
    }

    @Test
    void organisations_are_paged_and_found_by_name() {
        for (String name : List.of("Rīga", "Roma", "Álava", "Zaragoza")) {
            world.organisation(anna, name, true);
        }
        var page = world.organisations.list(berta, Optional.empty(), 1, 2);
        assertEquals(List.of("Rīga", "Roma"), page.items().stream().map(Organisation::name).toList());
        assertEquals(4, page.total());
        assertEquals(List.of("Álava"), world.organisations.list(berta, Optional.of("ALA"), 0, 10).items().stream().map(Organisation::name).toList());
    }

    @Test
    void members_of_several_teams_are_told_at_once_the_first_by_name() {
        Organisation organisation = world.organisation(anna, "Comune", true);
        UUID one = world.team(anna, organisation.id(), "One").id();
        UUID two = world.team(anna, organisation.id(), "Two").id();
        UUID other = world.team(anna, organisation.id(), "Other").id();
        world.organisations.addMember(anna, one, bertaId, false);
        assertEquals(Map.of(annaId, Set.of(one, two), bertaId, Set.of(one)), world.memberships.members(Set.of(one, two), 10));
        assertEquals(Map.of(annaId, Set.of(one, two)), world.memberships.members(Set.of(one, two), 1));
        assertEquals(Map.of(annaId, Set.of(other)), world.memberships.members(Set.of(other), 10));
        assertEquals(Map.of(), world.memberships.members(Set.of(), 10));
    }

    @Test
    void only_who_manages_it_changes_an_organisation_and_never_over_a_newer_version() {
        Organisation organisation = world.organisation(anna, "Old", true);
        Organisations.Draft draft = new Organisations.Draft("New", "Line one\nline two", false, TeamType.CITIZENS, TeamCreators.ADMINISTRATORS);
        denied(() -> world.organisations.update(berta, organisation.id(), draft, organisation.version()));
        Organisation changed = world.organisations.update(anna, organisation.id(), draft, organisation.version());
        assertEquals("New", changed.name());
        assertEquals("Line one\nline two", changed.description());
        refused(Problem.Kind.CONFLICT, "stale", () -> world.organisations.update(anna, organisation.id(), draft, organisation.version()));
        refused(Problem.Kind.INVALID, "name-missing", () -> world.organisation(anna, "\u2003", true));
        assertEquals(List.of("people.organisation.updated", "people.organisation.created"), world.happenings(organisation.id()));
    }

    @Test
    void who_makes_a_team_administers_it_and_the_last_administrator_stays() {
        UUID organisation = world.organisation(anna, "Comune", true).id();
        UUID team = world.team(anna, organisation, "Team").id();
        assertTrue(world.organisations.team(anna, team).administrator());
        denied(() -> world.organisations.addMember(berta, team, bertaId, true));
        refused(Problem.Kind.CONFLICT, "last-administrator", () -> world.organisations.removeMember(anna, team, annaId));
        refused(Problem.Kind.CONFLICT, "last-administrator", () -> world.organisations.leave(anna, team));
        refused(Problem.Kind.CONFLICT, "last-administrator", () -> world.organisations.addMember(anna, team, annaId, false));
        world.organisations.addMember(anna, team, bertaId, true);
        world.organisations.leave(anna, team);
        assertEquals(1, world.organisations.team(berta, team).members());
        refused(Problem.Kind.CONFLICT, "last-administrator", () -> world.organisations.leave(berta, team));
        refused(Problem.Kind.NOT_FOUND, "not-found", () -> world.organisations.addMember(berta, team, UUID.randomUUID(), false));
        refused(Problem.Kind.NOT_FOUND, "not-found", () -> world.organisations.removeMember(berta, team, annaId));
    }

    @Test
    void an_organisation_keeps_an_administrator() {
        UUID organisation = world.organisation(anna, "Comune", true).id();
        refused(Problem.Kind.CONFLICT, "last-administrator", () -> world.organisations.removeAdministrator(anna, organisation, annaId));
        world.organisations.addAdministrator(anna, organisation, bertaId);
        world.organisations.removeAdministrator(berta, organisation, annaId);
        assertEquals(List.of("Berta"), world.organisations.administrators(anna, organisation).stream().map(person -> person.name()).toList());
        denied(() -> world.team(anna, organisation, "Team"));
    }

    @Test
    void two_administrators_who_remove_each_other_at_once_do_not_both_succeed() throws Exception {
        UUID team = world.team(anna, world.organisation(anna, "Comune", true).id(), "Team").id();
        world.organisations.addMember(anna, team, bertaId, true);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> first = attempt(together, () -> world.organisations.leave(anna, team));
        Callable<Boolean> second = attempt(together, () -> world.organisations.leave(berta, team));
        try (var threads = Executors.newFixedThreadPool(2)) {
            long left = threads.invokeAll(List.of(first, second)).stream().filter(future -> future.resultNow()).count();
            assertEquals(1, left);
        }
        assertEquals(1, world.organisations.team(berta, team).members());
    }

    private static Callable<Boolean> attempt(CyclicBarrier together, Runnable action) {
        return () -> {
            together.await();
            try {
                action.run();
                return true;
            } catch (Problem e) {
                return false;
            }
        };
    }

    @Test
    void teams_are_listed_by_name_for_the_organisation_and_for_oneself() {
        UUID organisation = world.organisation(anna, "Comune", true).id();
        Team water = world.team(anna, organisation, "Water");
        world.team(anna, organisation, "Ābols");
        world.organisations.addMember(anna, water.id(), bertaId, false);
        assertEquals(List.of("Ābols", "Water"), world.organisations.teams(berta, organisation, 0, 10).items().stream().map(Team::name).toList());
        assertEquals(List.of("Water"), world.organisations.myTeams(berta).stream().map(Team::name).toList());
        assertEquals("Comune", world.organisations.myTeams(berta).getFirst().organisationName());
        assertTrue(world.organisations.myTeams(berta).getFirst().member());
        assertFalse(world.organisations.myTeams(berta).getFirst().administrator());
        assertEquals(List.of("Anna", "Berta"), world.organisations.members(berta, water.id(), 0, 10).items().stream()
                .map(member -> member.person().name()).toList());
        Team renamed = world.organisations.updateTeam(anna, water.id(), new Organisations.TeamDraft("Rain", "", TeamType.NON_PROFIT), water.version());
        assertEquals("Rain", renamed.name());
        refused(Problem.Kind.CONFLICT, "stale",
                () -> world.organisations.updateTeam(anna, water.id(), new Organisations.TeamDraft("Snow", "", TeamType.NON_PROFIT), water.version()));
    }

    @Test
    void memberships_are_right_at_once_after_a_change_and_never_come_from_a_transaction_that_failed() {
        UUID organisation = world.organisation(anna, "Comune", true).id();
        UUID team = world.team(anna, organisation, "Team").id();
        assertEquals(Set.of(), world.memberships.teamsOf(bertaId));
        assertThrows(IllegalStateException.class, () -> world.database.store().run(handle -> {
            world.organisations.addMember(anna, team, bertaId, false);
            assertEquals(Set.of(team), world.memberships.teamsOf(bertaId));
            throw new IllegalStateException("changed my mind");
        }));
        assertEquals(Set.of(), world.memberships.teamsOf(bertaId));
        world.organisations.addMember(anna, team, bertaId, false);
        assertEquals(Set.of(team), world.memberships.teamsOf(bertaId));
        assertEquals(Map.of(team, "Team"), world.memberships.teamNames(Set.of(team, UUID.randomUUID())));
        assertEquals(Map.of(organisation, "Comune"), world.memberships.organisationNames(Set.of(organisation)));
        assertEquals(Map.of(), world.memberships.organisationNames(Set.of()));
    }

    @Test
    void members_are_listed_by_their_name_of_today() {
        UUID team = world.team(anna, world.organisation(anna, "Comune", true).id(), "Team").id();
        world.organisations.addMember(anna, team, bertaId, false);
        world.people.rename(anna, "Zita", world.people.me(anna).version());
        assertEquals(List.of("Berta", "Zita"), world.organisations.members(anna, team, 0, 10).items().stream().map(member -> member.person().name()).toList());
    }

    @Test
    void numbers_of_members_follow_each_change_and_count_everybody_once() {
        UUID organisation = world.organisation(anna, "Comune", true).id();
        UUID water = world.team(anna, organisation, "Water").id();
        UUID roads = world.team(anna, organisation, "Roads").id();
        assertEquals(1, world.organisations.find(anna, organisation).people());
        world.organisations.addMember(anna, water, bertaId, false);
        world.organisations.addMember(anna, roads, bertaId, false);
        world.organisations.addMember(anna, roads, bertaId, true);
        assertEquals(2, world.organisations.find(anna, organisation).people());
        assertEquals(2, world.organisations.team(anna, roads).members());
        assertEquals(2, world.organisations.members(anna, roads, 0, 1).total());
        world.organisations.removeMember(anna, roads, bertaId);
        assertEquals(1, world.organisations.team(anna, roads).members());
        assertEquals(2, world.organisations.find(anna, organisation).people());
        world.organisations.leave(berta, water);
        assertEquals(1, world.organisations.find(anna, organisation).people());
    }

    @Test
    void the_number_of_organisations_is_that_of_those_who_are_seen() {
        world.organisation(anna, "Closed", false);
        world.organisation(anna, "Open", true);
        assertEquals(2, world.organisations.list(anna, Optional.empty(), 0, 1).total());
        assertEquals(1, world.organisations.list(berta, Optional.empty(), 0, 1).total());
        assertEquals(1, world.organisations.list(anna, Optional.of("clo"), 0, 1).total());
        assertEquals(0, world.organisations.list(berta, Optional.of("clo"), 0, 1).total());
        assertEquals(2, world.organisations.list(world.person("Ada", Caller.ROLE_ADMIN), Optional.of(" "), 0, 1).total());
    }
}
