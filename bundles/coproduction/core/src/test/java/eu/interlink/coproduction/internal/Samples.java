package eu.interlink.coproduction.internal;

import eu.interlink.catalogue.Schema;
import eu.interlink.catalogue.Schema.Kind;
import eu.interlink.catalogue.Schema.Node;
import eu.interlink.interlinker.LocalizedText;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Schemas for tests. */
public final class Samples {

    private Samples() {
    }

    /** Two phases; the first with objectives of two tasks, of one task and of none, the second with one objective of one task. */
    public static Schema schema() {
        return schema(List.of(
                node(Kind.PHASE, "phase-1", List.of(), Set.of(),
                        node(Kind.OBJECTIVE, "objective-1", List.of(), Set.of(), task("task-1"), task("task-2", "task-1", "task-1", "task-2", "gone")),
                        node(Kind.OBJECTIVE, "objective-2", List.of("objective-1"), Set.of(), task("task-3")),
                        node(Kind.OBJECTIVE, "objective-empty", List.of(), Set.of())),
                node(Kind.PHASE, "phase-2", List.of("phase-1"), Set.of(),
                        node(Kind.OBJECTIVE, "objective-3", List.of(), Set.of(), task("task-4", "task-2", "task-3")))));
    }

    /** The same without the empty objective. */
    public static Schema full() {
        return schema(List.of(
                node(Kind.PHASE, "phase-1", List.of(), Set.of(),
                        node(Kind.OBJECTIVE, "objective-1", List.of(), Set.of(), task("task-1"), task("task-2")),
                        node(Kind.OBJECTIVE, "objective-2", List.of(), Set.of(), task("task-3")))));
    }

    private static Schema schema(List<Node> phases) {
        return new Schema(UUID.randomUUID(), "short", LocalizedText.of("en", "Short schema", "it", "Schema breve"), LocalizedText.empty(), "CC-BY-4.0",
                phases, "test", 3);
    }

    private static Node task(String key, String... prerequisites) {
        return node(Kind.TASK, key, List.of(prerequisites), Set.of("P1", "P2"));
    }

    private static Node node(Kind kind, String key, List<String> prerequisites, Set<String> profiles, Node... children) {
        return new Node(key, kind, LocalizedText.of("en", "Name of " + key, "it", "Nome di " + key), LocalizedText.of("en", "About " + key), profiles,
                prerequisites, List.of(children));
    }
}
