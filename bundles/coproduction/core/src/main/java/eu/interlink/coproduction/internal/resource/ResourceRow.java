package eu.interlink.coproduction.internal.resource;

import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.NewResource;
import eu.interlink.interlinker.Template;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of the table {@code resource}, with the name of its task and the language of its process.
 *
 * @param template what it is made from; kept while it is being made
 */
public record ResourceRow(UUID id, UUID process, UUID task, String taskName, String language, String name, String icon, String interlinker,
        LocalizedText interlinkerNames, Optional<String> entry, Optional<Template> template, State state, Optional<UUID> owner, long size,
        Instant created, Instant updated, Optional<Instant> trashed, int version) {

    /** As in the API, and one state that nobody is shown. */
    public enum State {
        CREATING,
        READY,
        /** Its time in the trash is over: the Interlinker has to delete the content, then the row goes. */
        PURGING
    }

    /** What the Interlinker is asked to make. The same on every repetition. */
    NewResource order() {
        return new NewResource(id, name, language, template);
    }
}
