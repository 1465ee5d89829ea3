package eu.interlink.coproduction.internal.rows;

import eu.interlink.coproduction.CooperationModel;
import eu.interlink.coproduction.Process.State;
import eu.interlink.coproduction.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A row of the table {@code process}. */
public record ProcessRow(UUID id, String name, String description, String language, Optional<UUID> organisation, List<String> tags,
        Optional<CooperationModel> model, Optional<String> schemaKey,
        Status status, int progress, int tasks, State state, boolean binding, Instant created, Instant updated, int version, long revision) {
}
