package eu.interlink.coproduction;

import eu.interlink.access.Requires;
import eu.interlink.coproduction.Processes.HistoryLine;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What happens in a process, for programs that read feeds and cannot sign in. The secret in the address is that of the person's {@link WorkCalendar}: one secret
 * for all such programs, made and revoked in one place. A feed shows what the person may see at the moment when it is read.
 */
@ProviderType
public interface ProcessFeed {

    /** Most entries of a feed. */
    int MAX_ENTRIES = 50;

    /** What a feed shows. @param page absolute address of the page of the process @param reader language of the person @param lines newest first */
    record Feed(Process process, String page, Locale reader, List<HistoryLine> lines) {
    }

    /** Absolute address of the feed of a process for the caller, if the caller has made a secret. */
    @Requires("coproduction.process.view")
    Optional<String> address(Caller caller, UUID process);

    /**
     * What the feed behind an address shows.
     *
     * @param token   what the address ends with
     * @param address network address that the request came from, for the limit of wrong tokens; it is not kept
     * @throws Problem NOT_FOUND {@code calendar} as {@link WorkCalendar#open}, or if there is no such process; FORBIDDEN if the person does not see it (any more); LIMIT
     *                 {@code too-many-attempts}
     */
    @Requires("public")
    Feed open(Caller caller, UUID process, String token, String address);
}
