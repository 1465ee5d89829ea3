package eu.interlink.people;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Deleting organisations and teams. What was deleted lies in the trash for {@link #KEPT}, can be restored with all its members, and goes for good
 * then. Meanwhile nobody has a right through it, sees it or joins it.
 */
@ProviderType
public interface Trash {

    /** How long something can be restored. */
    Duration KEPT = Duration.ofDays(30);

    /** What kind of thing was deleted. */
    enum Kind {
        ORGANISATION, TEAM
    }

    /**
     * @param organisation name of the organisation that a team belongs to, else of itself
     * @param until        when it goes for good
     */
    record Trashed(UUID id, Kind kind, String name, String organisation, Instant deleted, Instant until) {
    }

    /**
     * How many processes a team has rights in: what to tell before it is deleted.
     *
     * @param processes those of all, also ones that the caller does not see
     */
    @Requires("people.team.manage")
    int uses(Caller caller, UUID team);

    /**
     * Deletes an organisation with its teams.
     *
     * @throws Problem CONFLICT {@code organisation-in-use} while processes belong to it, {@code sole-manager} if a process would be without anybody who
     *                 manages it; NOT_FOUND if there is no such organisation
     */
    @Requires("people.organisation.manage")
    void deleteOrganisation(Caller caller, UUID organisation);

    /** @throws Problem CONFLICT {@code sole-manager} if a process would be without anybody who manages it; NOT_FOUND if there is no such team */
    @Requires("people.team.manage")
    void deleteTeam(Caller caller, UUID team);

    /** What the caller may restore, the newest first; at most 200. Teams of a deleted organisation come with it and are not listed. */
    @Requires("people.self")
    List<Trashed> list(Caller caller);

    /** @throws Problem NOT_FOUND if it is not in the trash (any more) */
    @Requires("people.organisation.restore")
    void restoreOrganisation(Caller caller, UUID organisation);

    /** @throws Problem NOT_FOUND if it is not in the trash (any more); CONFLICT {@code organisation-deleted} if its organisation has to be restored first */
    @Requires("people.team.restore")
    void restoreTeam(Caller caller, UUID team);
}
