package eu.interlink.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Accounts that nobody uses: no sign-in, no sign-in session, no access token. Months are counted back from the day (UTC) that is asked for. Whoever
 * uses an account takes its warnings away. People who administer the platform, and accounts that may not sign in, are never due. Called by areas
 * that have asked the policy already.
 */
@ProviderType
public interface IdleAccounts {

    /** Days from the first warning to the erasure, at least. */
    int FIRST_DAYS = 30;
    /** Days from the last warning to the erasure, at least. */
    int LAST_DAYS = 7;

    /** What an account may be due for. */
    enum Step {
        /** {@link #FIRST_DAYS} before its time is over, or at any time after that. */
        FIRST_WARNING,
        /** {@link #LAST_DAYS} before its time is over, and not before the first warning is old enough. */
        LAST_WARNING,
        /** When its time is over and both warnings are old enough. */
        ERASURE
    }

    /** @param login e-mail address */
    record Idle(UUID person, String login, Instant lastSeen) {
    }

    /** Accounts that stay although their time is over. @param administrators of the platform  @param disabled that may not sign in */
    record Kept(long administrators, long disabled) {
    }

    /**
     * Accounts that are due, by id of the person.
     *
     * @param months after which an account is to go, 1 or more
     * @param after  begins behind this person
     */
    List<Idle> due(Step step, int months, Instant now, UUID after, int limit);

    /** How many are due. @param but people who are not counted */
    long count(Step step, int months, Instant now, Collection<UUID> but);

    /** How many have been warned and not been used since. */
    long warned();

    Kept kept(int months, Instant now);

    /** Notes a warning. @return false if the account is not due for it any more, because it was used or somebody else was quicker */
    boolean warn(UUID person, Step step, int months, Instant now);

    /** Keeps an account from being used until the end of the transaction. @return whether it is still due for erasure */
    boolean lock(UUID person, int months, Instant now);

    /** Forgets the warnings of accounts whose time is not near with this number of months; of all with 0. */
    void forgive(int months, Instant now);

    /** The last warning has to be given anew: nobody could sign in for a while. */
    void forgetLastWarnings();
}
