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
 * @param url      where it leads, if it is a link: then no Interlinker holds it, and none is ever asked for it
 * @param copyOf   resource whose content it gets; kept while it is being made
 */
public record ResourceRow(UUID id, UUID process, UUID task, String taskName, String language, String name, String icon, String interlinker,
        LocalizedText interlinkerNames, Optional<String> entry, Optional<Template> template, State state, Optional<UUID> owner, long size,
        Instant created, Instant updated, Optional<Instant> trashed, int version, Optional<String> url, Optional<UUID> copyOf) {

    /** As in the API, and one state that nobody is shown. */
    public enum State {
        CREATING,
        READY,
        /** Its time in the trash is over: the Interlinker has to delete the content, then the row goes. */
        PURGING
    }

    /** Neither a link nor a copy. */
    public ResourceRow(UUID id, UUID process, UUID task, String taskName, String language, String name, String icon, String interlinker,
            LocalizedText interlinkerNames, Optional<String> entry, Optional<Template> template, State state, Optional<UUID> owner, long size,
            Instant created, Instant updated, Optional<Instant> trashed, int version) {
        this(id, process, task, taskName, language, name, icon, interlinker, interlinkerNames, entry, template, state, owner, size, created, updated, trashed,
                version, Optional.empty(), Optional.empty());
    }

    /** What the Interlinker is asked to make. The same on every repetition. */
    NewResource order() {
        return new NewResource(id, name, language, template);
    }
}
