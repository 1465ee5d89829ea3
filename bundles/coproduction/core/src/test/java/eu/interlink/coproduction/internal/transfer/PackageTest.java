package eu.interlink.coproduction.internal.transfer;

import static eu.interlink.coproduction.internal.World.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.PersonData;
import eu.interlink.access.PersonData.Identity;
import eu.interlink.coproduction.CooperationModel;
import eu.interlink.coproduction.Guide;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.MentionText;
import eu.interlink.coproduction.OpenProcesses.Opening;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.ProcessCopies.Left;
import eu.interlink.coproduction.ProcessCopies.Mapping;
import eu.interlink.coproduction.ProcessCopies.MissingTool;
import eu.interlink.coproduction.ProcessCopies.Part;
import eu.interlink.coproduction.ProcessCopies.Preview;
import eu.interlink.coproduction.ProcessCopies.Report;
import eu.interlink.coproduction.ProcessCopies.Someone;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.ProcessingRegister;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.coproduction.Resources.LinkDraft;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.FakeTool;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.NewResource;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.jobs.JobState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class PackageTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Parameter
    String engine;

    @TempDir
    Path folder;

    private World here;
    private World there;
    private Caller ada;
    private Caller ben;
    private UUID team;
    private UUID city;
    private Process original;

    @BeforeEach
    void open() {
        here = new World(engine);
        there = new World("h2");
        ada = here.people.person("Ada Lovelace");
        ben = here.people.person("Ben Nevis");
        team = here.people.team("Neighbours", ben);
        city = here.people.organisation("City of Riga");
        FakeTool tool = here.interlinkers.install("documents");
        here.interlinkers.install("maps");
        original = fill(tool);
    }

    @AfterEach
    void close() throws IOException {
        here.close();
        there.close();
    }

    /** A process with a bit of everything. */
    private Process fill(FakeTool tool) {
        Process process = here.process(ada, Samples.full());
        here.processes.update(ada, process.id(), new Processes.Draft("Safer routes", "# To school\n<script>alert(1)</script>", "lv", Optional.of(city), List.of("Routes", "mobility"),
                Optional.of(CooperationModel.JOINT)), process.version());
        Item first = item("task-1", process);
        here.guide.update(ada, first.id(), new Guide.Draft("Ask <b>everybody</b> task-1", "By *mail*", Optional.of(JUNE), Optional.of(JUNE.plusDays(3))), first.version());
        Item third = item("task-3", process);
        here.guide.require(ada, third.id(), List.of(first.id(), item("task-2", process).id()), third.version());
        here.processes.setStatus(ada, item("task-2", process).id(), Status.FINISHED, item("task-2", process).version());
        here.life.bind(ada, process.id(), true, here.processes.find(ada, process.id()).version());
        here.processes.grant(ada, process.id(), Party.team(team), Set.of(Right.VIEW, Right.EDIT), Set.of());
        here.processes.grant(ada, third.id(), Party.person(ben.requirePerson()), Set.of(Right.VIEW), Set.of(Right.EDIT));
        Resource plan = here.resources.create(ada, first.id(), new Draft(Optional.empty(), "Plan", "documents", Optional.empty()));
        tool.contents.put(plan.id(), new NewResource(plan.id(), "Written by " + ben.requirePerson(), "en", Optional.empty()));
        here.resources.create(ada, third.id(), new Draft(Optional.empty(), "Map", "maps", Optional.empty()));
        here.resources.addLink(ada, third.id(), new LinkDraft(Optional.empty(), "https://example.net/a?b=c", Optional.of("Site")));
        here.resources.trash(ada, here.resources.create(ada, third.id(), new Draft(Optional.empty(), "Gone", "maps", Optional.empty())).id());
        var asked = here.assignments.assign(ada, first.id(), Party.person(ben.requirePerson()), "Ask around", Optional.of(JUNE.plusDays(2)));
        here.assignments.done(ben, asked.id(), asked.version());
        here.assignments.assign(ada, plan.id(), Party.team(team), "", Optional.empty());
        here.comments.add(ben, first.id(), "Look, " + MentionText.of(ada.requirePerson()) + "!");
        here.openings.change(ada, process.id(), new Opening(true, "Helping hands", "Parents", 0));
        here.register.update(ada, process.id(), new ProcessingRegister.Draft("", "ada@example.org", "Ben Nevis", "To plan", ProcessingRegister.LegalBasis.PUBLIC_TASK,
                "Parents", "Names", "", "", "After a year", ""), 0);
        return here.processes.find(ada, process.id());
    }

    private Item item(String key, Process process) {
        return here.item(ada, process, key);
    }

    private static byte[] export(World world, Caller caller, Process process) {
        UUID job = world.copies.export(caller, process.id());
        assertEquals(JobState.Status.DONE, world.jobs.find(job).orElseThrow().status(), () -> world.jobs.find(job).orElseThrow().note());
        try (var in = world.copies.open(caller, world.copies.report(caller, job).file().orElseThrow())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Preview upload(World world, Caller caller, byte[] bytes) {
        try {
            return world.copies.upload(caller, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Report load(World world, Caller caller, byte[] bytes, Mapping mapping) {
        UUID job = world.copies.importPackage(caller, upload(world, caller, bytes).id(), mapping);
        assertEquals(JobState.Status.DONE, world.jobs.find(job).orElseThrow().status(), () -> world.jobs.find(job).orElseThrow().note());
        return world.copies.report(caller, job);
    }

    /** Everything in a package, but for when it was written. */
    private Map<String, String> content(byte[] bytes) throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".zip");
        Files.write(file, bytes);
        Map<String, String> content = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                content.put(entry.getName(), text.replaceFirst("\"written\":\"[^\"]+\"", ""));
            }
        }
        return content;
    }

    private static long packages(World world) {
        return world.store.read(handle -> handle.createQuery("select count(*) from coproduction.process_package").mapTo(Long.class).one());
    }

    /** Contents that are to be deleted. */
    private static long due(World world, Instant now) {
        return world.store.read(handle -> handle.createQuery("select count(*) from coproduction.tombstone where due_at <= :now").bind("now", now).mapTo(Long.class).one());
    }

    @Test
    void what_was_exported_imported_and_exported_again_is_the_same() throws IOException {
        Caller zoe = there.people.person("Zoe");
        Caller max = there.people.person("Max");
        UUID others = there.people.team("Neighbours", max);
        FakeTool documents = there.interlinkers.install("documents");
        there.interlinkers.install("maps");
        byte[] first = export(here, ada, original);
        Report report = load(there, zoe, first, new Mapping(Optional.empty(), Optional.of(there.people.organisation("City of Riga")),
                Map.of("person-1", zoe.requirePerson(), "person-2", max.requirePerson()), Map.of("team-1", others)));
        assertEquals(List.of(), report.left());
        assertEquals(Map.of(Part.ITEMS, 6, Part.RESOURCES, 3, Part.RIGHTS, 3, Part.ASSIGNMENTS, 2, Part.COMMENTS, 1), report.parts());
        Process copy = there.processes.find(zoe, report.process().orElseThrow());
        assertEquals(content(first), content(export(there, zoe, copy)));
        assertEquals("Safer routes", copy.name());
        assertTrue(documents.contents.values().stream().anyMatch(kept -> kept.name().equals("Written by " + max.requirePerson())), "the author is who is meant here");
        assertFalse(there.openings.opening(zoe, copy.id()).open(), "nobody is looked for before somebody says so");
        assertEquals("Look, " + MentionText.of(zoe.requirePerson()) + "!", there.comments.list(zoe, there.item(zoe, copy, "task-1").id(), 0, 10).items().getFirst().text());
        assertEquals(List.of("process.exported", "process.imported"), there.types(zoe, copy));
        assertTrue(here.types(ada, original).contains("process.exported"));
    }

    @Test
    void nobody_can_be_recognised_in_a_package() throws IOException {
        String all = content(export(here, ada, original)).toString();
        for (String secret : List.of("Ada", "Lovelace", "Ben", "Nevis", "example.org", ada.requirePerson().toString(), ben.requirePerson().toString(), team.toString(),
                original.id().toString())) {
            assertFalse(all.contains(secret), secret);
        }
        assertTrue(all.contains("Neighbours") && all.contains("CITIZENS"), "teams travel by name and type");
        assertTrue(all.contains("<script>alert(1)</script>"), "texts are texts");
    }

    @Test
    void a_preview_tells_what_is_in_it_and_what_is_missing_here() {
        there.interlinkers.install("documents");
        Preview preview = upload(there, there.people.person("Zoe"), export(here, ada, original));
        assertEquals(List.of("interlink-process-1", "Safer routes", "lv", Optional.of("City of Riga")),
                List.of(preview.format(), preview.name(), preview.language(), preview.organisation()));
        assertEquals(List.of(new MissingTool("maps", "Tool maps", 1)), preview.missing());
        assertEquals(List.of(new Someone("person-1", 1, 3, 0, 0), new Someone("person-2", 1, 0, 1, 1)), preview.people());
        assertEquals(List.of("Neighbours"), preview.teams().stream().map(one -> one.name()).toList());
        assertEquals(Map.of(Part.ITEMS, 6, Part.RESOURCES, 3, Part.RIGHTS, 3, Part.ASSIGNMENTS, 2, Part.COMMENTS, 1), preview.parts());
    }

    @Test
    void what_belongs_to_nobody_here_is_left_out_and_told() {
        Caller zoe = there.people.person("Zoe");
        there.interlinkers.install("documents");
        Report report = load(there, zoe, export(here, ada, original), new Mapping(Optional.of("Ours"), Optional.empty(), Map.of(), Map.of()));
        assertEquals(List.of(new Left(Part.RESOURCES, "Map", "interlinker-not-available"), new Left(Part.RIGHTS, "person-1", "nobody-here"),
                new Left(Part.RIGHTS, "Neighbours", "nobody-here"), new Left(Part.RIGHTS, "person-2", "nobody-here"),
                new Left(Part.ASSIGNMENTS, "Ask <b>everybody</b> task-1", "nobody-here"), new Left(Part.ASSIGNMENTS, "Ask <b>everybody</b> task-1", "nobody-here")), report.left());
        Process copy = there.processes.find(zoe, report.process().orElseThrow());
        assertEquals("Ours", copy.name());
        assertEquals(List.of(zoe.person()), there.processes.grants(zoe, copy.id()).stream().map(Processes.Grant::person).toList());
        var comment = there.comments.list(zoe, there.item(zoe, copy, "task-1").id(), 0, 10).items().getFirst();
        assertEquals("Look, @Somebody who left!", comment.words(), "what was said stays, and nobody said it");
        assertEquals(new UUID(0, 0), comment.author());
    }

    @Test
    void a_tool_that_cannot_write_is_told_and_the_rest_is_in_the_package() throws IOException {
        here.interlinkers.remove("maps");
        UUID job = here.copies.export(ada, original.id());
        assertEquals(List.of(new Left(Part.RESOURCES, "Map", "interlinker-not-available")), here.copies.report(ada, job).left());
        there.interlinkers.install("documents");
        there.interlinkers.install("maps");
        Caller zoe = there.people.person("Zoe");
        Report report = load(there, zoe, export(here, ada, original), new Mapping(Optional.empty(), Optional.empty(), Map.of(), Map.of()));
        assertEquals(new Left(Part.RESOURCES, "Map", "content-missing"), report.left().getFirst());
    }

    @Test
    void a_package_is_for_one_person_and_for_a_day() {
        UUID file = here.copies.report(ada, here.copies.export(ada, original.id())).file().orElseThrow();
        assertEquals("Safer routes.zip", here.copies.download(ada, file).file().name());
        assertEquals("not-found", code(() -> here.copies.download(ben, file)));
        assertEquals("not-allowed", code(() -> here.copies.export(ben, original.id())));
        here.clock.forward(Duration.ofHours(25));
        assertEquals("not-found", code(() -> here.copies.download(ada, file)));
        assertEquals(1, new Packages(here.store, here.packages, folder, here.clock).expire());
        assertTrue(here.packages.held.isEmpty());
    }

    @Test
    void packages_go_with_the_person() throws IOException {
        here.copies.export(ada, original.id());
        PackageData data = new PackageData(here.store, here.packages);
        Map<String, Object> told = new HashMap<>();
        data.export(ada.requirePerson(), new PersonData.Package() {

            @Override
            public void json(String name, Object content) {
                told.put(name, content);
            }

            @Override
            public void file(String name, InputStream content) {
                throw new UnsupportedOperationException();
            }
        });
        assertEquals(1, ((List<?>) told.get("packages")).size());
        data.erase(new Identity(ada.requirePerson(), "Ada", "ada@example.org"));
        data.erase(new Identity(ada.requirePerson(), "Ada", "ada@example.org"));
        assertTrue(here.packages.held.isEmpty());
        assertEquals(0, packages(here));
    }

    @Test
    void only_the_newest_packages_of_a_person_are_kept() {
        for (int i = 0; i < Packages.MOST + 2; i++) {
            here.copies.export(ada, original.id());
        }
        assertEquals(Packages.MOST, here.packages.held.size());
    }

    @Test
    void nothing_is_left_when_the_disk_is_full() {
        byte[] bytes = export(here, ada, original);
        Caller zoe = there.people.person("Zoe");
        FakeTool documents = there.interlinkers.install("documents");
        FakeTool maps = there.interlinkers.install("maps");
        Problem full = Problem.unavailable("disk-full", "The file was not stored, because the disk of the server is full. Tell an administrator.");
        there.packages.failure = Optional.of(full);
        assertEquals("disk-full", code(() -> upload(there, zoe, bytes)));
        assertEquals(0, packages(there));
        there.packages.failure = Optional.empty();
        maps.failure = Optional.of(full);
        UUID file = upload(there, zoe, bytes).id();
        UUID job = there.copies.importPackage(zoe, file, new Mapping(Optional.empty(), Optional.empty(), Map.of(), Map.of()));
        assertEquals(List.of(JobState.Status.FAILED, full.getMessage()), List.of(there.jobs.find(job).orElseThrow().status(), there.jobs.find(job).orElseThrow().note()));
        assertEquals(0, there.processes.list(zoe, Processes.Query.ALL, 0, 10).total());
        Instant now = there.clock.instant();
        assertEquals(2, due(there, now),
                "both tools are told to delete what they made");
        assertEquals(1, documents.contents.size());
        assertEquals("Safer routes", there.copies.preview(zoe, file).name(), "the package is there for another attempt");
    }

    @Test
    void people_teams_and_organisations_must_be_here() {
        Caller zoe = there.people.person("Zoe");
        UUID file = upload(there, zoe, export(here, ada, original)).id();
        UUID unknown = UUID.randomUUID();
        assertEquals("not-found", code(() -> there.copies.importPackage(zoe, file, new Mapping(Optional.empty(), Optional.empty(), Map.of("person-1", unknown), Map.of()))));
        assertEquals("not-found", code(() -> there.copies.importPackage(zoe, file, new Mapping(Optional.empty(), Optional.empty(), Map.of(), Map.of("team-1", unknown)))));
        assertEquals("organisation-unknown",
                code(() -> there.copies.importPackage(zoe, file, new Mapping(Optional.empty(), Optional.of(unknown), Map.of(), Map.of()))));
        assertEquals("not-found", code(() -> there.copies.preview(there.people.person("Eve"), file)));
    }

    @Test
    void two_people_of_the_package_may_be_one_here() {
        Caller zoe = there.people.person("Zoe");
        there.interlinkers.install("documents");
        there.interlinkers.install("maps");
        UUID person = zoe.requirePerson();
        Report report = load(there, zoe, export(here, ada, original), new Mapping(Optional.empty(), Optional.empty(), Map.of("person-1", person, "person-2", person), Map.of()));
        assertEquals(Set.of("nobody-here"), Set.copyOf(report.left().stream().map(Left::code).toList()));
        assertEquals(2, report.parts().get(Part.RIGHTS));
    }
}
