package eu.interlink.coproduction.internal.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.interlink.coproduction.Assignments.Filter;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Work;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists over all processes show what the policy lets somebody see, whatever the entries say. */
class SightTest {

    private static final int ROUNDS = 60;
    private static final List<String> PLACES = List.of("phase-1", "objective-1", "objective-2", "task-1", "task-2", "task-3");

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void lists_and_rights_agree(String engine) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (World world = new World(engine)) {
            Caller ada = world.people.person("Ada");
            Caller ben = world.people.person("Ben");
            UUID one = world.people.team("One", ben);
            UUID two = world.people.team("Two", ben);
            Process process = world.process(ada, Samples.full());
            Party forBen = Party.person(ben.requirePerson());
            List<UUID> places = new ArrayList<>(PLACES.stream().map(key -> world.item(ada, process, key).id()).toList());
            List<UUID> tasks = List.copyOf(places.subList(3, places.size()));
            places.add(process.id());
            world.processes.grant(ada, process.id(), forBen, Set.of(Right.MANAGE), Set.of());
            tasks.forEach(task -> world.assignments.assign(ada, task, forBen, "", Optional.empty()));
            for (int round = 0; round < ROUNDS; round++) {
                Party party = List.of(forBen, Party.team(one), Party.team(two)).get(random.nextInt(3));
                entry(world, ada, places.get(random.nextInt(places.size())), party, random);
                Set<UUID> allowed = tasks.stream().filter(task -> world.policy.allows(ben, Actions.ITEM_VIEW, Optional.of(task)))
                        .collect(Collectors.toCollection(TreeSet::new));
                Set<UUID> listed = world.assignments.mine(ben, Filter.OPEN, 0, 10).items().stream().map(Work::assignment).map(found -> found.task())
                        .collect(Collectors.toCollection(TreeSet::new));
                assertEquals(allowed, listed, "seed " + seed + ", round " + round + ": " + world.processes.grants(ada, process.id()));
            }
        }
    }

    private static void entry(World world, Caller ada, UUID place, Party party, Random random) {
        Set<Right> allowed = random.nextBoolean() ? Set.of(Right.values()[random.nextInt(Right.values().length)]) : Set.of();
        Set<Right> denied = random.nextInt(3) > 0 ? Set.of(Right.values()[random.nextInt(Right.values().length)]) : Set.of();
        try {
            world.processes.grant(ada, place, party, allowed, denied);
        } catch (Problem contradiction) {
            assertEquals(Problem.Kind.INVALID, contradiction.kind());
        }
    }
}
