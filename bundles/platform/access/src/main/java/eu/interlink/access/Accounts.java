package eu.interlink.access;

import eu.interlink.interlinker.Problem;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Sign-in names and passwords of people. Called by areas that have asked the policy already. */
@ProviderType
public interface Accounts {

    /** Shortest password that is accepted, in characters. */
    int MIN_PASSWORD = 10;
    /** Longest password that is accepted, in characters. */
    int MAX_PASSWORD = 200;

    /** What administrators see of an account. */
    record State(Set<String> roles, boolean disabled) {

        public State {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Makes an account.
     *
     * @param login sign-in name, an e-mail address; compared without case
     * @throws Problem INVALID {@code password-too-short}, {@code password-too-long} or {@code password-common}; CONFLICT
     *                 {@code login-exists}
     */
    void create(UUID person, String login, String password, Set<String> roles);

    /**
     * Sets a new password, ends all sign-in sessions but the one given.
     *
     * @param keepSession token of the session that stays
     * @throws Problem INVALID {@code wrong-password} if the old password is wrong, or as in {@link #create}; LIMIT
     *                 {@code too-many-attempts}
     */
    void changePassword(UUID person, String oldPassword, String newPassword, Optional<String> keepSession);

    /** Roles on the platform; none if there is no such account. */
    Set<String> roles(UUID person);

    /** Roles and state of several accounts; people without an account are left out. */
    Map<UUID, State> states(Collection<UUID> people);

    /** @throws Problem NOT_FOUND if there is no such account, CONFLICT {@code last-administrator} if nobody would administer the platform */
    void setRoles(UUID person, Set<String> roles);

    /**
     * A disabled account cannot sign in; its sessions and tokens end.
     *
     * @throws Problem NOT_FOUND if there is no such account, CONFLICT {@code last-administrator} if nobody would administer the platform
     */
    void setDisabled(UUID person, boolean disabled);

    /**
     * Somebody who is signed in proves once more who it is.
     *
     * @throws Problem INVALID {@code wrong-password}; LIMIT {@code too-many-attempts}; NOT_FOUND if there is no such account
     */
    void verify(UUID person, String password);

    /** From now on the person signs in with another name. @throws Problem CONFLICT {@code login-exists}; NOT_FOUND if there is no such account */
    void changeLogin(UUID person, String login);

    Optional<UUID> personOf(String login);

    /** The sign-in name of a person. */
    Optional<String> login(UUID person);

    /** A way to a new password for somebody who forgot the old one. @param secret good once, for an hour; only its hash is stored */
    record Reset(UUID person, String login, String secret) {
    }

    /** Empty for unknown names and disabled accounts. A new one makes earlier ones of the same person worthless. */
    Optional<Reset> beginReset(String login);

    /**
     * Sets a new password, and ends all sign-in sessions.
     *
     * @return whose it is
     * @throws Problem NOT_FOUND {@code reset} if the secret is unknown, used or too old, or the account is disabled; INVALID as in {@link #create}
     */
    UUID finishReset(String secret, String newPassword);

    /** True while there is no administrator: the installation waits for its first one. */
    boolean empty();

    /** Removes the account with sessions, tokens and drafts. */
    void erase(UUID person);
}
