package eu.interlink.coproduction.internal.resource;

import static eu.interlink.coproduction.internal.World.code;
import static eu.interlink.coproduction.internal.World.codeOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.PersonData;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Processes.HistoryLine;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.coproduction.Resources.LinkDraft;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.FakeFiles;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.coproduction.internal.link.TestTitles;
import eu.interlink.coproduction.internal.process.ProcessPersonData;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.Right;
import eu.interlink.testing.Await;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
class LinksTest {

    @Parameter
    String engine;

    private World world;
    private Caller ada;
    private Process process;
    private UUID task;

    @BeforeEach
    void open() {
        world = new World(engine);
        ada = world.people.person("Ada");
        process = world.process(ada, Samples.full());
        task = world.item(ada, process, "task-1").id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_link_is_a_resource_that_needs_no_tool() {
        Resource link = add("Example.org/plan");
        assertEquals(List.of("example.org", "https://example.org/plan", "link", "Link", "external-link"),
                List.of(link.name(), link.url().orElseThrow(), link.interlinker(), link.interlinkerName(), link.icon()));
        assertTrue(link.available());
        assertEquals(Resource.State.READY, link.state());
        assertEquals("Collegamento", world.resources.find(world.people.person("Ida", Locale.ITALIAN, Caller.ROLE_ADMIN), link.id()).interlinkerName());
        assertEquals(List.of(link), world.resources.ofTask(ada, task));
        assertEquals(List.of(link), world.resources.ofProcess(ada, process.id(), 0, 10).items());
        assertEquals(Status.IN_PROGRESS, world.item(ada, process, "task-1").status());
        assertEquals(1, world.item(ada, process, "phase-1").resources());
        assertTrue(world.types(ada, process).contains("resource.created"));
    }

    @Test
    void the_own_name_of_a_link_wins() {
        assertEquals("Plan", world.resources.addLink(ada, task, new LinkDraft(Optional.empty(), "https://example.org", Optional.of(" Plan "))).name());
        assertEquals("example.org", world.resources.addLink(ada, task, new LinkDraft(Optional.empty(), "https://example.org", Optional.of(" "))).name());
    }

    @Test
    void a_link_without_a_name_gets_the_title_of_its_page_later() throws IOException {
        try (TestTitles internet = new TestTitles("Safer routes &amp; more")) {
            ResourceService resources = with(internet);
            Resource link = resources.addLink(ada, task, new LinkDraft(Optional.empty(), "http://example.org/a", Optional.empty()));
            assertEquals("example.org", link.name());
            internet.answerNow();
            Await.until(World.PATIENCE, () -> resources.find(ada, link.id()).name().equals("Safer routes & more"));
            assertEquals(List.of("coproduction.resource.renamed", "coproduction.resource.created"),
                    resources.activity(ada, link.id(), 0, 10).items().stream().map(HistoryLine::type).toList());
            assertEquals(Optional.empty(), resources.activity(ada, link.id(), 0, 1).items().getFirst().actor());
        }
    }

    @Test
    void a_name_that_somebody_gave_meanwhile_is_kept() throws IOException {
        try (TestTitles internet = new TestTitles("Late")) {
            ResourceService resources = with(internet);
            Resource link = resources.addLink(ada, task, new LinkDraft(Optional.empty(), "http://example.org/a", Optional.empty()));
            Resource second = resources.addLink(ada, task, new LinkDraft(Optional.empty(), "http://example.org/b", Optional.empty()));
            resources.rename(ada, link.id(), "Plan", link.version());
            internet.answerNow();
            Await.until(World.PATIENCE, () -> resources.find(ada, second.id()).name().equals("Late"));
            assertEquals("Plan", resources.find(ada, link.id()).name());
        }
    }

    private ResourceService with(TestTitles internet) {
        return new ResourceService(world.store, world.policy, world.catalogue, world.interlinkers, world.people, world.journal, world.creations(World.PATIENCE),
                world.snapshots, internet.titles);
    }

    @Test
    void the_address_of_a_link_belongs_to_the_data_of_who_added_it() throws IOException {
        add("https://example.org/plan");
        Map<String, Object> data = new HashMap<>();
        new ProcessPersonData(world.store, world.people, world.people, world.journal).export(ada.requirePerson(), new PersonData.Package() {

            @Override
            public void json(String name, Object content) {
                data.put(name, content);
            }

            @Override
            public void file(String name, InputStream content) {
                throw new AssertionError(name);
            }
        });
        assertTrue(data.get("resources").toString().contains("https://example.org/plan"), data::toString);
    }

    @Test
    void repeating_the_call_makes_no_second_link() {
        LinkDraft draft = new LinkDraft(Optional.of(UUID.randomUUID()), "https://example.org/", Optional.empty());
        assertEquals(world.resources.addLink(ada, task, draft), world.resources.addLink(ada, task, draft));
        assertEquals(1, world.resources.ofTask(ada, task).size());
        assertEquals(1, world.types(ada, process).stream().filter("resource.created"::equals).count());
        assertEquals("id-taken", code(() -> world.resources.addLink(ada, task, new LinkDraft(draft.id(), "https://example.com/", Optional.empty()))));
        world.interlinkers.install("documents");
        assertEquals("id-taken", code(() -> world.resources.create(ada, task, new Draft(draft.id(), "Plan", "documents", Optional.empty()))));
    }

    @Test
    void wrong_addresses_and_places_have_a_clear_answer() {
        assertEquals("address-wrong", code(() -> add("javascript:alert(1)")));
        UUID phase = world.item(ada, process, "phase-1").id();
        assertEquals("not-a-task", code(() -> world.resources.addLink(ada, phase, new LinkDraft(Optional.empty(), "https://example.org", Optional.empty()))));
        Caller ben = world.people.person("Ben");
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.VIEW), Set.of());
        assertEquals("not-allowed", code(() -> world.resources.addLink(ben, task, new LinkDraft(Optional.empty(), "https://example.org", Optional.empty()))));
    }

    @Test
    void a_link_is_renamed_moved_copied_assigned_and_restored_like_others() {
        Resource link = add("https://example.org/plan");
        Resource renamed = world.resources.rename(ada, link.id(), "Plan", link.version());
        UUID other = world.item(ada, process, "task-3").id();
        Resource moved = world.resources.move(ada, link.id(), other, renamed.version());
        assertEquals(other, moved.task());
        Resource copy = world.resources.copy(ada, link.id(), task, Optional.empty(), "Copy");
        assertEquals(link.url(), copy.url());
        assertEquals(Resource.State.READY, copy.state());
        world.assignments.assign(ada, copy.id(), Party.person(ada.requirePerson()), "", Optional.empty());
        world.resources.trash(ada, copy.id());
        assertEquals(List.of(copy.id()), world.resources.trashed(ada, process.id()).stream().map(Resource::id).toList());
        assertEquals(link.url(), world.resources.restore(ada, copy.id()).url());
    }

    @Test
    void a_link_goes_for_good_without_anybody_being_asked() {
        Resource link = add("https://example.org/plan");
        world.resources.trash(ada, link.id());
        Reconciler reconciler = new Reconciler(world.store, world.database.leases("test"), world.interlinkers, world.people,
                world.creations(Duration.ofSeconds(20)), world.bundles, new FakeFiles(), world.clock);
        world.clock.forward(Duration.ofDays(31));
        reconciler.round();
        reconciler.close();
        assertEquals(0L, world.store.read(handle -> handle.createQuery("select (select count(*) from coproduction.resource) + (select count(*) from coproduction.tombstone)")
                .mapTo(Long.class).one()).longValue());
    }

    @Test
    void no_tool_reports_what_was_done_in_a_link() {
        Resource link = add("https://example.org/plan");
        assertEquals("not-found", codeOf(() -> world.activity.report(ada, link.id(), "seen", LocalizedText.of("en", "looked at it"))));
    }

    private Resource add(String url) {
        return world.resources.addLink(ada, task, new LinkDraft(Optional.empty(), url, Optional.empty()));
    }
}
