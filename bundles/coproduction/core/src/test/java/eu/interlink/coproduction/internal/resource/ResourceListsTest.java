package eu.interlink.coproduction.internal.resource;

import static eu.interlink.coproduction.internal.World.code;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes.HistoryLine;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.coproduction.Resources.Filter;
import eu.interlink.coproduction.Resources.LinkDraft;
import eu.interlink.coproduction.Resources.Sort;
import eu.interlink.coproduction.Resources.Tool;
import eu.interlink.coproduction.internal.FakeFiles;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Right;
import java.time.Duration;
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

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class ResourceListsTest {

    @Parameter
    String engine;

    private World world;
    private Caller ada;
    private Caller ben;
    private Process process;
    private UUID first;
    private UUID third;

    @BeforeEach
    void open() {
        world = new World(engine);
        world.interlinkers.install("documents");
        world.interlinkers.install("votes");
        ada = world.people.person("Ada");
        ben = world.people.person("Ben");
        process = world.process(ada, Samples.full());
        first = world.item(ada, process, "task-1").id();
        third = world.item(ada, process, "task-3").id();
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.VIEW, Right.CREATE), Set.of());
        make(ada, first, "Órdenes of the day", "documents");
        make(ben, first, "Vote on routes", "votes");
        make(ada, third, "budget", "documents");
        world.resources.addLink(ben, third, new LinkDraft(Optional.empty(), "https://example.org/a", Optional.of("Air quality")));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void make(Caller caller, UUID task, String name, String tool) {
        world.resources.create(caller, task, new Draft(Optional.empty(), name, tool, Optional.empty()));
    }

    private List<String> names(Caller caller, String text, String tool, UUID within, boolean mine, Sort sort) {
        return list(caller, text, tool, within, mine, sort, 0, 50).items().stream().map(Resource::name).toList();
    }

    private Page<Resource> list(Caller caller, String text, String tool, UUID within, boolean mine, Sort sort, int offset, int limit) {
        return world.resources.list(caller, process.id(), new Filter(Optional.ofNullable(text), Optional.ofNullable(tool), Optional.ofNullable(within), mine, sort), offset,
                limit);
    }

    @Test
    void a_list_is_sorted_by_change_or_by_name_without_case_and_accents() {
        assertEquals(List.of("Air quality", "budget", "Vote on routes", "Órdenes of the day"), names(ada, null, null, null, false, Sort.CHANGED));
        assertEquals(List.of("Air quality", "budget", "Órdenes of the day", "Vote on routes"), names(ada, null, null, null, false, Sort.NAME));
    }

    @Test
    void a_list_is_made_smaller_in_every_way_and_in_several_at_once() {
        assertEquals(List.of("budget", "Órdenes of the day"), names(ada, null, "documents", null, false, Sort.CHANGED));
        assertEquals(List.of("Air quality"), names(ada, null, Resource.LINK, null, false, Sort.CHANGED));
        assertEquals(List.of("Vote on routes", "Órdenes of the day"), names(ada, null, null, first, false, Sort.CHANGED));
        UUID objective = world.item(ada, process, "objective-2").id();
        assertEquals(List.of("Air quality", "budget"), names(ada, null, null, objective, false, Sort.NAME));
        assertEquals(4, names(ada, null, null, world.item(ada, process, "phase-1").id(), false, Sort.NAME).size());
        assertEquals(List.of("budget", "Órdenes of the day"), names(ada, null, null, null, true, Sort.CHANGED));
        assertEquals(List.of("Vote on routes"), names(ben, "ro", "votes", first, true, Sort.NAME));
        assertEquals(List.of(), names(ben, "ro", "documents", first, true, Sort.CHANGED));
        assertEquals("not-found", code(() -> list(ada, null, null, UUID.randomUUID(), false, Sort.NAME, 0, 1)));
    }

    @Test
    void names_are_found_by_the_beginnings_of_their_words_in_this_process_alone() {
        Process other = world.process(ada, Samples.full());
        make(ada, world.item(ada, other, "task-1").id(), "Budget elsewhere", "documents");
        assertEquals(List.of("budget"), names(ada, "BUDG", null, null, false, Sort.CHANGED));
        assertEquals(List.of("Órdenes of the day"), names(ada, "day ord", null, null, false, Sort.CHANGED));
        assertEquals(List.of(), names(ada, "udget", null, null, false, Sort.CHANGED));
        assertEquals(List.of(), names(ada, "?!", null, null, false, Sort.CHANGED));
        assertEquals(4, names(ada, "  ", null, null, false, Sort.CHANGED).size());
        Resource budget = list(ada, "budget", null, null, false, Sort.CHANGED, 0, 1).items().getFirst();
        world.resources.rename(ada, budget.id(), "Money", budget.version());
        assertEquals(List.of(), names(ada, "budget", null, null, false, Sort.CHANGED));
        assertEquals(List.of("Money"), names(ada, "money", null, null, false, Sort.CHANGED));
        world.resources.trash(ada, budget.id());
        assertEquals(List.of(), names(ada, "money", null, null, false, Sort.CHANGED));
    }

    @Test
    void pages_follow_each_other_and_tell_whether_there_is_more() {
        Page<Resource> page = list(ada, null, null, null, false, Sort.NAME, 0, 3);
        assertEquals(List.of(3, 4), List.of(page.items().size(), (int) page.total()));
        Page<Resource> last = list(ada, null, null, null, false, Sort.NAME, 3, 3);
        assertEquals(List.of(1, 4), List.of(last.items().size(), (int) last.total()));
        assertEquals("Vote on routes", last.items().getFirst().name());
    }

    @Test
    void whoever_sees_one_task_finds_what_is_in_it_and_no_more() {
        Caller cleo = world.people.person("Cleo");
        world.processes.grant(ada, third, Party.person(cleo.requirePerson()), Set.of(Right.VIEW), Set.of());
        assertEquals(List.of("Air quality", "budget"), names(cleo, null, null, null, false, Sort.CHANGED));
        assertEquals(List.of(), names(cleo, "vote", null, null, false, Sort.CHANGED));
        assertEquals(List.of("Air quality", "budget"), names(cleo, null, null, world.item(ada, process, "phase-1").id(), false, Sort.CHANGED));
        assertEquals(List.of(), names(cleo, null, null, first, false, Sort.CHANGED));
        assertEquals("not-allowed", code(() -> names(world.people.person("Dan"), null, null, null, false, Sort.CHANGED)));
    }

    @Test
    void a_process_knows_what_its_resources_were_made_with() {
        assertEquals(List.of(new Tool("link", "Link"), new Tool("documents", "Tool documents"), new Tool("votes", "Tool votes")), world.resources.tools(ada, process.id()));
        assertEquals(List.of(), world.resources.tools(ada, world.process(ada, "Empty").id()));
        world.interlinkers.remove("votes");
        assertEquals(2, world.resources.tools(ada, process.id()).size(), "it cannot be chosen while it is away");
    }

    @Test
    void a_resource_knows_what_happened_to_it_and_to_nothing_else() {
        Resource budget = list(ada, "budget", null, null, false, Sort.CHANGED, 0, 1).items().getFirst();
        Resource renamed = world.resources.rename(ada, budget.id(), "Money", budget.version());
        world.resources.move(ada, budget.id(), first, renamed.version());
        Page<HistoryLine> lines = world.resources.activity(ada, budget.id(), 0, 2);
        assertEquals(List.of("coproduction.resource.moved", "coproduction.resource.renamed"), lines.items().stream().map(HistoryLine::type).toList());
        assertEquals(3, lines.total());
        assertEquals("Ada", lines.items().getFirst().actorName());
        assertEquals("not-allowed", code(() -> world.resources.activity(world.people.person("Dan"), budget.id(), 0, 2)));
    }

    @Test
    void what_came_without_the_key_of_its_name_gets_it_later() {
        world.store.run(handle -> {
            handle.execute("delete from coproduction.resource_word");
            handle.execute("update coproduction.resource set sort_key = ''");
        });
        assertEquals(List.of(), names(ada, "budget", null, null, false, Sort.CHANGED));
        Reconciler reconciler = new Reconciler(world.store, world.database.leases("test"), world.interlinkers, world.people,
                world.creations(Duration.ofSeconds(20)), world.bundles, new FakeFiles(), world.clock);
        reconciler.round();
        reconciler.close();
        assertEquals(List.of("budget"), names(ada, "budget", null, null, false, Sort.CHANGED));
        assertEquals(List.of("Air quality", "budget", "Órdenes of the day", "Vote on routes"), names(ada, null, null, null, false, Sort.NAME));
    }
}
