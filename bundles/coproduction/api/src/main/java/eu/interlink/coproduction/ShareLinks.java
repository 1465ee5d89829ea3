package eu.interlink.coproduction;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Signed links with which anybody, also without an account, may look at a process or at an item of its tree. A link gives no right to anybody: it shows,
 * and whoever opens it may elsewhere what they might before. It works until it expires or is revoked, as long as its process and its item are there, and
 * as long as the person who made it may manage the place: that is asked at every opening.
 */
@ProviderType
public interface ShareLinks {

    /** Longest label, in characters. */
    int MAX_LABEL = 200;
    /** Longest time that a link works, in days. The shortest is one day. */
    int MAX_DAYS = 365;
    /** Most links of one process. */
    int MAX_LINKS = 100;

    /** Whether a link works. */
    enum State {
        WORKING,
        EXPIRED,
        /** The person who made it may not manage the place any more. */
        STOPPED
    }

    /**
     * A link as those see it who manage its place.
     *
     * @param item       empty for the whole process
     * @param place      name of the process or item
     * @param label      for whom or for what it was made
     * @param opened     how often it was opened; who did is not kept
     * @param lastOpened when it was opened last
     * @param token      what {@link #open} takes; good for whoever has it
     * @param address    absolute address of the page that it opens
     */
    record Link(UUID id, Optional<UUID> item, String place, String label, Instant created, String createdBy, Instant expires, State state, long opened,
            Optional<Instant> lastOpened, String token, String address) {
    }

    /**
     * Makes a link.
     *
     * @param target the process or an item of its tree
     * @param valid  for how long, from one day to {@link #MAX_DAYS}
     * @param label  1 to {@link #MAX_LABEL} characters, seen by those alone who manage the place
     * @throws Problem INVALID {@code text-missing}, {@code text-too-long}, {@code control-characters}, {@code link-days-out-of-range}; LIMIT
     *                 {@code too-many-links}
     */
    @Requires("coproduction.item.manage")
    Link create(Caller caller, UUID target, Duration valid, String label);

    /** Links of a process whose places the caller manages, the newest first; expired ones are among them until they are revoked. */
    @Requires("coproduction.process.view")
    List<Link> list(Caller caller, UUID process);

    /** The link is good for nobody from now on. Whoever manages its place may. @throws Problem NOT_FOUND if there is no such link */
    @Requires("coproduction.process.view")
    void revoke(Caller caller, UUID process, UUID link);

    /**
     * What a link shows, and counts that it was opened.
     *
     * @param address network address that the request came from, for the limit of wrong tokens; it is not kept
     * @throws Problem NOT_FOUND {@code share-link} if the token is forged or unknown, or the link expired, was revoked or stopped: the same answer for all;
     *                 LIMIT {@code too-many-attempts} after thirty of those in ten minutes from one address
     */
    @Requires("public")
    Shared open(Caller caller, String token, String address);
}
