package eu.interlink.people;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import org.osgi.annotation.versioning.ProviderType;

/** The way back in for who forgot the password: a link by mail, good once, for an hour. */
@ProviderType
public interface PasswordResets {

    /**
     * Sends the link {@code /reset/<secret>} if there is such an account. Says nothing about whether there is.
     *
     * @throws Problem INVALID {@code email-missing}; LIMIT {@code too-many-attempts} after a few for the same address
     */
    @Requires("public")
    void ask(Caller caller, String email);

    /**
     * Sets a new password and ends all sessions of the account.
     *
     * @throws Problem NOT_FOUND {@code reset} if the link is unknown, used or too old; INVALID for a password that is no good
     */
    @Requires("public")
    void finish(Caller caller, String secret, String password);
}
