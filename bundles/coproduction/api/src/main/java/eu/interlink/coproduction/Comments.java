package eu.interlink.coproduction;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** What people say to each other about a task. Whoever sees the task reads and writes. */
@ProviderType
public interface Comments {

    /** Longest comment, in characters. */
    int MAX_TEXT = 5000;
    /** Most people who are mentioned in one comment. */
    int MAX_MENTIONS = 20;

    /** A comment that mentions the caller, with where it stands. */
    record Mention(Comment comment, UUID process, String processName, String taskName) {
    }

    /**
     * Says something about a task.
     *
     * @param text plain text with mentions as in {@link MentionText}, 1 to {@link #MAX_TEXT} characters
     * @throws Problem INVALID {@code not-a-task}, {@code text-missing}, {@code text-too-long}, {@code control-characters}, {@code too-many-mentions},
     *                 {@code mentioned-cannot-see}; CONFLICT {@code process-closed}; LIMIT {@code too-many-attempts} after 120 in an hour
     */
    @Requires("coproduction.item.view")
    Comment add(Caller caller, UUID task, String text);

    /** Changes an own comment. @throws Problem as in {@link #add}; FORBIDDEN {@code not-your-comment}; CONFLICT {@code stale} */
    @Requires("coproduction.item.view")
    Comment edit(Caller caller, UUID comment, String text, int version);

    /** Takes an own comment away, or any for whoever manages the task. @throws Problem NOT_FOUND if it is gone already */
    @Requires("coproduction.item.view")
    void remove(Caller caller, UUID comment);

    /** One comment as it is now. @throws Problem NOT_FOUND */
    @Requires("coproduction.item.view")
    Comment find(Caller caller, UUID comment);

    /** Comments of a task, the newest first. */
    @Requires("coproduction.item.view")
    Page<Comment> list(Caller caller, UUID task, int offset, int limit);

    /** Comments that mention the caller in tasks that it sees, in all processes, the newest first. Costs the same however many processes there are. */
    @Requires("coproduction.work.list")
    Page<Mention> mentions(Caller caller, int offset, int limit);
}
