package eu.interlink.coproduction.internal.process;

import static eu.interlink.coproduction.internal.World.codeOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.coproduction.Effective;
import eu.interlink.coproduction.Effective.Source;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class ItemRightsTest {

    private static final Set<Right> NONE = Set.of();

    @Parameter
    private String engine;

    private World world;
    private Caller ada;
    private Caller ben;
    private Process process;

    @BeforeEach
    void open() {
        world = new World(engine);
        world.interlinkers.install("documents");
        ada = world.people.person("Ada");
        ben = world.people.person("Ben");
        process = world.process(ada, Samples.schema());
    }

    @AfterEach
    void close() {
        world.close();
    }

    private UUID id(String key) {
        return key.isEmpty() ? process.id() : world.item(ada, process, key).id();
    }

    private void grant(String place, Party party, Set<Right> allowed, Set<Right> denied) {
        world.processes.grant(ada, id(place), party, allowed, denied);
    }

    private Party forBen() {
        return Party.person(ben.requirePerson());
    }

    private Set<Right> bens(String place) {
        return world.processes.rightsOf(ada, id(place), ben.requirePerson()).rights();
    }

    private UUID made(String task, String name) {
        return world.resources.create(ada, id(task), new Draft(Optional.empty(), name, "documents", Optional.empty())).id();
    }

    private static List<String> names(List<Item> items) {
        return items.stream().flatMap(item -> Stream.concat(Stream.of(item.name().replace("Name of ", "")), names(item.children()).stream())).toList();
    }

    @Test
    void the_deepest_item_that_says_something_decides() {
        Party team = Party.team(world.people.team("Team", ben));
        grant("", team, Set.of(Right.EDIT), NONE);
        grant("phase-1", team, NONE, Set.of(Right.EDIT));
        grant("task-1", team, Set.of(Right.EDIT), NONE);
        assertEquals(Set.of(Right.VIEW, Right.EDIT), bens("task-1"));
        assertEquals(Set.of(Right.VIEW), bens("task-2"));
        assertEquals(Set.of(Right.VIEW), bens("objective-2"));
        assertEquals(Set.of(Right.VIEW, Right.EDIT), bens("task-4"));
        world.processes.setStatus(ben, id("task-1"), Status.IN_PROGRESS, 1);
        assertEquals("not-allowed", codeOf(() -> world.processes.setStatus(ben, id("task-2"), Status.IN_PROGRESS, 1)));
    }

    @Test
    void at_one_place_the_person_comes_before_the_teams_and_allowing_before_denying() {
        grant("task-1", Party.team(world.people.team("One", ben)), NONE, Set.of(Right.CREATE, Right.DELETE));
        grant("task-1", Party.team(world.people.team("Two", ben)), Set.of(Right.CREATE, Right.DELETE), NONE);
        assertEquals(Set.of(Right.VIEW, Right.CREATE, Right.DELETE), bens("task-1"));
        grant("task-1", forBen(), NONE, Set.of(Right.DELETE));
        assertEquals(Set.of(Right.VIEW, Right.CREATE), bens("task-1"));
    }

    @Test
    void whoever_manages_the_whole_process_may_everything_in_it() {
        grant("", forBen(), Set.of(Right.MANAGE), NONE);
        grant("phase-1", forBen(), NONE, Set.of(Right.VIEW));
        assertEquals(RightBits.ALL, bens("task-1"));
        assertEquals(Source.PROCESS_ADMINISTRATOR, world.processes.rights(ben, id("task-1")).reasons().get(Right.EDIT).source());
    }

    @Test
    void whoever_sees_one_task_sees_the_way_to_it_and_nothing_else() {
        UUID open = made("task-1", "Open");
        UUID hidden = made("task-4", "Hidden");
        grant("task-1", forBen(), Set.of(Right.CREATE), NONE);
        assertEquals(1, world.processes.list(ben, Processes.Query.ALL, 0, 10).total());
        assertEquals(Set.of(), world.processes.find(ben, process.id()).rights());
        List<Item> tree = world.processes.tree(ben, process.id());
        assertEquals(List.of("phase-1", "objective-1", "task-1"), names(tree));
        assertEquals("", tree.getFirst().description());
        assertEquals(1, tree.getFirst().resources());
        String json = new String(world.processes.treeJson(ben, process.id()).utf8(), StandardCharsets.UTF_8);
        assertTrue(json.contains("task-1") && !json.contains("task-4"), json);
        assertEquals(List.of("Open"), world.resources.ofProcess(ben, process.id(), 0, 10).items().stream().map(found -> found.name()).toList());
        assertEquals(1, world.resources.ofProcess(ben, process.id(), 0, 10).total());
        assertEquals(List.of(open), world.processes.history(ben, process.id(), 0, 50).items().stream()
                .filter(line -> line.type().endsWith("resource.created")).map(line -> line.subject().orElseThrow()).toList());
        assertTrue(world.processes.history(ben, process.id(), 0, 50).items().stream().noneMatch(line -> line.subject().filter(hidden::equals).isPresent()));
        assertEquals("not-allowed", codeOf(() -> world.processes.item(ben, id("task-4"))));
        assertEquals("not-allowed", codeOf(() -> world.processes.item(ben, id("phase-1"))));
        assertEquals("not-allowed", codeOf(() -> world.resources.find(ben, hidden)));
        assertEquals("Open", world.resources.find(ben, open).name());
        world.resources.trash(ada, hidden);
        assertEquals(List.of(), world.resources.trashed(ben, process.id()));
    }

    @Test
    void a_part_that_is_denied_is_not_there_for_that_team() {
        Party team = Party.team(world.people.team("Team", ben));
        grant("", team, Set.of(Right.VIEW), NONE);
        grant("phase-2", team, NONE, Set.of(Right.VIEW));
        assertFalse(names(world.processes.tree(ben, process.id())).contains("phase-2"));
        assertEquals(List.of("objective-1", "objective-2", "objective-empty"),
                names(world.processes.item(ben, id("phase-1")).children()).stream().filter(name -> name.startsWith("objective")).toList());
        assertEquals(Set.of(), bens("task-4"));
        assertEquals(6, names(world.processes.tree(ada, process.id())).stream().filter(name -> !name.startsWith("task")).count());
    }

    @Test
    void a_denial_for_the_person_hides_the_whole_process_that_its_team_sees() {
        grant("", Party.team(world.people.team("Team", ben)), Set.of(Right.EDIT), NONE);
        grant("", forBen(), NONE, Set.of(Right.VIEW));
        assertEquals(0, world.processes.list(ben, Processes.Query.ALL, 0, 10).total());
        assertEquals("not-allowed", codeOf(() -> world.processes.find(ben, process.id())));
        grant("task-1", forBen(), Set.of(Right.VIEW), NONE);
        assertEquals(1, world.processes.list(ben, Processes.Query.ALL, 0, 10).total());
    }

    @Test
    void whoever_manages_an_item_says_who_may_what_there_and_nowhere_else() {
        Caller eve = world.people.person("Eve");
        grant("phase-1", forBen(), Set.of(Right.MANAGE), NONE);
        world.processes.grant(ben, id("task-1"), Party.person(eve.requirePerson()), Set.of(Right.VIEW), NONE);
        assertEquals(Set.of(Right.VIEW), world.processes.rights(eve, id("task-1")).rights());
        assertEquals("not-allowed", codeOf(() -> world.processes.grant(ben, id("task-4"), Party.person(eve.requirePerson()), Set.of(Right.VIEW), NONE)));
        assertEquals("not-allowed", codeOf(() -> world.processes.grant(ben, process.id(), forBen(), Set.of(Right.MANAGE), NONE)));
        assertEquals("not-allowed", codeOf(() -> world.processes.rightsOf(ben, id("task-4"), eve.requirePerson())));
        assertEquals("not-allowed", codeOf(() -> world.processes.update(ben, process.id(),
                new eu.interlink.coproduction.Processes.Draft("Other", "", "en", Optional.empty()), 1)));
        UUID eves = world.processes.grants(ben, process.id()).stream().filter(grant -> grant.name().equals("Eve")).findFirst().orElseThrow().id();
        UUID adas = world.processes.grants(ada, process.id()).stream().filter(grant -> grant.name().equals("Ada")).findFirst().orElseThrow().id();
        assertEquals("not-allowed", codeOf(() -> world.processes.revoke(ben, process.id(), adas)));
        world.processes.revoke(ben, process.id(), eves);
        assertEquals(Set.of(), world.processes.rightsOf(ada, id("task-1"), eve.requirePerson()).rights());
    }

    @Test
    void every_right_is_shown_with_its_reason() {
        grant("", Party.team(world.people.team("Planners", ben)), Set.of(Right.EDIT), NONE);
        grant("task-1", forBen(), NONE, Set.of(Right.EDIT));
        Effective effective = world.processes.rights(ben, id("task-1"));
        assertEquals(new Effective.Reason(true, Source.TEAM, Optional.empty(), "", "Planners"), effective.reasons().get(Right.VIEW));
        assertEquals(new Effective.Reason(false, Source.PERSON, Optional.of(id("task-1")), "Name of task-1", "Ben"), effective.reasons().get(Right.EDIT));
        assertEquals(new Effective.Reason(false, Source.SILENT, Optional.empty(), "", ""), effective.reasons().get(Right.DELETE));
        grant("task-1", forBen(), NONE, Set.of(Right.VIEW));
        assertEquals(Source.PERSON, world.processes.rights(ben, id("task-1")).reasons().get(Right.VIEW).source());
        assertEquals(Source.PLATFORM_ADMINISTRATOR,
                world.processes.rights(world.people.person("Root", Caller.ROLE_ADMIN), id("task-1")).reasons().get(Right.MANAGE).source());
    }

    @Test
    void all_rights_in_a_process_are_told_at_once() {
        grant("task-1", forBen(), Set.of(Right.EDIT), NONE);
        var rights = world.processes.rightsIn(ben, process.id());
        assertEquals(Set.of(Right.VIEW, Right.EDIT), rights.get(id("task-1")));
        assertEquals(Set.of(), rights.get(id("task-2")));
        assertEquals(Set.of(), rights.get(process.id()));
        assertEquals(RightBits.ALL, world.processes.rightsIn(ada, process.id()).get(id("task-4")));
        assertEquals(11, rights.size());
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertEquals("rights-missing", codeOf(() -> grant("task-1", forBen(), NONE, NONE)));
        assertEquals("rights-contradict", codeOf(() -> grant("task-1", forBen(), Set.of(Right.EDIT), Set.of(Right.EDIT))));
        assertEquals("rights-contradict", codeOf(() -> grant("task-1", forBen(), Set.of(Right.EDIT), Set.of(Right.VIEW))));
        assertEquals("rights-contradict", codeOf(() -> grant("task-1", forBen(), Set.of(Right.MANAGE), Set.of(Right.EDIT))));
        assertEquals("team-or-person", codeOf(() -> grant("task-1", new Party(Optional.empty(), Optional.empty()), Set.of(Right.VIEW), NONE)));
        assertEquals("not-found", codeOf(() -> grant("task-1", Party.team(UUID.randomUUID()), Set.of(Right.VIEW), NONE)));
    }

    @Test
    void an_entry_on_an_item_administers_nothing() {
        grant("task-1", forBen(), Set.of(Right.MANAGE), NONE);
        UUID own = world.processes.grants(ada, process.id()).stream().filter(grant -> grant.name().equals("Ada")).findFirst().orElseThrow().id();
        assertEquals("last-administrator", codeOf(() -> world.processes.revoke(ada, process.id(), own)));
    }

    /** The rule once more, straight from its words, without any of the code under test. */
    private record Said(String place, boolean person, Set<Right> allowed, Set<Right> denied) {
    }

    private static Set<Right> byTheWords(List<Said> all, List<String> path) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        if (allowed(all, List.of(""), Right.MANAGE)) {
            return RightBits.ALL;
        }
        for (Right right : Right.values()) {
            if (allowed(all, path, right)) {
                rights.add(right);
            }
        }
        return rights.contains(Right.VIEW) ? rights : Set.of();
    }

    private static boolean allowed(List<Said> all, List<String> path, Right right) {
        for (String place : path) {
            for (boolean person : new boolean[] {true, false}) {
                List<Said> here = all.stream().filter(said -> said.place().equals(place) && said.person() == person).toList();
                if (here.stream().anyMatch(said -> said.allowed().contains(right))) {
                    return true;
                }
                if (here.stream().anyMatch(said -> said.denied().contains(right))) {
                    return false;
                }
            }
        }
        return false;
    }

    private static Set<Right> some(Random random, Set<Right> but) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (!but.contains(right) && random.nextInt(3) == 0) {
                rights.add(right);
            }
        }
        return rights;
    }

    @Test
    void any_mixture_of_entries_means_what_the_words_say_and_what_the_preview_said() {
        Random random = new Random(7);
        List<String> places = List.of("", "phase-1", "objective-1", "task-1", "task-2");
        List<Party> parties = List.of(forBen(), Party.team(world.people.team("One", ben)), Party.team(world.people.team("Two", ben)));
        List<Said> said = new ArrayList<>();
        for (String place : places) {
            for (Party party : parties) {
                Set<Right> allowed = RightBits.complete(some(random, Set.of()));
                Set<Right> denied = some(random, allowed);
                denied = denied.contains(Right.VIEW) ? allowed.isEmpty() ? RightBits.ALL : NONE : denied;
                if (random.nextInt(3) > 0 && !(allowed.isEmpty() && denied.isEmpty()) && !(place.isEmpty() && allowed.contains(Right.MANAGE))) {
                    Effective foretold = world.processes.preview(ada, id(place), party, allowed, denied, id("task-1"), ben.requirePerson());
                    grant(place, party, allowed, denied);
                    said.add(new Said(place, party.person().isPresent(), allowed, denied));
                    assertEquals(bens("task-1"), foretold.rights(), said.toString());
                    assertEquals(byTheWords(said, List.of("task-1", "objective-1", "phase-1", "")), bens("task-1"), said.toString());
                    assertEquals(byTheWords(said, List.of("task-2", "objective-1", "phase-1", "")), bens("task-2"), said.toString());
                    assertEquals(byTheWords(said, List.of("task-4", "objective-3", "phase-2", "")), bens("task-4"), said.toString());
                }
            }
        }
        assertTrue(said.size() > 5, said.toString());
    }
}
