package eu.interlink.coproduction.internal.comment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of the table {@code task_comment}, with names of where it stands. */
record CommentRow(UUID id, UUID process, String processName, UUID task, String taskName, UUID author, String text, Instant created, Optional<Instant> edited,
        int version) {
}
