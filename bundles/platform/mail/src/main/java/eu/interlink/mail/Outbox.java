package eu.interlink.mail;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Mails that were not sent yet, for administrators: without a mail server they pass on what stands in them by another way. */
@ProviderType
public interface Outbox {

    /**
     * A mail that waits.
     *
     * @param attempts how often it was tried
     * @param givenUp  whether it is tried no more
     * @param failure  why the last try did not succeed, in one sentence
     */
    record Message(UUID id, String to, String subject, String text, Instant written, int attempts, boolean givenUp, Optional<String> failure) {
    }

    /** The newest first. */
    @Requires("mail.view")
    Page<Message> list(Caller caller, int offset, int limit);

    /** Tries it again at once. @throws Problem NOT_FOUND if it was sent or deleted meanwhile */
    @Requires("mail.manage")
    void retry(Caller caller, UUID message);

    /** Deletes it unsent. @throws Problem NOT_FOUND as in {@link #retry} */
    @Requires("mail.manage")
    void discard(Caller caller, UUID message);
}
