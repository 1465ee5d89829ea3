package eu.interlink.mail;

import eu.interlink.interlinker.Problem;
import org.osgi.annotation.versioning.ProviderType;

/** Sends mails. Called by areas that have asked the policy already. */
@ProviderType
public interface Mailer {

    /** Longest subject, in characters; a longer one is cut. */
    int MAX_SUBJECT = 200;

    /**
     * Takes a mail over, in the caller's transaction if there is one. It is sent soon after the commit, and again later if the mail server
     * does not take it, for a week. While no mail server is set it waits in the {@link Outbox}.
     *
     * @param to      e-mail address
     * @param subject one line
     * @param text    plain text
     * @throws Problem INVALID {@code email-invalid}
     */
    void send(String to, String subject, String text);

    /** Whether a mail server is set. */
    boolean configured();
}
