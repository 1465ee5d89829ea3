package eu.interlink.coproduction.internal.register;

import eu.interlink.coproduction.ProcessingRegister.Draft;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A process with its record, if it has one; otherwise the draft is empty and the version 0. */
public record RecordRow(UUID process, String processName, Optional<UUID> organisation, Draft draft, Optional<Instant> changed, int version) {
}
