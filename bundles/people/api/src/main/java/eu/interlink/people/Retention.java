package eu.interlink.people;

import eu.interlink.access.PersonData.Duty;
import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How long accounts are kept that nobody uses (GDPR article 5(1)(e)). Their people are warned by mail, at least 30 and at least 7 days before; signing in
 * is all they need to do. Then they are erased as {@link PersonalData#erase} does. Nobody is erased without both warnings, without a mail server, or
 * while nobody else administers something; administrators of the platform, and accounts that may not sign in, are never erased by themselves.
 */
@ProviderType
public interface Retention {

    /** Fewest months, unless nobody is ever erased. */
    int MIN_MONTHS = 3;
    int MAX_MONTHS = 120;
    int MIN_DAYS = 30;
    int MAX_DAYS = 3650;

    /**
     * What an administrator fills in.
     *
     * @param months without use after which an account is erased; 0 for never
     * @param days   after which expired invitations, and applications that nobody answered, are deleted
     */
    record Draft(int months, int days) {
    }

    /**
     * @param changed   when they were changed last; empty if never
     * @param changedBy name of who did, empty if unknown or never
     * @param mails     whether a mail server is set; without one nobody is warned and nobody erased
     * @param lastRun   when they were applied last
     * @param version   for optimistic locking
     */
    record Rules(int months, int days, Optional<Instant> changed, String changedBy, boolean mails, Optional<Instant> lastRun, int version) {
    }

    /**
     * What would happen at the next run, which is within a day.
     *
     * @param toWarn         accounts whose turn for a warning it is
     * @param toErase        accounts that have had both warnings and whose time is over
     * @param warned         accounts that were warned and not used since, those to be erased among them
     * @param stuck          accounts whose people administer something that nobody else does
     * @param administrators of the platform whose time is over: they stay
     * @param disabled       accounts that may not sign in whose time is over: they stay
     */
    record Preview(long toWarn, long toErase, long warned, long stuck, long administrators, long disabled) {
    }

    /** Somebody who would be erased. @param since when that was found out  @param duties what has to be handed over first, as the last run found it */
    record Stuck(PersonRef person, Instant since, List<Duty> duties) {

        public Stuck {
            duties = List.copyOf(duties);
        }
    }

    @Requires("people.retention.manage")
    Rules rules(Caller caller);

    /**
     * Warnings of accounts whose time is not near any more count no longer.
     *
     * @throws Problem INVALID {@code months-out-of-range} or {@code days-out-of-bounds}; CONFLICT {@code stale}
     */
    @Requires("people.retention.manage")
    Rules update(Caller caller, Draft draft, int version);

    /** @param months as in {@link Draft}, perhaps not saved yet  @throws Problem as in {@link #update} */
    @Requires("people.retention.manage")
    Preview preview(Caller caller, int months);

    /** Who is not erased although its time is over, the longest first. */
    @Requires("people.retention.manage")
    Page<Stuck> stuck(Caller caller, int offset, int limit);
}
