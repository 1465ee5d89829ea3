package eu.interlink.coproduction.internal.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes.Draft;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
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
class OrganisationProcessesTest {

    @Parameter
    private String engine;

    private World world;
    private OrganisationProcesses uses;
    private Caller ada;
    private Caller ben;
    private Process process;
    private UUID team;

    @BeforeEach
    void open() {
        world = new World(engine);
        uses = new OrganisationProcesses(world.store);
        ada = world.people.person("Ada");
        ben = world.people.person("Ben");
        process = world.process(ada, Samples.schema());
        team = world.people.team("Team", ben);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void grant(UUID place, Right right) {
        world.processes.grant(ada, place, Party.team(team), Set.of(right), Set.of());
    }

    @Test
    void processes_of_an_organisation_are_counted() {
        UUID organisation = world.people.organisation("Comune");
        assertEquals(0, uses.belongingTo(organisation));
        world.processes.create(ada, new Draft("One", "", "en", Optional.of(organisation)));
        assertEquals(1, uses.belongingTo(organisation));
    }

    @Test
    void a_process_counts_once_however_many_rights_a_team_has_in_it() {
        grant(process.id(), Right.VIEW);
        grant(world.processes.tree(ada, process.id()).getFirst().id(), Right.EDIT);
        assertEquals(1, uses.usedBy(Set.of(team)));
        assertEquals(0, uses.usedBy(Set.of(UUID.randomUUID())));
        assertEquals(0, uses.usedBy(Set.of()));
    }

    @Test
    void a_process_is_orphaned_when_only_these_teams_manage_it() {
        grant(process.id(), Right.MANAGE);
        assertEquals(0, uses.orphanedBy(Set.of(team)));
        UUID adas = world.processes.grants(ada, process.id()).stream().filter(grant -> grant.person().isPresent()).findFirst().orElseThrow().id();
        world.processes.revoke(ada, process.id(), adas);
        assertEquals(1, uses.orphanedBy(Set.of(team)));
        assertEquals(0, uses.orphanedBy(Set.of(UUID.randomUUID())));
    }

    @Test
    void rights_of_a_purged_team_are_gone_at_once() {
        grant(process.id(), Right.VIEW);
        grant(world.processes.tree(ada, process.id()).getFirst().id(), Right.EDIT);
        assertTrue(world.processes.rightsOf(ada, process.id(), ben.requirePerson()).rights().contains(Right.VIEW));
        world.store.run(handle -> uses.purged(Set.of(team)));
        assertFalse(world.processes.rightsOf(ada, process.id(), ben.requirePerson()).rights().contains(Right.VIEW));
        assertEquals(1, world.processes.grants(ada, process.id()).size());
    }
}
