package eu.interlink.catalogue.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.catalogue.Catalogue.Place;
import eu.interlink.catalogue.Catalogue.Query;
import eu.interlink.catalogue.Entry;
import eu.interlink.catalogue.Nature;
import eu.interlink.catalogue.Start;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import java.nio.file.Path;
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

@ParameterizedClass(name = "{0}")
@ValueSource(strings = {"h2", "postgres"})
class CatalogueServiceTest {

    private static final Caller READER = Samples.person("en");

    @Parameter
    String engine;
    @TempDir
    Path data;
    private World world;

    @BeforeEach
    void open() {
        world = new World(engine, data);
        world.load(Samples.fixture());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void entries_are_sorted_by_name_and_paged() {
        assertEquals(List.of("Canvas", "Charts", "Empty file", "Everything", "Idea board", "Law guide", "No id", "Planner", "Twin"),
                names(find(READER, ""), READER));
        Page<Entry> page = world.catalogue.find(READER, query(""), 2, 3);
        assertEquals(List.of("Empty file", "Everything", "Idea board"), names(page, READER));
        assertEquals(9, page.total());
        assertEquals(2, page.offset());
    }

    @Test
    void entries_are_sorted_in_the_language_of_the_reader() {
        Caller latvian = Samples.person("lv");
        assertEquals("Dvīnis", names(find(latvian, ""), latvian).get(2));
    }

    @Test
    void words_are_found_without_case_and_accents_in_any_language() {
        assertEquals(List.of("Twin"), names(find(READER, "DVINIS"), READER));
        assertEquals(List.of("Canvas", "Twin"), names(find(READER, "lienzo"), READER));
        assertEquals(List.of("Idea board"), names(find(READER, "board text"), READER));
    }

    @Test
    void matches_in_the_name_come_first() {
        assertEquals("Planner", names(find(READER, "planner"), READER).getFirst());
    }

    @Test
    void signs_of_the_database_are_ordinary_letters() {
        assertEquals(0, find(READER, "%").total());
        assertEquals(0, find(READER, "_").total());
        assertEquals(0, find(READER, "'; drop table catalogue.entry; --").total());
    }

    @Test
    void filters_take_any_of_the_values_given() {
        assertEquals(List.of("Charts", "Law guide", "Planner"), names(world.catalogue.find(READER,
                new Query(Optional.empty(), Set.of(Nature.EXTERNAL_SOFTWARE, Nature.EXTERNAL_KNOWLEDGE), Set.of()), 0, 50), READER));
        assertEquals(List.of("Canvas", "Everything"), names(world.catalogue.find(READER,
                new Query(Optional.empty(), Set.of(), Set.of("P_2", "P_3")), 0, 50), READER));
    }

    @Test
    void software_is_present_only_while_it_is_installed() {
        Entry board = entry("software/idea_board");
        assertTrue(board.interlinker().isEmpty());
        assertTrue(world.catalogue.start(READER, board.id(), new Place("it", Optional.empty())).isEmpty());
        world.interlinkers.here.add(Samples.descriptor("idea-board", "Idea board", List.of()));
        assertEquals(Optional.of("idea-board"), entry("software/idea_board").interlinker());
        assertEquals(Optional.of(new Start.With("idea-board", Optional.empty(), "it")), world.catalogue.start(READER, board.id(), new Place("it", Optional.empty())));
        world.interlinkers.here.clear();
        assertTrue(entry("software/idea_board").interlinker().isEmpty());
    }

    @Test
    void a_tool_that_an_organisation_may_not_use_is_neither_started_nor_recommended_there() {
        Entry board = entry("software/idea_board");
        world.interlinkers.here.add(Samples.descriptor("idea-board", "Idea board", List.of()));
        world.interlinkers.restricted.add("idea-board");
        Place without = new Place("en", Optional.empty());
        Place within = new Place("en", Optional.of(UUID.randomUUID()));
        assertTrue(world.catalogue.start(READER, board.id(), without).isEmpty());
        assertTrue(world.catalogue.start(READER, board.id(), within).isPresent());
        for (Set<String> profiles : List.of(board.profiles(), Set.of("P_none"))) {
            assertEquals(0, recommended(profiles, without, board));
            assertEquals(1, recommended(profiles, within, board));
        }
        assertTrue(entry("software/idea_board").interlinker().isPresent(), "It is in the catalogue all the same");
    }

    private long recommended(Set<String> profiles, Place place, Entry entry) {
        return world.catalogue.recommend(READER, profiles, place, 50).stream().filter(found -> found.entry().id().equals(entry.id())).count();
    }

    @Test
    void knowledge_starts_with_the_first_interlinker_that_takes_its_file_in_the_best_language() {
        Entry canvas = entry("knowledge/canvas");
        assertTrue(world.catalogue.start(READER, canvas.id(), new Place("it", Optional.empty())).isEmpty());
        world.interlinkers.here.add(Samples.descriptor("pictures", "Pictures", List.of(), "image/png"));
        world.interlinkers.here.add(Samples.descriptor("documents", "Documents", List.of(), "text/markdown"));
        assertEquals(Optional.of(new Start.With("documents", Optional.of(canvas.files().get("it")), "it")),
                world.catalogue.start(READER, canvas.id(), new Place("it", Optional.empty())));
        assertEquals(Optional.of(new Start.With("documents", Optional.of(canvas.files().get("en")), "en")),
                world.catalogue.start(READER, canvas.id(), new Place("lv", Optional.empty())));
    }

    @Test
    void external_entries_start_with_their_link_if_they_have_one() {
        assertEquals(Optional.of(new Start.Link("https://example.org/law-guide")), start("externalknowledge/law_guide"));
        assertTrue(start("externalsoftware/planner").isEmpty());
    }

    @Test
    void only_files_of_the_entry_can_be_opened_through_it() throws Exception {
        Entry canvas = entry("knowledge/canvas");
        FileRef foreign = entry("knowledge/everything").files().get("en");
        assertThrows(Problem.class, () -> world.catalogue.open(READER, canvas.id(), foreign).close());
        try (var in = world.catalogue.open(READER, canvas.id(), canvas.files().get("en"))) {
            assertEquals("# Canvas", new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().findFirst().orElse(""));
        }
    }

    @Test
    void what_does_not_exist_is_not_found() {
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> world.catalogue.entry(READER, UUID.randomUUID())).kind());
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> world.catalogue.schema(READER, UUID.randomUUID())).kind());
        assertTrue(world.catalogue.entryByKey(READER, "knowledge/none").isEmpty());
    }

    @Test
    void lists_of_schemas_have_no_trees_but_a_schema_has() {
        var ordered = world.catalogue.schemas(READER).get(1);
        assertEquals("Ordered", ordered.name().in(READER.locale()));
        assertTrue(ordered.phases().isEmpty());
        assertEquals(3, world.catalogue.schema(READER, ordered.id()).tasks());
    }

    private Page<Entry> find(Caller caller, String text) {
        return world.catalogue.find(caller, query(text), 0, 50);
    }

    private static Query query(String text) {
        return new Query(Optional.of(text), Set.of(), Set.of());
    }

    private Entry entry(String key) {
        return world.catalogue.entryByKey(READER, key).orElseThrow();
    }

    private Optional<Start> start(String key) {
        return world.catalogue.start(READER, entry(key).id(), new Place("en", Optional.empty()));
    }

    private static List<String> names(Page<Entry> page, Caller reader) {
        return page.items().stream().map(entry -> entry.name().in(reader.locale())).toList();
    }
}
