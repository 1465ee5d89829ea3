package eu.interlink.people;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Organisations, their teams and the members of these. An organisation and a team always keep at least one administrator. */
@ProviderType
public interface Organisations {

    /** What a person fills in. */
    record Draft(String name, String description, boolean open, TeamType teamType, TeamCreators teamCreators) {
    }

    record TeamDraft(String name, String description, TeamType type) {
    }

    /** Open organisations and those that the caller belongs to, by name. */
    @Requires("people.organisation.list")
    Page<Organisation> list(Caller caller, Optional<String> text, int offset, int limit);

    @Requires("people.organisation.view")
    Organisation find(Caller caller, UUID organisation);

    @Requires("people.organisation.create")
    Organisation create(Caller caller, Draft draft);

    @Requires("people.organisation.manage")
    Organisation update(Caller caller, UUID organisation, Draft draft, int version);

    /** Administrators of an organisation, by name. */
    @Requires("people.organisation.view")
    List<PersonRef> administrators(Caller caller, UUID organisation);

    @Requires("people.organisation.manage")
    void addAdministrator(Caller caller, UUID organisation, UUID person);

    /** @throws eu.interlink.interlinker.Problem CONFLICT {@code last-administrator} */
    @Requires("people.organisation.manage")
    void removeAdministrator(Caller caller, UUID organisation, UUID person);

    /** Teams of an organisation, by name. */
    @Requires("people.organisation.view")
    Page<Team> teams(Caller caller, UUID organisation, int offset, int limit);

    /** Teams that the caller is a member of. */
    @Requires("people.self")
    List<Team> myTeams(Caller caller);

    /** Those of the teams that the caller may manage, by name. */
    @Requires("people.self")
    List<Team> managed(Caller caller, Set<UUID> teams);

    @Requires("people.team.view")
    Team team(Caller caller, UUID team);

    /** Makes a team that the caller administers. */
    @Requires("people.team.create")
    Team createTeam(Caller caller, UUID organisation, TeamDraft draft);

    @Requires("people.team.manage")
    Team updateTeam(Caller caller, UUID team, TeamDraft draft, int version);

    @Requires("people.team.view")
    Page<Member> members(Caller caller, UUID team, int offset, int limit);

    /**
     * Puts a person into the team, or changes whether a member administers it.
     *
     * @throws eu.interlink.interlinker.Problem NOT_FOUND if there is no such person; CONFLICT {@code last-administrator}
     */
    @Requires("people.team.manage")
    void addMember(Caller caller, UUID team, UUID person, boolean administrator);

    /** @throws eu.interlink.interlinker.Problem CONFLICT {@code last-administrator} */
    @Requires("people.team.manage")
    void removeMember(Caller caller, UUID team, UUID person);

    /** The caller leaves the team. @throws eu.interlink.interlinker.Problem CONFLICT {@code last-administrator} */
    @Requires("people.self")
    void leave(Caller caller, UUID team);
}
