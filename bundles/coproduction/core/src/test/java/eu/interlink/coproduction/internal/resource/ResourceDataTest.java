package eu.interlink.coproduction.internal.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.Drafts;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.coproduction.internal.FakeFiles;
import eu.interlink.coproduction.internal.FakeTool;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Plan.Use;
import java.util.ArrayList;
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
class ResourceDataTest {

    private static final List<Use> NOTHING = List.of(new Use("resources", 0), new Use("deletions", 0));

    @Parameter
    String engine;

    private final FakeFiles files = new FakeFiles();
    private final List<String> discarded = new ArrayList<>();
    private World world;
    private ResourceData data;
    private FakeTool tool;
    private Caller ada;
    private Process process;
    private Resource document;
    private Resource vote;

    @BeforeEach
    void open() {
        world = new World(engine);
        data = new ResourceData(world.store, world.interlinkers, world.bundles, files, new Drafts() {

            @Override
            public void save(UUID person, String place, String text) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<String> find(UUID person, String place) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void discard(UUID person, String place) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void discardAll(String place) {
                discarded.add(place);
            }
        }, world.journal);
        tool = world.interlinkers.install("documents");
        world.interlinkers.install("dotvote");
        ada = world.people.person("Ada");
        process = world.process(ada, Samples.full());
        UUID task = world.item(ada, process, "task-1").id();
        document = world.resources.create(ada, task, new Draft(Optional.empty(), "Plan", "documents", Optional.empty()));
        vote = world.resources.create(ada, task, new Draft(Optional.empty(), "Vote", "dotvote", Optional.empty()));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void all_of_one_tool_goes_and_nothing_of_another() {
        assertEquals(List.of(new Use("resources", 1), new Use("deletions", 0)), data.left("documents"));
        data.purge("documents");
        assertEquals(NOTHING, data.left("documents"));
        assertEquals(List.of(Set.of(document.id())), tool.purged);
        assertEquals(Set.of(document.id()), files.released);
        assertEquals(List.of("resource:" + document.id()), discarded);
        assertEquals("not-found", World.code(() -> world.resources.find(ada, document.id())));
        assertEquals("Vote", world.resources.find(ada, vote.id()).name());
        assertTrue(world.types(ada, process).contains("resource.purged"));
        data.purge("documents");
        assertEquals(1, tool.purged.size());
    }

    @Test
    void what_lies_in_the_trash_goes_as_well() {
        world.resources.trash(ada, document.id());
        data.purge("documents");
        assertEquals(NOTHING, data.left("documents"));
        assertEquals(List.of(), world.resources.trashed(ada, process.id()));
    }

    @Test
    void a_tool_that_fails_or_is_gone_stops_nothing() {
        tool.failure = Optional.of(Problem.invalid("broken", "It is broken."));
        data.purge("documents");
        assertEquals(NOTHING, data.left("documents"));
        world.interlinkers.remove("dotvote");
        data.purge("dotvote");
        assertEquals(NOTHING, data.left("dotvote"));
    }
}
