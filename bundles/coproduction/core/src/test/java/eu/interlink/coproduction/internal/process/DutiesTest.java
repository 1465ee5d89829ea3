package eu.interlink.coproduction.internal.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.interlink.access.PersonData.Duty;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
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

/** What nobody but one person manages. */
@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class DutiesTest {

    @Parameter
    String engine;

    private World world;
    private ProcessPersonData data;
    private Caller ada;
    private Caller ben;

    @BeforeEach
    void open() {
        world = new World(engine);
        data = new ProcessPersonData(world.store, world.people, world.people, world.journal);
        ada = world.people.person("Ada");
        ben = world.people.person("Ben");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<UUID> duties(Caller person) {
        return data.duties(person.requirePerson()).stream().map(Duty::id).toList();
    }

    private void give(Process process, Party party, Right right) {
        world.processes.grant(ada, process.id(), party, Set.of(right), Set.of());
    }

    @Test
    void a_process_is_a_duty_until_somebody_else_manages_it_too() {
        Process process = world.process(ada, "Routes");
        give(process, Party.person(ben.requirePerson()), Right.EDIT);
        assertEquals(List.of(process.id()), duties(ada));
        assertEquals(List.of(), duties(ben));
        give(process, Party.person(ben.requirePerson()), Right.MANAGE);
        assertEquals(List.of(), duties(ada));
        assertEquals(List.of(), duties(ben));
    }

    @Test
    void a_team_that_manages_is_somebody_else() {
        Process process = world.process(ada, "Routes");
        give(process, Party.team(world.people.team("Office", ben)), Right.MANAGE);
        assertEquals(List.of(), duties(ada));
    }

    @Test
    void what_is_handed_over_is_the_duty_of_neither_alone() {
        Process process = world.process(ada, "Routes");
        data.handOver(ada, ada.requirePerson(), ben.requirePerson());
        assertEquals(List.of(), duties(ada));
        assertEquals(List.of(process.id()), world.processes.list(ben, Processes.Query.ALL, 0, 10).items().stream().map(Process::id).toList());
    }
}
