package eu.interlink.coproduction.internal.process;

import static eu.interlink.coproduction.internal.World.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.coproduction.CooperationModel;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Process.State;
import eu.interlink.coproduction.Processes.Draft;
import eu.interlink.coproduction.Processes.Order;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Processes.Query;
import eu.interlink.coproduction.Processes.Role;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import eu.interlink.store.WordFiller;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding processes by words, tags, status and role, in three orders. */
@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class FindingTest {

    @Parameter
    String engine;

    private World world;
    private Caller ada;
    private Caller ben;
    private Caller root;

    @BeforeEach
    void open() {
        world = new World(engine);
        ada = world.people.person("Ada");
        ben = world.people.person("Ben");
        root = world.people.person("Root", Caller.ROLE_ADMIN);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Process made(String name, String... tags) {
        return world.processes.create(ada, new Draft(name, "", "en", Optional.empty(), List.of(tags), Optional.empty()));
    }

    private static Query query(Optional<String> text, Optional<String> tag, Optional<Status> status, Role role, Order order) {
        return new Query(text, tag, status, role, false, order);
    }

    private List<String> found(Caller caller, Query query) {
        var page = world.processes.list(caller, query, 0, 50);
        assertEquals(page.items().size(), page.total());
        return page.items().stream().map(Process::name).toList();
    }

    private List<String> byWords(Caller caller, String words) {
        return found(caller, Query.ALL.with(Optional.of(words)));
    }

    private List<String> byTag(Caller caller, String tag) {
        return found(caller, query(Optional.empty(), Optional.of(tag), Optional.empty(), Role.ANY, Order.CHANGED));
    }

    @Test
    void words_are_found_in_names_and_tags_without_case_and_accents() {
        made("Orti di città", "Verde pubblico");
        made("Safer routes to school", "mobility", "Kinder");
        for (Caller reader : List.of(ada, root)) {
            assertEquals(List.of("Orti di città"), byWords(reader, "CITTA ort"));
            assertEquals(List.of("Orti di città"), byWords(reader, "pubb"));
            assertEquals(List.of("Safer routes to school"), byWords(reader, "mobil SCHOOL"));
            assertEquals(List.of(), byWords(reader, "mobil orti"));
            assertEquals(List.of(), byWords(reader, "?!"));
            assertEquals(2, byWords(reader, "  ").size());
        }
        assertEquals(List.of(), byWords(ben, "school"));
    }

    @Test
    void a_tag_is_found_whole_and_not_by_its_beginning() {
        made("One", "Parks");
        made("Two", "Parks and gardens");
        assertEquals(List.of("One"), byTag(ada, "parks"));
        assertEquals(List.of("Two"), byTag(root, "PARKS AND GARDENS"));
        assertEquals(List.of(), byTag(ada, "park"));
    }

    @Test
    void what_was_renamed_or_tagged_anew_is_found_by_that_alone() {
        Process process = made("Bridge", "water");
        world.processes.update(ada, process.id(), new Draft("Tunnel", "", "en", Optional.empty(), List.of("earth"), Optional.of(CooperationModel.C2C)), process.version());
        assertEquals(List.of(), byWords(ada, "bridge"));
        assertEquals(List.of(), byTag(ada, "water"));
        assertEquals(List.of("Tunnel"), byTag(ada, "earth"));
        Process now = world.processes.find(ada, process.id());
        assertEquals(List.of("earth"), now.tags());
        assertEquals(Optional.of(CooperationModel.C2C), now.model());
    }

    @Test
    void the_role_is_that_of_entries_also_for_whoever_administers_the_platform() {
        Process own = world.process(ben, "Own");
        Process helped = world.process(ada, "Helped");
        Process led = world.process(ada, "Led by the team");
        Process refused = world.process(ada, "Led by the team but not by Ben");
        var team = world.people.team("Team", ben);
        world.processes.grant(ada, helped.id(), Party.team(team), Set.of(Right.CREATE), Set.of());
        world.processes.grant(ada, led.id(), Party.team(team), Set.of(Right.MANAGE), Set.of());
        world.processes.grant(ada, refused.id(), Party.team(team), Set.of(Right.MANAGE), Set.of());
        world.processes.grant(ada, refused.id(), Party.person(ben.requirePerson()), Set.of(), Set.of(Right.MANAGE));
        assertEquals(Set.of("Own", "Led by the team"), Set.copyOf(found(ben, query(Optional.empty(), Optional.empty(), Optional.empty(), Role.MANAGER, Order.CHANGED))));
        assertEquals(Set.of("Helped", refused.name()), Set.copyOf(found(ben, query(Optional.empty(), Optional.empty(), Optional.empty(), Role.PARTICIPANT, Order.CHANGED))));
        assertEquals(List.of(), found(root, query(Optional.empty(), Optional.empty(), Optional.empty(), Role.MANAGER, Order.CHANGED)));
        assertEquals(4, found(root, Query.ALL).size());
        assertEquals(List.of("Own"), found(ben, query(Optional.of("own"), Optional.empty(), Optional.empty(), Role.MANAGER, Order.NAME)));
        assertEquals(own.id(), world.processes.list(ben, query(Optional.of("own"), Optional.empty(), Optional.empty(), Role.MANAGER, Order.NAME), 0, 1).items().getFirst().id());
    }

    @Test
    void status_and_order_are_those_that_were_asked_for() {
        Process begun = world.process(ada, Samples.full());
        made("étude");
        made("Zoo");
        made("Eta");
        world.processes.setStatus(ada, world.item(ada, begun, "task-1").id(), Status.IN_PROGRESS, 1);
        assertEquals(List.of(begun.name()), found(ada, query(Optional.empty(), Optional.empty(), Optional.of(Status.IN_PROGRESS), Role.ANY, Order.CHANGED)));
        assertEquals(List.of(begun.name(), "Eta", "étude", "Zoo"), found(ada, query(Optional.empty(), Optional.empty(), Optional.empty(), Role.ANY, Order.NAME)));
        assertEquals(List.of("Eta", "Zoo", "étude", begun.name()), found(root, query(Optional.empty(), Optional.empty(), Optional.empty(), Role.ANY, Order.CREATED)));
        assertEquals(List.of("Eta", "Zoo", "étude"), found(root, query(Optional.empty(), Optional.empty(), Optional.of(Status.WAITING), Role.ANY, Order.CREATED)));
    }

    @Test
    void what_is_archived_or_in_the_trash_is_not_found() {
        Process archived = made("Archived bridge", "bridge");
        Process trashed = made("Trashed bridge", "bridge");
        world.life.change(ada, archived.id(), State.ARCHIVED, archived.version());
        world.life.trash(ada, trashed.id(), trashed.version());
        for (Caller reader : List.of(ada, root)) {
            assertEquals(List.of(), byWords(reader, "bridge"));
            assertEquals(List.of(), byTag(reader, "bridge"));
            assertEquals(List.of("Archived bridge"), found(reader, Query.ARCHIVED.with(Optional.of("bridge"))));
        }
    }

    @Test
    void tags_are_trimmed_each_once_and_not_too_many() {
        assertEquals(List.of("Green city", "Acqua"), made("One", " Green  city", "GREEN CITY", "", "Acqua", "àcqua").tags());
        assertEquals("too-many-tags", code(() -> made("Two", IntStream.range(0, 21).mapToObj(number -> "tag" + number).toArray(String[]::new))));
        assertEquals("text-too-long", code(() -> made("Three", "x".repeat(51))));
        assertEquals("control-characters", code(() -> made("Four", "a\u0007b")));
        assertEquals(20, made("Five", Collections.nCopies(1, IntStream.range(0, 20).mapToObj(number -> "%02d".formatted(number) + "x".repeat(48)).toList()).getFirst()
                .toArray(String[]::new)).tags().size());
    }

    @Test
    void tags_are_offered_by_how_often_they_are_used_where_the_caller_may_look() {
        made("One", "b", "a");
        made("Two", "A");
        assertEquals(List.of("a", "b"), world.processes.tags(ada).stream().map(String::toLowerCase).toList());
        assertEquals(2, world.processes.tags(root).size());
        assertEquals(List.of(), world.processes.tags(ben));
    }

    @Test
    void processes_of_a_version_that_knew_no_words_are_found_after_the_next_start() {
        made("Alpha");
        made("Beta", "kept");
        world.database.store().run(handle -> {
            handle.execute("delete from coproduction.process_word where id in (select id from coproduction.process where name = 'Alpha')");
            handle.execute("update coproduction.process set sort_name = '' where name = 'Alpha'");
        });
        assertEquals(List.of(), byWords(ada, "alpha"));
        new WordFiller(world.database.store(), ProcessWords.sources(), 1).fill();
        assertEquals(List.of("Alpha"), byWords(ada, "alpha"));
        assertEquals(List.of("Beta"), byTag(ada, "kept"));
        assertEquals(List.of("Alpha", "Beta"), found(ada, query(Optional.empty(), Optional.empty(), Optional.empty(), Role.ANY, Order.NAME)));
    }

    @Test
    void the_schema_is_kept_as_it_was_when_the_tree_was_made_from_it() {
        Process process = world.process(ada, Samples.full());
        String base = world.database.store().read(handle -> new ProcessRows(handle).base(process.id())).orElseThrow();
        assertTrue(base.contains("\"task_1\"") || base.contains("\"task-1\""), base);
    }
}
