package eu.interlink.coproduction;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody says about a task.
 *
 * @param author     who said it
 * @param authorName as the person is called today
 * @param text       plain text; who is mentioned stands in it as {@code @[id]}, see {@link MentionText}
 * @param mentions   names of those mentioned, as they are called today
 * @param edited     when it was changed last
 * @param own        whether the caller said it, and so may change it
 * @param removable  whether the caller may take it away
 */
public record Comment(UUID id, UUID task, UUID author, String authorName, String text, Map<UUID, String> mentions, Instant created, Optional<Instant> edited,
        boolean own, boolean removable, int version) {

    /** The text as people read it, with names. */
    public String words() {
        return MentionText.named(text, mentions);
    }
}
