package eu.interlink.coproduction.internal.open;

import static eu.interlink.coproduction.internal.World.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.interlink.coproduction.OpenProcess;
import eu.interlink.coproduction.OpenProcesses.Opening;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes.Draft;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import java.util.List;
import java.util.Locale;
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
class OpenProcessesTest {

    private static final Caller GUEST = Caller.anonymous(Locale.ENGLISH);

    @Parameter
    private String engine;

    private World world;
    private Caller ada;
    private Process process;

    @BeforeEach
    void open() {
        world = new World(engine);
        ada = world.people.person("Ada");
        process = world.processes.create(ada, new Draft("Safer routes", "For children", "en", Optional.of(world.people.organisation("City"))));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Opening opened(Process one, String needs) {
        return world.openings.change(ada, one.id(), new Opening(true, needs, "Parents", 0));
    }

    private List<String> found(String text) {
        return world.openings.list(GUEST, Optional.of(text), 0, 10).items().stream().map(OpenProcess::name).toList();
    }

    @Test
    void nobody_sees_a_process_before_it_is_opened_nor_after_it_is_closed() {
        assertEquals(new Opening(false, "", "", 0), world.openings.opening(ada, process.id()));
        assertEquals("not-found", code(() -> world.openings.find(GUEST, process.id())));
        Opening now = opened(process, "People who walk the routes");
        OpenProcess seen = world.openings.find(GUEST, process.id());
        assertEquals(List.of("Safer routes", "For children", "City", "People who walk the routes", "Parents"),
                List.of(seen.name(), seen.description(), seen.organisation().orElseThrow(), seen.needs(), seen.wanted()));
        assertEquals(List.of(seen), world.openings.list(GUEST, Optional.empty(), 0, 10).items());
        world.openings.change(ada, process.id(), new Opening(false, now.needs(), now.wanted(), now.version()));
        assertEquals("not-found", code(() -> world.openings.find(GUEST, process.id())));
        assertEquals(0, world.openings.list(GUEST, Optional.empty(), 0, 10).total());
        assertEquals("People who walk the routes", world.openings.opening(ada, process.id()).needs());
        assertEquals(List.of("opening.closed", "opening.open", "process.created"), world.types(ada, process));
    }

    @Test
    void only_whoever_manages_the_process_opens_it() {
        Caller ben = world.people.person("Ben");
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.EDIT), Set.of());
        assertEquals("not-allowed", code(() -> world.openings.change(ben, process.id(), new Opening(true, "Hands", "", 0))));
        assertEquals("not-found", code(() -> world.openings.change(ada, UUID.randomUUID(), new Opening(true, "Hands", "", 0))));
        assertEquals("not-allowed", code(() -> world.processes.find(world.people.person("Stranger"), process.id())));
    }

    @Test
    void of_two_who_change_it_at_once_the_second_is_told() {
        Opening first = opened(process, "Hands");
        assertEquals("stale", code(() -> opened(process, "Other hands")));
        world.openings.change(ada, process.id(), new Opening(true, "More hands", "", first.version()));
        assertEquals("stale", code(() -> world.openings.change(ada, process.id(), new Opening(false, "", "", first.version()))));
        assertEquals("More hands", world.openings.find(GUEST, process.id()).needs());
    }

    @Test
    void texts_have_a_size_and_are_kept_as_they_are() {
        Problem tooLong = assertThrows(Problem.class, () -> opened(process, "x".repeat(10_000)));
        assertEquals(List.of("text-too-long", "needs", "5000"), List.of(tooLong.code(), tooLong.details().get("field"), tooLong.details().get("max")));
        assertEquals("text-missing", code(() -> opened(process, " ")));
        assertEquals("text-too-long", code(() -> world.openings.change(ada, process.id(), new Opening(true, "Hands", "x".repeat(501), 0))));
        assertEquals("control-characters", code(() -> opened(process, "a\u0000b")));
        opened(process, "<script>alert(1)</script>\nand hands");
        assertEquals("<script>alert(1)</script>\nand hands", world.openings.find(GUEST, process.id()).needs());
    }

    @Test
    void the_list_is_searched_and_paged_and_begins_with_the_newest() {
        opened(process, "People who walk");
        Process garden = world.process(ada, "A garden for 100%");
        opened(garden, "People who dig");
        assertEquals(List.of("A garden for 100%", "Safer routes"), found(""));
        assertEquals(List.of("A garden for 100%"), found("DIG"));
        assertEquals(List.of("A garden for 100%"), found("100%"));
        assertEquals(List.of("Safer routes"), found("walk"));
        assertEquals(List.of(), found("_______________________________________________"));
        assertEquals(List.of(), found("a\u0000b"));
        Page<OpenProcess> second = world.openings.list(GUEST, Optional.empty(), 1, 1);
        assertEquals(List.of("Safer routes"), second.items().stream().map(OpenProcess::name).toList());
        assertEquals(2, second.total());
        assertEquals(2, world.openings.list(GUEST, Optional.empty(), -5, 100_000).items().size());
    }
}
