package eu.interlink.people.internal;

import static eu.interlink.people.internal.World.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Organisation;
import eu.interlink.people.OrganisationUse;
import eu.interlink.people.Organisations;
import eu.interlink.people.Team;
import eu.interlink.people.TeamCreators;
import eu.interlink.people.TeamType;
import eu.interlink.people.Trash.Trashed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
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

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class TrashTest {

    /** An area with things that hang on organisations and teams. */
    private static final class Uses implements OrganisationUse {
        private int belonging;
        private int orphaned;
        private final Set<UUID> purged = new HashSet<>();

        @Override
        public int belongingTo(UUID organisation) {
            return belonging;
        }

        @Override
        public int usedBy(Set<UUID> teams) {
            return 3;
        }

        @Override
        public int orphanedBy(Set<UUID> teams) {
            return orphaned;
        }

        @Override
        public void purged(Set<UUID> teams) {
            purged.addAll(teams);
        }
    }

    @Parameter
    String engine;

    @TempDir
    Path data;

    private final Uses uses = new Uses();
    private World world;
    private TrashService trash;
    private Caller anna;
    private Caller berta;
    private Organisation organisation;
    private Team team;

    @BeforeEach
    void open() {
        world = new World(engine, data);
        trash = new TrashService(world.database.store(), world.policy, world.journal, world.memberships, world.clock, uses);
        anna = world.person("Anna");
        berta = world.person("Berta");
        organisation = world.organisation(anna, "Comune", true);
        team = world.team(anna, organisation.id(), "Mobility");
        world.organisations.addMember(anna, team.id(), berta.person().orElseThrow(), false);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Set<UUID> teamsOfBerta() {
        return world.memberships.teamsOf(berta.person().orElseThrow());
    }

    private List<String> deleted(Caller caller) {
        return trash.list(caller).stream().map(Trashed::name).toList();
    }

    @Test
    void a_deleted_team_gives_no_rights_and_comes_back_with_its_members() {
        String invitation = world.invitations.invite(anna, team.id(), 1, Duration.ofDays(90)).secret();
        assertEquals(3, trash.uses(anna, team.id()));
        trash.deleteTeam(anna, team.id());
        assertEquals(Set.of(), teamsOfBerta());
        refused(Problem.Kind.FORBIDDEN, "not-allowed", () -> world.organisations.team(anna, team.id()));
        refused(Problem.Kind.NOT_FOUND, "not-found", () -> world.invitations.join(world.person("Carlo"), invitation));
        assertEquals(0, world.organisations.find(anna, organisation.id()).teams());
        assertEquals(0, world.organisations.find(anna, organisation.id()).people());
        assertEquals(List.of("Mobility"), deleted(anna));
        assertEquals(List.of(), deleted(berta));
        trash.restoreTeam(anna, team.id());
        assertEquals(Set.of(team.id()), teamsOfBerta());
        assertEquals(2, world.organisations.team(anna, team.id()).members());
        assertEquals(2, world.organisations.find(anna, organisation.id()).people());
        assertEquals(List.of(), deleted(anna));
        refused(Problem.Kind.FORBIDDEN, "not-allowed", () -> trash.restoreTeam(anna, team.id()));
        assertTrue(world.happenings(organisation.id()).containsAll(List.of("people.team.deleted", "people.team.restored")));
    }

    @Test
    void an_organisation_takes_its_teams_along_but_not_those_that_were_deleted_before() {
        Team old = world.team(anna, organisation.id(), "Old");
        trash.deleteTeam(anna, old.id());
        world.clock.advance(Duration.ofMinutes(1));
        trash.deleteOrganisation(anna, organisation.id());
        assertEquals(Set.of(), teamsOfBerta());
        assertEquals(List.of("Comune"), deleted(anna));
        assertEquals(0, world.organisations.list(anna, Optional.empty(), 0, 10).total());
        refused(Problem.Kind.FORBIDDEN, "not-allowed", () -> world.organisations.find(anna, organisation.id()));
        refused(Problem.Kind.CONFLICT, "organisation-deleted", () -> trash.restoreTeam(anna, team.id()));
        trash.restoreOrganisation(anna, organisation.id());
        assertEquals(List.of("Mobility"), world.organisations.teams(anna, organisation.id(), 0, 10).items().stream().map(Team::name).toList());
        assertEquals(List.of("Old"), deleted(anna));
    }

    @Test
    void what_others_stand_on_cannot_be_deleted() {
        uses.belonging = 2;
        assertEquals("2", refused(Problem.Kind.CONFLICT, "organisation-in-use", () -> trash.deleteOrganisation(anna, organisation.id())).details().get("count"));
        uses.belonging = 0;
        uses.orphaned = 1;
        refused(Problem.Kind.CONFLICT, "sole-manager", () -> trash.deleteOrganisation(anna, organisation.id()));
        refused(Problem.Kind.CONFLICT, "sole-manager", () -> trash.deleteTeam(anna, team.id()));
        assertEquals(Set.of(team.id()), teamsOfBerta());
    }

    @Test
    void only_who_administers_it_deletes_and_restores() {
        refused(Problem.Kind.FORBIDDEN, "not-allowed", () -> trash.deleteTeam(berta, team.id()));
        refused(Problem.Kind.FORBIDDEN, "not-allowed", () -> trash.deleteOrganisation(berta, organisation.id()));
        trash.deleteOrganisation(anna, organisation.id());
        refused(Problem.Kind.FORBIDDEN, "not-allowed", () -> trash.restoreOrganisation(berta, organisation.id()));
        refused(Problem.Kind.FORBIDDEN, "not-allowed", () -> trash.restoreTeam(berta, team.id()));
        trash.restoreOrganisation(world.person("Ada", Caller.ROLE_ADMIN), organisation.id());
        assertEquals(Set.of(team.id()), teamsOfBerta());
    }

    @Test
    void after_thirty_days_it_goes_for_good() {
        trash.deleteOrganisation(anna, organisation.id());
        world.clock.advance(Duration.ofDays(29));
        trash.purge();
        assertEquals(List.of("Comune"), deleted(anna));
        world.clock.advance(Duration.ofDays(2));
        trash.purge();
        assertEquals(List.of(), deleted(anna));
        assertEquals(Set.of(team.id()), uses.purged);
        refused(Problem.Kind.FORBIDDEN, "not-allowed", () -> trash.restoreOrganisation(anna, organisation.id()));
    }

    @Test
    void an_organisation_says_who_makes_teams() {
        Organisations.TeamDraft draft = new Organisations.TeamDraft("New", "", TeamType.CITIZENS);
        Caller stranger = world.person("Stranger");
        refused(Problem.Kind.FORBIDDEN, "not-allowed", () -> world.organisations.createTeam(berta, organisation.id(), draft));
        let(TeamCreators.MEMBERS);
        assertTrue(world.organisations.find(berta, organisation.id()).createsTeams());
        assertTrue(world.organisations.createTeam(berta, organisation.id(), draft).administrator());
        assertFalse(world.organisations.find(stranger, organisation.id()).createsTeams());
        refused(Problem.Kind.FORBIDDEN, "not-allowed", () -> world.organisations.createTeam(stranger, organisation.id(), draft));
        let(TeamCreators.EVERYBODY);
        assertTrue(world.organisations.find(stranger, organisation.id()).createsTeams());
        assertTrue(world.organisations.createTeam(stranger, organisation.id(), draft).administrator());
    }

    private void let(TeamCreators creators) {
        world.organisations.update(anna, organisation.id(), new Organisations.Draft("Comune", "", true, TeamType.CITIZENS, creators),
                world.organisations.find(anna, organisation.id()).version());
    }
}
