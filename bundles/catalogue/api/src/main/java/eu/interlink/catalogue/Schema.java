package eu.interlink.catalogue;

import eu.interlink.interlinker.LocalizedText;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A process template with its whole tree. Names and descriptions are plain text.
 *
 * @param key    stable id of the schema in its source
 * @param phases in order
 */
public record Schema(UUID id, String key, LocalizedText name, LocalizedText description, String licence, List<Node> phases, String source,
        int version) {

    /**
     * One phase, objective or task.
     *
     * @param key           stable within the schema, e.g. {@code task_prepare_an_engagement_plan} (dashes read as underscores)
     * @param prerequisites keys of nodes that should be finished before
     * @param profiles      problem profiles (a task has its own and those of its objective)
     */
    public record Node(String key, Kind kind, LocalizedText name, LocalizedText description, Set<String> profiles, List<String> prerequisites,
            List<Node> children) {
    }

    public enum Kind {
        PHASE,
        OBJECTIVE,
        TASK
    }

    /** Number of tasks in the whole tree. */
    public int tasks() {
        return phases.stream().flatMap(phase -> phase.children().stream()).mapToInt(objective -> objective.children().size()).sum();
    }
}
