package eu.interlink.coproduction;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * People who want to take part in a process that is open. Whoever manages the whole process gets a mail when somebody asks; who asked gets one with the
 * answer. A request is deleted when it is answered, and after {@link #MAX_DAYS} days without an answer.
 */
@ProviderType
public interface Participation {

    /** Longest reason and longest answer, in characters. */
    int MAX_TEXT = 2000;
    /** Longest name of a guest, in characters. */
    int MAX_NAME = 200;
    /** How long a request waits for an answer. */
    int MAX_DAYS = 180;
    /** Most requests of one process that wait for an answer. */
    int MAX_WAITING = 200;

    /** How the caller stands to an open process. */
    enum Standing {
        /** Not signed in. */
        GUEST,
        /** May ask. */
        FREE,
        /** Has asked, and waits. */
        ASKED,
        /** Takes part already. */
        INSIDE
    }

    /** A team that a request can be accepted into. */
    record TeamChoice(UUID id, String name) {
    }

    /** @throws Problem as in {@link OpenProcesses#find} */
    @Requires("public")
    Standing standing(Caller caller, UUID process);

    /**
     * The caller asks to take part.
     *
     * @param reason 1 to {@link #MAX_TEXT} characters
     * @throws Problem NOT_FOUND as in {@link OpenProcesses#find}; INVALID {@code text-missing}, {@code text-too-long}, {@code control-characters}; CONFLICT
     *                 {@code already-asked}, {@code already-inside}; LIMIT {@code too-many-attempts} after ten in an hour, {@code too-many-waiting}
     */
    @Requires("coproduction.participation.ask")
    ParticipationRequest ask(Caller caller, UUID process, String reason);

    /** The caller takes the own request back. @throws Problem NOT_FOUND if there is none */
    @Requires("coproduction.participation.ask")
    void withdraw(Caller caller, UUID process);

    /**
     * Somebody without an account asks to take part. Says nothing about whether the address asked before or has an account: a second request of the same
     * address is left aside.
     *
     * @param address network address that the request came from, for the limit; it is not kept
     * @throws Problem NOT_FOUND as in {@link OpenProcesses#find}; INVALID as in {@link #ask}, with the field, and {@code name-missing},
     *                 {@code name-too-long}, {@code email-missing}, {@code email-invalid}; LIMIT {@code too-many-attempts} after twenty in an
     *                 hour from one network address or three for one e-mail address, {@code too-many-waiting}
     */
    @Requires("public")
    void askAsGuest(Caller caller, UUID process, String name, String email, String reason, String address);

    /** Requests that are not answered yet, the oldest first. */
    @Requires("coproduction.process.manage")
    Page<ParticipationRequest> requests(Caller caller, UUID process, int offset, int limit);

    /** Teams that have a right in the process and that the caller may add people to, by name. */
    @Requires("coproduction.process.manage")
    List<TeamChoice> teams(Caller caller, UUID process);

    /**
     * A person becomes a member of the team; a guest is invited into it by mail.
     *
     * @param team one of {@link #teams}
     * @throws Problem CONFLICT {@code already-answered} if somebody else answered or it was taken back; INVALID {@code team-unsuitable}
     */
    @Requires("coproduction.process.manage")
    void accept(Caller caller, UUID process, UUID request, UUID team);

    /** @param answer why not, for who asked; at most {@link #MAX_TEXT} characters, may be empty  @throws Problem as in {@link #accept} and {@link #ask} */
    @Requires("coproduction.process.manage")
    void decline(Caller caller, UUID process, UUID request, String answer);
}
