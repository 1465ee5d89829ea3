package eu.interlink.people;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** People who ask to join a team. Administrators of the team get a mail, and so does the person when they have answered. */
@ProviderType
public interface Applications {

    /** Longest reason and longest answer, in characters. */
    int MAX_TEXT = 2000;

    /**
     * The caller asks to join.
     *
     * @param reason 1 to {@link #MAX_TEXT} characters
     * @throws Problem INVALID {@code text-missing}, {@code text-too-long}; CONFLICT {@code already-member}, {@code already-applied}; LIMIT
     *                 {@code too-many-attempts} after ten in an hour
     */
    @Requires("people.team.view")
    Application apply(Caller caller, UUID team, String reason);

    /** The caller's own application that is not answered yet. */
    @Requires("people.team.view")
    Optional<Application> mine(Caller caller, UUID team);

    /** The caller takes the own application back. @throws Problem NOT_FOUND if there is none */
    @Requires("people.team.view")
    void withdraw(Caller caller, UUID team);

    /** Those that are not answered yet, the oldest first. */
    @Requires("people.team.manage")
    Page<Application> list(Caller caller, UUID team, int offset, int limit);

    /** The person becomes a member. @throws Problem NOT_FOUND if it was answered or taken back meanwhile */
    @Requires("people.team.manage")
    void accept(Caller caller, UUID team, UUID application);

    /** @param answer why not, for the person; at most {@link #MAX_TEXT} characters  @throws Problem as in {@link #accept} and {@link #apply} */
    @Requires("people.team.manage")
    void decline(Caller caller, UUID team, UUID application, String answer);
}
