package eu.interlink.demo.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.catalogue.Schema;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Status;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoProcessTest {

    private static final List<String> TEMPLATES = List.of("Engagement-Plan", "Idea-Collection", "Information-Sheet-And-Consent", "Problem-Workshop",
            "Project-Description", "Stakeholder-Register");

    @TempDir
    Path data;

    @Test
    void every_task_and_template_of_the_sample_processes_is_in_the_starter_catalogue() throws IOException {
        StringBuilder phases = new StringBuilder();
        for (String phase : List.of("prepare", "design", "deliver")) {
            phases.append(text("catalogue/schemas/short/phases/" + phase + ".json"));
        }
        StringBuilder entries = new StringBuilder();
        for (String template : TEMPLATES) {
            entries.append(text("catalogue/interlinkers/knowledge/" + template + "/metadata.json"));
        }
        List<DemoProcess.Step> steps = plans().flatMap(plan -> plan.steps().stream()).toList();
        assertTrue(steps.size() > 5);
        steps.forEach(step -> assertTrue(phases.indexOf('"' + step.task() + '"') >= 0, step.task()));
        steps.stream().flatMap(step -> step.resource().stream()).forEach(made ->
                assertTrue(entries.indexOf('"' + made.entry().replace("knowledge/", "") + '"') >= 0, made.entry()));
    }

    @Test
    void the_tour_finds_tasks_that_nobody_has_begun() {
        plans().forEach(plan -> assertTrue(plan.steps().size() < 14));
        assertEquals(Set.of("en", "it"), Set.copyOf(plans().map(DemoProcess::language).toList()));
    }

    @Test
    void a_guide_finds_tasks_by_the_keys_of_their_schema() {
        UUID process = UUID.randomUUID();
        Item task = item(process, Item.Kind.TASK, List.of());
        Item objective = item(process, Item.Kind.OBJECTIVE, List.of(item(process, Item.Kind.TASK, List.of()), task));
        Schema schema = new Schema(UUID.randomUUID(), "s", LocalizedText.empty(), LocalizedText.empty(), "", List.of(node("p", node("o", node("t1"),
                node("t2")))), "test", 1);
        Guide guide = new Guide(schema, List.of(item(process, Item.Kind.PHASE, List.of(objective))));
        assertEquals(task, guide.task("t2"));
        Assertions.assertThrows(Problem.class, () -> guide.task("t3"));
    }

    @Test
    void the_welcome_names_accounts_and_password_and_leaves_the_address_to_the_launcher() throws IOException {
        new Welcome(data).write();
        new Welcome(data).write();
        String welcome = Files.readString(data.resolve("run/welcome.txt"));
        assertTrue(welcome.contains("{address}/sign-in"));
        for (String part : List.of("anna.liepa@example.org", "marco.rossi@example.org", "sofia.bianchi@example.org", DemoPerson.PASSWORD)) {
            assertTrue(welcome.contains(part), part);
        }
        try (Stream<Path> files = Files.list(data.resolve("run"))) {
            assertEquals(1, files.count());
        }
    }

    private static Stream<DemoProcess> plans() {
        UUID any = UUID.randomUUID();
        DemoPeople.Made made = new DemoPeople.Made(any, any, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        return Stream.of(DemoProcess.routes(made), DemoProcess.budget(made));
    }

    private static Schema.Node node(String key, Schema.Node... children) {
        return new Schema.Node(key, Schema.Kind.TASK, LocalizedText.empty(), LocalizedText.empty(), Set.of(), List.of(), List.of(children));
    }

    private static Item item(UUID process, Item.Kind kind, List<Item> children) {
        return new Item(UUID.randomUUID(), process, kind, Optional.empty(), 0, "", "", Status.WAITING, 0, Set.of(), List.of(), 0, Optional.empty(), Optional.empty(), 1, children);
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = DemoProcessTest.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
