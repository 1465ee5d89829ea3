package eu.interlink.coproduction.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.catalogue.Start;
import eu.interlink.coproduction.CooperationModel;
import eu.interlink.coproduction.Assignment;
import eu.interlink.coproduction.Assignments.Onlooker;
import eu.interlink.coproduction.Comment;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.OpenProcess;
import eu.interlink.coproduction.OpenProcesses.Opening;
import eu.interlink.coproduction.Participation.Standing;
import eu.interlink.coproduction.Participation.TeamChoice;
import eu.interlink.coproduction.ParticipationRequest;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.ProcessingRecord;
import eu.interlink.coproduction.ProcessingRegister.Draft;
import eu.interlink.coproduction.ProcessingRegister.LegalBasis;
import eu.interlink.coproduction.ProcessCopies.Preview;
import eu.interlink.coproduction.ProcessCopies.Report;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.Resources;
import eu.interlink.coproduction.ShareLinks.Link;
import eu.interlink.coproduction.Shared;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.WorkPlan;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Samples;
import eu.interlink.coproduction.internal.World;
import eu.interlink.coproduction.internal.rest.Bodies.GuestRequest;
import eu.interlink.coproduction.internal.rest.Bodies.NameChange;
import eu.interlink.coproduction.internal.rest.Bodies.NewGrant;
import eu.interlink.coproduction.internal.rest.Bodies.NewLink;
import eu.interlink.coproduction.internal.rest.Bodies.NewProcess;
import eu.interlink.coproduction.internal.rest.Bodies.NewResource;
import eu.interlink.coproduction.internal.rest.Bodies.ProcessChange;
import eu.interlink.coproduction.internal.rest.Bodies.Reason;
import eu.interlink.coproduction.internal.rest.Bodies.RecommendationAnswer;
import eu.interlink.coproduction.internal.rest.Bodies.Refusal;
import eu.interlink.coproduction.internal.rest.Bodies.SchemaChoice;
import eu.interlink.coproduction.internal.rest.Bodies.StandingAnswer;
import eu.interlink.coproduction.internal.rest.Bodies.StatusChange;
import eu.interlink.coproduction.internal.rest.CommentEndpoints.CommentChange;
import eu.interlink.coproduction.internal.rest.CommentEndpoints.NewComment;
import eu.interlink.coproduction.internal.resource.ExportService;
import eu.interlink.coproduction.internal.rest.CopyEndpoints.Meant;
import eu.interlink.coproduction.internal.rest.CopyEndpoints.NewProcessCopy;
import eu.interlink.coproduction.internal.rest.CopyEndpoints.Started;
import eu.interlink.coproduction.internal.rest.PlacingEndpoints.Move;
import eu.interlink.coproduction.internal.rest.PlacingEndpoints.NewCopy;
import eu.interlink.coproduction.internal.rest.PlacingEndpoints.NewWebLink;
import eu.interlink.coproduction.internal.rest.RegisterEndpoints.RecordChange;
import eu.interlink.coproduction.internal.rest.Bodies.TeamOfRequest;
import eu.interlink.coproduction.internal.rest.WorkEndpoints.AssignmentChange;
import eu.interlink.coproduction.internal.rest.WorkEndpoints.CalendarAnswer;
import eu.interlink.coproduction.internal.rest.WorkEndpoints.DoneChange;
import eu.interlink.coproduction.internal.rest.WorkEndpoints.NewAssignment;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EndpointsTest {

    /** A request that a test makes up. */
    private record Asked(Caller caller, Map<String, String> parts, Object content) implements Call {

        @Override
        public String path(String name) {
            return parts.get(name);
        }

        @Override
        public Optional<String> query(String name) {
            return Optional.ofNullable(parts.get("?" + name));
        }

        @Override
        public Optional<String> header(String name) {
            return Optional.empty();
        }

        @Override
        public <T> T body(Class<T> type) {
            return type.cast(content);
        }

        @Override
        public InputStream stream() {
            return content instanceof InputStream sent ? sent : InputStream.nullInputStream();
        }
    }

    @TempDir
    private Path temporary;

    private World world;
    private Caller ada;

    @BeforeEach
    void open() {
        world = new World("h2");
        world.interlinkers.install("documents");
        ada = world.people.person("Ada");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_walk_from_an_empty_platform_to_a_restored_resource() throws Exception {
        var schema = Samples.full();
        world.catalogue.schemas.put(schema.id(), schema);
        Process process = (Process) ask("POST", "/processes", Map.of(), new NewProcess("Bridge", Optional.empty(), "en", Optional.empty(), Optional.of(List.of("water")), Optional.of(CooperationModel.JOINT)));
        Map<String, String> id = Map.of("id", process.id().toString());
        Json tree = (Json) ask("POST", "/processes/{id}/schema", id, new SchemaChoice(schema.id()));
        assertEquals(List.of(tree), List.of(ask("GET", "/processes/{id}/tree", id, null)));
        JsonNode phases = JsonMapper.builder().build().readTree(tree.utf8());
        assertEquals("Name of task-1", phases.get(0).get("children").get(0).get("children").get(0).get("name").asString());
        Map<String, String> task = Map.of("id", world.item(ada, process, "task-1").id().toString());
        Resource made = (Resource) ask("POST", "/tasks/{id}/resources", task,
                new NewResource(Optional.empty(), "Plan", Optional.of("documents"), Optional.empty()));
        Map<String, String> resource = Map.of("id", made.id().toString());
        assertEquals("Better", ((Resource) ask("PUT", "/resources/{id}", resource, new NameChange("Better", made.version()))).name());
        assertNull(ask("DELETE", "/resources/{id}", resource, null));
        assertEquals(1, ((List<?>) ask("GET", "/processes/{id}/trash", id, null)).size());
        assertTrue(((Resource) ask("POST", "/resources/{id}/restore", resource, null)).trashed().isEmpty());
        Item begun = (Item) ask("GET", "/items/{id}", task, null);
        assertEquals(Status.FINISHED, ((Item) ask("PUT", "/items/{id}/status", task, new StatusChange(Status.FINISHED, begun.version()))).status());
        Process changed = (Process) ask("PUT", "/processes/{id}", id, new ProcessChange("Tunnel", Optional.of("Under"), "en", Optional.empty(), Optional.empty(), Optional.empty(), 1));
        assertEquals("Tunnel", changed.name());
    }

    @Test
    void dates_of_a_task_are_changed_with_those_that_wait() throws Exception {
        Process process = world.process(ada, Samples.full());
        Item task = world.item(ada, process, "task-1");
        Map<String, String> id = Map.of("id", task.id().toString());
        Optional<LocalDate> day = Optional.of(LocalDate.of(2027, 5, 1));
        assertEquals(List.of(), ((WorkPlan.Effect) ask("POST", "/items/{id}/dates/preview", id, new WorkPlan.Dates(day, day))).moves());
        WorkPlan.Scheduled done = (WorkPlan.Scheduled) ask("PUT", "/items/{id}/dates", id, new PlanEndpoints.DatesChange(day, day, task.version(), true));
        assertEquals(day, done.task().end());
        assertEquals(List.of(), ask("GET", "/processes/{id}/slips", Map.of("id", process.id().toString()), null));
    }

    private static NewGrant grant(Optional<UUID> team, Optional<UUID> person) {
        return new NewGrant(Optional.empty(), team, person, Set.of(Right.VIEW), Optional.empty(), Optional.empty());
    }

    @Test
    void grants_name_either_a_team_or_a_person() throws Exception {
        Process process = world.process(ada, "Bridge");
        Map<String, String> id = Map.of("id", process.id().toString());
        Optional<UUID> ben = world.people.person("Ben").person();
        assertEquals(2, ((List<?>) ask("POST", "/processes/{id}/grants", id, grant(Optional.empty(), ben))).size());
        assertEquals("team-or-person", problem(id, grant(ben, ben)));
        assertEquals("team-or-person", problem(id, grant(Optional.empty(), Optional.empty())));
        UUID grant = world.processes.grants(ada, process.id()).get(1).id();
        assertNull(ask("DELETE", "/processes/{id}/grants/{grant}", Map.of("id", process.id().toString(), "grant", grant.toString()), null));
        assertEquals(1, world.processes.grants(ada, process.id()).size());
    }

    @Test
    void a_link_is_made_opened_and_revoked() throws Exception {
        Process process = world.process(ada, Samples.full());
        Map<String, String> id = Map.of("id", process.id().toString());
        Link link = (Link) ask("POST", "/places/{id}/links", id, new NewLink(7, "Parents"));
        assertEquals("A process", ((Shared) ask("GET", "/shared/{token}", Map.of("token", link.token()), null)).name());
        assertEquals(1, ((Link) ((List<?>) ask("GET", "/processes/{id}/links", id, null)).getFirst()).opened());
        assertNull(ask("DELETE", "/processes/{id}/links/{link}", Map.of("id", process.id().toString(), "link", link.id().toString()), null));
        assertEquals(List.of(), ask("GET", "/processes/{id}/links", id, null));
    }

    @Test
    void a_process_is_opened_and_people_are_taken_in() throws Exception {
        Process process = world.process(ada, "Bridge");
        Map<String, String> id = Map.of("id", process.id().toString());
        UUID team = world.people.team("Volunteers");
        world.people.administers(ada, team);
        world.processes.grant(ada, process.id(), Party.team(team), Set.of(Right.VIEW), Set.of());
        Opening opened = (Opening) ask("PUT", "/processes/{id}/opening", id, new Opening(true, "Hands", "", 0));
        assertEquals(opened, ask("GET", "/processes/{id}/opening", id, null));
        assertEquals(1, ((Page<?>) ask("GET", "/open-processes", Map.of(), null)).total());
        assertEquals("Hands", ((OpenProcess) ask("GET", "/open-processes/{id}", id, null)).needs());
        assertEquals(new StandingAnswer(Standing.INSIDE), ask("GET", "/open-processes/{id}/standing", id, null));
        assertNull(ask("POST", "/open-processes/{id}/guest-request", id, new GuestRequest("Ben", "ben@example.org", "I build bridges")));
        assertNull(ask("POST", "/open-processes/{id}/guest-request", id, new GuestRequest("Eve", "eve@example.org", "I sell bridges")));
        List<?> waiting = ((Page<?>) ask("GET", "/processes/{id}/requests", id, null)).items();
        assertEquals(team, ((TeamChoice) ((List<?>) ask("GET", "/processes/{id}/requests/teams", id, null)).getFirst()).id());
        assertNull(ask("POST", "/processes/{id}/requests/{request}/accept", request(process, waiting.getFirst()), new TeamOfRequest(team)));
        assertNull(ask("POST", "/processes/{id}/requests/{request}/decline", request(process, waiting.getLast()), new Refusal(Optional.empty())));
        assertEquals(0, ((Page<?>) ask("GET", "/processes/{id}/requests", id, null)).total());
        Problem inside = Assertions.assertThrows(Problem.class, () -> ask("POST", "/open-processes/{id}/request", id, new Reason("Me too")));
        assertEquals("already-inside", inside.code());
    }

    private static Map<String, String> request(Process process, Object request) {
        return Map.of("id", process.id().toString(), "request", ((ParticipationRequest) request).id().toString());
    }

    @Test
    void recommendations_of_a_task_say_how_to_start() throws Exception {
        Process process = world.process(ada, Samples.full());
        world.catalogue.entry("external/site", Optional.of(new Start.Link("https://example.org")));
        var found = (List<?>) ask("GET", "/tasks/{id}/recommendations", Map.of("id", world.item(ada, process, "task-1").id().toString()), null);
        RecommendationAnswer first = (RecommendationAnswer) found.getFirst();
        assertEquals("addresses-problem", first.reason());
        assertEquals(Optional.of("https://example.org"), first.start().orElseThrow().uri());
    }

    @Test
    void the_register_of_processing_is_written_listed_and_downloaded() throws Exception {
        Process process = world.process(ada, "Bridge");
        Map<String, String> id = Map.of("id", process.id().toString());
        Draft draft = new Draft("City", "", "", "Planning", LegalBasis.CONSENT, "", "", "", "", "", "");
        assertEquals(1, ((ProcessingRecord) ask("PUT", "/processes/{id}/data-protection", id, new RecordChange(draft, 0))).version());
        assertEquals(draft, ((ProcessingRecord) ask("GET", "/processes/{id}/data-protection", id, null)).content());
        ada = world.people.person("Root", Caller.ROLE_ADMIN);
        assertEquals(1, ((Page<?>) ask("GET", "/processing-register", Map.of(), null)).total());
        eu.interlink.rest.Stream file = (eu.interlink.rest.Stream) ask("GET", "/processing-register/file", Map.of(), null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writer().write(out);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains(";City;"), out.toString(StandardCharsets.UTF_8));
        try (var left = Files.list(temporary)) {
            assertEquals(0, left.count(), "the file is gone after it was sent");
        }
    }

    @Test
    void a_tree_is_built_changed_and_thrown_away() throws Exception {
        Process process = world.process(ada, "Bridge");
        Item phase = (Item) ask("POST", "/items", Map.of(), new GuideEndpoints.NewItem(process.id(), "Plan", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        Map<String, String> id = Map.of("id", phase.id().toString());
        assertEquals("Design", ((Item) ask("PUT", "/items/{id}", id, new GuideEndpoints.ItemChange("Design", Optional.empty(), Optional.empty(), Optional.empty(), 1))).name());
        assertEquals(0, ((Item) ask("PUT", "/items/{id}/place", id, new GuideEndpoints.PlaceChange(process.id(), 0, 2))).position());
        assertEquals(4, ((Item) ask("PUT", "/items/{id}/prerequisites", id, new GuideEndpoints.PrerequisitesChange(List.of(), 3))).version());
        Map<String, String> whole = Map.of("id", process.id().toString(), "item", phase.id().toString());
        assertEquals(Process.State.FINISHED, ((Process) ask("PUT", "/processes/{id}/state", whole, new GuideEndpoints.StateChange(Process.State.FINISHED, 1))).state());
        assertEquals(true, ((Process) ask("PUT", "/processes/{id}/binding", whole, new GuideEndpoints.BindingChange(true, 2))).binding());
        assertEquals(List.of(), ask("GET", "/processes/{id}/trash/items", whole, null));
        assertEquals("stale", Assertions.assertThrows(Problem.class, () -> ask("DELETE", "/processes/{id}", whole, null)).code());
        assertEquals(List.of(), ask("GET", "/trashed-processes", Map.of(), null));
        assertEquals(1, ((Page<?>) ask("GET", "/processes", Map.of(), null)).total());
        assertEquals(List.of(), ask("GET", "/process-tags", Map.of(), null));
        assertEquals(9, ((List<?>) ask("GET", "/processes/{id}/start-up", whole, null)).size());
        assertEquals(4, ((List<?>) ask("GET", "/cooperation-advice", Map.of(), null)).size());
    }

    @Test
    void a_task_is_assigned_talked_about_and_done() throws Exception {
        Process process = world.process(ada, Samples.full());
        UUID id = world.item(ada, process, "task-1").id();
        Map<String, String> task = Map.of("id", id.toString());
        Assignment made = (Assignment) ask("POST", "/tasks/{id}/assignments", task,
                new NewAssignment(Optional.empty(), ada.person(), Optional.of("Please"), Optional.of(LocalDate.of(2026, 3, 1))));
        assertEquals(1, ((Page<?>) ask("GET", "/work", Map.of(), null)).total());
        assertEquals("filter-unknown", Assertions.assertThrows(Problem.class, () -> ask("GET", "/work", Map.of("?filter", "all"), null)).code());
        Map<String, String> one = Map.of("id", made.id().toString());
        assertEquals("", ((Assignment) ask("PUT", "/assignments/{id}", one, new AssignmentChange(Optional.empty(), made.due(), 1))).instructions());
        String address = ((CalendarAnswer) ask("POST", "/work/calendar", Map.of(), null)).address().orElseThrow();
        assertEquals(new CalendarAnswer(Optional.of(address)), ask("GET", "/work/calendar", Map.of(), null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> token = Map.of("token", address.substring(address.lastIndexOf('/') + 1));
        ((eu.interlink.rest.Stream) ask("GET", "/work/calendar/{token}", token, null)).writer().write(out);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("DTSTART;VALUE=DATE:20260301"), out.toString(StandardCharsets.UTF_8));
        assertNull(ask("DELETE", "/work/calendar", Map.of(), null));
        assertTrue(((Assignment) ask("PUT", "/assignments/{id}/done", one, new DoneChange(true, 2))).done().isPresent());
        assertEquals(1, ((Page<?>) ask("GET", "/work", Map.of("?filter", "done"), null)).total());
        assertTrue(((Assignment) ask("PUT", "/assignments/{id}/done", one, new DoneChange(false, 3))).done().isEmpty());
        assertNull(ask("DELETE", "/assignments/{id}", one, null));
        assertEquals(List.of(), ask("GET", "/tasks/{id}/assignments", task, null));
        assertEquals("Ada", ((Onlooker) ((List<?>) ask("GET", "/tasks/{id}/people", task, null)).getFirst()).name());
        Comment comment = (Comment) ask("POST", "/tasks/{id}/comments", task, new NewComment("For @[" + ada.requirePerson() + "]"));
        Map<String, String> said = Map.of("id", comment.id().toString());
        assertEquals(1, ((Page<?>) ask("GET", "/work/mentions", Map.of(), null)).total());
        assertEquals("Nobody", ((Comment) ask("PUT", "/comments/{id}", said, new CommentChange("Nobody", 1))).text());
        assertEquals("Nobody", ((Comment) ask("GET", "/comments/{id}", said, null)).text());
        assertNull(ask("DELETE", "/comments/{id}", said, null));
        assertEquals(0, ((Page<?>) ask("GET", "/tasks/{id}/comments", task, null)).total());
        assertEquals(List.of(), ask("GET", "/work/waiting", Map.of(), null));
        UUID plan = world.resources.create(ada, id, new Resources.Draft(Optional.empty(), "Plan", "documents", Optional.empty())).id();
        Map<String, String> resource = Map.of("id", plan.toString());
        ask("POST", "/resources/{id}/assignments", resource, new NewAssignment(Optional.empty(), ada.person(), Optional.empty(), Optional.empty()));
        assertEquals(1, ((List<?>) ask("GET", "/resources/{id}/assignments", resource, null)).size());
    }

    @Test
    void a_link_is_added_copied_moved_and_found_and_a_document_is_exported() throws Exception {
        Process process = world.process(ada, Samples.full());
        Map<String, String> task = Map.of("id", world.item(ada, process, "task-1").id().toString());
        UUID other = world.item(ada, process, "task-3").id();
        Resource link = (Resource) ask("POST", "/tasks/{id}/links", task, new NewWebLink(Optional.empty(), "example.org", Optional.of("Site")));
        Map<String, String> one = Map.of("id", link.id().toString());
        assertEquals("https://example.org/", link.url().orElseThrow());
        assertEquals(other, ((Resource) ask("POST", "/resources/{id}/copies", one, new NewCopy(Optional.empty(), other, "Copy"))).task());
        assertEquals(other, ((Resource) ask("PUT", "/resources/{id}/task", one, new Move(other, 1))).task());
        Map<String, String> wanted = Map.of("id", process.id().toString(), "?text", "si", "?tool", "link", "?within", other.toString(), "?mine", "true", "?sort", "name");
        assertEquals(1, ((Page<?>) ask("GET", "/processes/{id}/resources", wanted, null)).items().size());
        assertEquals("order-unknown", Assertions.assertThrows(Problem.class,
                () -> ask("GET", "/processes/{id}/resources", Map.of("id", process.id().toString(), "?sort", "size"), null)).code());
        assertEquals("not-found", Assertions.assertThrows(Problem.class,
                () -> ask("GET", "/processes/{id}/resources", Map.of("id", process.id().toString(), "?within", "x"), null)).code());
        assertEquals(1, ((List<?>) ask("GET", "/processes/{id}/tools", wanted, null)).size());
        assertEquals(2, ((Page<?>) ask("GET", "/resources/{id}/activity", one, null)).total());
        assertEquals(List.of(), ask("GET", "/resources/{id}/formats", one, null));
        UUID plan = world.resources.create(ada, other, new Resources.Draft(Optional.empty(), "Plan", "documents", Optional.empty())).id();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var file = (eu.interlink.rest.Stream) ask("GET", "/resources/{id}/exports/{format}", Map.of("id", plan.toString(), "format", "archive"), null);
        file.writer().write(out);
        assertEquals(Optional.of("Plan.data"), file.fileName());
        assertEquals("Plan", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_process_is_copied_exported_and_imported() throws Exception {
        Process process = world.process(ada, Samples.full());
        Map<String, String> one = Map.of("id", process.id().toString());
        Started copying = (Started) ask("POST", "/processes/{id}/copies", one,
                new NewProcessCopy("Again", Optional.empty(), Optional.of(true), Optional.of(true), Optional.empty(), Optional.empty()));
        Report copied = (Report) ask("GET", "/process-jobs/{id}/report", Map.of("id", copying.job().toString()), null);
        assertEquals("Again", world.processes.find(ada, copied.process().orElseThrow()).name());
        Started exporting = (Started) ask("POST", "/processes/{id}/packages", one, null);
        UUID written = ((Report) ask("GET", "/process-jobs/{id}/report", Map.of("id", exporting.job().toString()), null)).file().orElseThrow();
        var file = (eu.interlink.rest.Stream) ask("GET", "/process-packages/{id}/file", Map.of("id", written.toString()), null);
        assertEquals(Optional.of("A process.zip"), file.fileName());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writer().write(out);
        Preview sent = (Preview) ask("POST", "/process-packages", Map.of(), new ByteArrayInputStream(out.toByteArray()));
        Map<String, String> upload = Map.of("id", sent.id().toString());
        assertEquals(sent, ask("GET", "/process-packages/{id}", upload, null));
        Started importing = (Started) ask("POST", "/process-packages/{id}/imports", upload, new Meant(Optional.of("From there"), Optional.empty(), Map.of(), Map.of()));
        Report imported = (Report) ask("GET", "/process-jobs/{id}/report", Map.of("id", importing.job().toString()), null);
        assertEquals("From there", world.processes.find(ada, imported.process().orElseThrow()).name());
    }

    @Test
    void every_endpoint_names_an_action_that_has_a_rule() {
        endpoints().filter(endpoint -> !endpoint.action().equals(Actions.PUBLIC))
                .forEach(endpoint -> assertTrue(world.rules.rules().containsKey(endpoint.action()), endpoint.path()));
    }

    private String problem(Map<String, String> parts, NewGrant grant) {
        return Assertions.assertThrows(Problem.class, () -> ask("POST", "/processes/{id}/grants", parts, grant)).code();
    }

    private Object ask(String method, String path, Map<String, String> parts, Object body) throws Exception {
        return endpoints().filter(endpoint -> endpoint.method().equals(method) && endpoint.path().equals(path)).findFirst().orElseThrow()
                .handler().handle(new Asked(ada, parts, body));
    }

    private ExportService exports() {
        return new ExportService(temporary, world.store, world.policy, world.bundles, World.PATIENCE, World.PATIENCE);
    }

    private Stream<Endpoint> endpoints() {
        return Stream.concat(new ProcessEndpoints(world.processes, world.catalogue, world.startUp).endpoints().stream(),
                Stream.of(new ResourceEndpoints(world.resources), new PlacingEndpoints(world.resources, exports()), new ShareEndpoints(world.links), new OpenEndpoints(world.openings, world.participation),
                        new RegisterEndpoints(world.register, temporary), new GuideEndpoints(world.guide, world.life),
                        new WorkEndpoints(world.assignments, world.calendar), new CommentEndpoints(world.comments), new PlanEndpoints(world.plan),
                        new CopyEndpoints(world.copies, world.policy))
                        .flatMap(area -> area.endpoints().stream()));
    }
}
