package eu.interlink.access;

import eu.interlink.interlinker.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Sign-in names and passwords of people. Called by areas that have asked the policy already. */
@ProviderType
public interface Accounts {

    /** Shortest password that is accepted, in characters. */
    int MIN_PASSWORD = 10;

    /**
     * Makes an account.
     *
     * @param login sign-in name, an e-mail address; compared without case
     * @throws Problem INVALID if the password is too short or well known, CONFLICT if the login exists
     */
    void create(UUID person, String login, String password, Set<String> roles);

    /** Sets a new password, ends all sign-in sessions but the one given. */
    void changePassword(UUID person, String oldPassword, String newPassword, Optional<String> keepSession);

    Set<String> roles(UUID person);

    void setRoles(UUID person, Set<String> roles);

    /** A disabled account cannot sign in; its sessions and tokens end. */
    void setDisabled(UUID person, boolean disabled);

    Optional<UUID> personOf(String login);

    /** True while there is no administrator: the installation waits for its first one. */
    boolean empty();

    /** Removes the account with sessions, tokens and drafts. */
    void erase(UUID person);
}
