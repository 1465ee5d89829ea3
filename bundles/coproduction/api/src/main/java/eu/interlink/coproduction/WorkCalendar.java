package eu.interlink.coproduction;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The due dates of a person as a calendar that other programs subscribe to. They do not sign in, so its address holds a secret: whoever has it reads the
 * due dates of this person's open assignments and can do nothing else with it. A person has one such address at most, and can take it back.
 */
@ProviderType
public interface WorkCalendar {

    /** Most dates in the calendar, the earliest ones. */
    int MAX_DATES = 500;

    /** Absolute address of the caller's calendar, if there is one. */
    @Requires("coproduction.work.list")
    Optional<String> address(Caller caller);

    /** Makes an address for the caller; a former one stops working. */
    @Requires("coproduction.work.list")
    String renew(Caller caller);

    /** The caller's address works no more. */
    @Requires("coproduction.work.list")
    void revoke(Caller caller);

    /**
     * The calendar that a token opens, as text/calendar (RFC 5545).
     *
     * @param token   what the address ends with
     * @param address network address that the request came from, for the limit of wrong tokens; it is not kept
     * @throws Problem NOT_FOUND {@code calendar} if the token is forged or was revoked, or the person may not sign in any more; LIMIT
     *                 {@code too-many-attempts} after thirty of those in ten minutes from one address
     */
    @Requires("public")
    String open(Caller caller, String token, String address);
}
