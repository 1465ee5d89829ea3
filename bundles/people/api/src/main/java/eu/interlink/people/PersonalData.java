package eu.interlink.people;

import eu.interlink.access.PersonData.Duty;
import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the platform keeps about a person: taken away as a package, handed over, forgotten (GDPR articles 15, 17 and 20). Each person for
 * itself, and administrators of the platform for everybody, which the audit log tells.
 */
@ProviderType
public interface PersonalData {

    /** @param place e.g. {@code people.person.name}, or {@code files}  @param count how often */
    record Found(String place, long count) {
    }

    /** How somebody looked at a person's data. */
    enum AccessKind {
        /** Its page of administration; noted once a day. */
        VIEWED,
        /** The package with everything. */
        EXPORTED,
        /** Its name or address, everywhere. */
        SEARCHED
    }

    /** @param by who; empty for the operator of the platform  @param name of who it was, empty likewise */
    record Access(Instant at, AccessKind kind, Optional<UUID> by, String name) {
    }

    /** Writes a zip with everything that is kept about a person: a folder for each area. Does not close the stream. */
    @Requires("people.person.data")
    void export(Caller caller, UUID person, OutputStream out) throws IOException;

    /** What nobody but this person administers, by kind and name: organisations, teams, processes. */
    @Requires("people.person.data")
    List<Duty> duties(Caller caller, UUID person);

    /**
     * Makes another person administer all that only this one does. The first one keeps what it has.
     *
     * @return what was handed over
     * @throws Problem NOT_FOUND {@code person} if the successor is unknown; INVALID {@code successor-disabled} or {@code successor-same}
     */
    @Requires("people.person.data")
    List<Duty> handOver(Caller caller, UUID person, UUID successor);

    /**
     * Forgets a person for good: account, sessions, tokens, drafts, preferences, memberships and rights go; what others need stands, with
     * an id that leads to nobody. Interlinkers are told at once, or when they are back. It cannot be taken back.
     *
     * @param confirmation e-mail address of the person, against mistakes
     * @param successor    takes over what nobody else administers
     * @throws Problem INVALID {@code confirmation-wrong}; CONFLICT {@code duties-left} with the names, or {@code last-administrator} if
     *                 nobody would administer the platform; as in {@link #handOver}
     */
    @Requires("people.person.data")
    void erase(Caller caller, UUID person, String confirmation, Optional<UUID> successor);

    /**
     * Where a text stands in database and files, letters compared without case: proves that an erasure was complete, and finds what people wrote about each other. Slow.
     *
     * @param text 3 to 320 characters
     * @return by place
     * @throws Problem INVALID {@code text-too-short} or {@code text-too-long}
     */
    @Requires("people.admin")
    List<Found> occurrences(Caller caller, String text) throws IOException;

    /** Who else looked at what is kept about a person, the newest first: only administrators of the platform and its operator can. */
    @Requires("people.person.data")
    Page<Access> accesses(Caller caller, UUID person, int offset, int limit);
}
