package eu.interlink.coproduction.internal.open;

import eu.interlink.coproduction.Participation.TeamChoice;
import eu.interlink.coproduction.internal.open.RequestRow.Guest;
import eu.interlink.coproduction.internal.rows.GrantRow;
import eu.interlink.interlinker.Caller;
import eu.interlink.people.Invitations;
import eu.interlink.people.Memberships;
import eu.interlink.people.Organisations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The way from a request into a team. */
@Component(service = Admission.class)
public final class Admission {

    private static final Duration INVITED_FOR = Duration.ofDays(30);

    private final Memberships memberships;
    private final Organisations organisations;
    private final Invitations invitations;

    @Activate
    public Admission(@Reference Memberships memberships, @Reference Organisations organisations, @Reference Invitations invitations) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.invitations = invitations;
    }

    /** Teams with a right somewhere in the process, that the caller may add people to, by name. @param grants entries of the process */
    List<TeamChoice> teams(Caller caller, List<GrantRow> grants) {
        Set<UUID> able = grants.stream().filter(grant -> grant.rights() != 0).flatMap(grant -> grant.team().stream()).collect(Collectors.toSet());
        return organisations.managed(caller, able).stream().map(team -> new TeamChoice(team.id(), team.name())).toList();
    }

    /** Whoever is a member already stays what it is there. */
    void admit(Caller caller, UUID person, UUID team) {
        if (!memberships.teamsOf(person).contains(team)) {
            organisations.addMember(caller, team, person, false);
        }
    }

    /** The invitation is written in the language of the guest, in the name of who accepted. */
    void invite(Caller caller, Guest guest, UUID team, UUID process) {
        Caller speaking = new Caller(caller.kind(), caller.person(), caller.name(), caller.roles(), guest.language(), caller.zone());
        invitations.inviteByMail(speaking, team, List.of(guest.email().text()), INVITED_FOR, Optional.of("processes/" + process));
    }
}
