package eu.interlink.coproduction;

import eu.interlink.interlinker.Right;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A co-production process as the caller sees it.
 *
 * @param language     language of its texts (ISO 639-1)
 * @param organisation organisation that controls the data of the process
 * @param tags         words that it is found by, as they were typed, in their order
 * @param model        how administration and citizens share the work, if somebody said so
 * @param schemaKey    schema that its tree was made from
 * @param progress     percent, 0 to 100
 * @param state        what is not open can only be looked at
 * @param binding      whether a task waits for its prerequisites, or is only told of them
 * @param rights       what the caller may do in it
 */
public record Process(UUID id, String name, String description, String language, Status status, Optional<UUID> organisation,
        Optional<String> organisationName, List<String> tags, Optional<CooperationModel> model, Optional<String> schemaKey, int progress, int tasks, State state, boolean binding,
        Set<Right> rights, Instant created, Instant updated, int version) {

    /** Where a process is in its life. */
    public enum State {
        OPEN,
        FINISHED,
        ARCHIVED
    }
}
