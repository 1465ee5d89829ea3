package eu.interlink.people.internal.rest;

import eu.interlink.interlinker.Page;
import eu.interlink.people.Application;
import eu.interlink.people.Applications;
import eu.interlink.people.Invitation;
import eu.interlink.people.Invitations;
import eu.interlink.people.Member;
import eu.interlink.people.Organisations;
import eu.interlink.people.Team;
import eu.interlink.people.TeamType;
import eu.interlink.people.internal.Actions;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Teams, their members and invitations. */
@Component
public final class TeamEndpoints implements Endpoints {

    record TeamChange(String name, String description, TeamType type, int version) {
    }

    record NewMember(UUID person, Optional<Boolean> administrator) {
    }

    /** @param uses how many people may use it, 1 if absent  @param days for how long it is good, 14 if absent */
    record NewInvitation(Optional<Integer> uses, Optional<Integer> days) {
    }

    private static final String ONE = "/teams/{id}";
    private static final int DAYS = 14;

    /** @param days how long they are good @param to path of the page where they land, e.g. tasks/ID */
    record MailedInvitations(List<String> emails, Optional<Integer> days, Optional<String> to) {
    }

    /** @param invited how many */
    record Invited(int invited) {
    }

    record Reason(String text) {
    }

    private final Organisations organisations;
    private final Applications applications;
    private final Invitations invitations;

    @Activate
    public TeamEndpoints(@Reference Organisations organisations, @Reference Invitations invitations, @Reference Applications applications) {
        this.applications = applications;
        this.organisations = organisations;
        this.invitations = invitations;
    }

    @Override
    public String tag() {
        return "People";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/me/teams", Actions.SELF, "Teams that the caller is a member of, by name.", Lists.of(List.class, Team.class),
                        call -> organisations.myTeams(call.caller())),
                Endpoint.delete("/me/teams/{id}", Actions.SELF, "The caller leaves a team.", this::leave),
                Endpoint.get(ONE, Actions.TEAM_VIEW, "A team.", Team.class, call -> organisations.team(call.caller(), call.id("id"))),
                Endpoint.put(ONE, Actions.TEAM_MANAGE, "Changes a team.", TeamChange.class, Team.class, this::update),
                Endpoint.get(ONE + "/members", Actions.TEAM_VIEW, "Members of a team, by name.", Lists.of(Page.class, Member.class),
                        call -> organisations.members(call.caller(), call.id("id"), call.offset(), call.limit())).paged(),
                new Endpoint("POST", ONE + "/members", Actions.TEAM_MANAGE, "Puts a person into a team, or changes whether a member administers it.",
                        List.of(), Optional.of(NewMember.class), Void.class, 204, this::addMember),
                Endpoint.delete(ONE + "/members/{person}", Actions.TEAM_MANAGE, "Takes a member out of a team.", this::removeMember),
                Endpoint.get(ONE + "/invitations", Actions.TEAM_MANAGE, "Invitations to a team that can still be used, newest first.",
                        Lists.of(Page.class, Invitation.class), call -> invitations.open(call.caller(), call.id("id"), call.offset(), call.limit())).paged(),
                Endpoint.post(ONE + "/invitations", Actions.TEAM_MANAGE, "Makes an invitation. The secret of its link is shown this once.",
                        NewInvitation.class, Invitations.Issued.class, this::invite),
                Endpoint.post(ONE + "/invitations/mails", Actions.TEAM_MANAGE, "Sends each address an invitation of its own, good once; tells how many.", MailedInvitations.class,
                        Invited.class, this::inviteByMail),
                Endpoint.post(ONE + "/applications", Actions.TEAM_VIEW, "The caller asks to join a team.", Reason.class, Application.class,
                        call -> applications.apply(call.caller(), call.id("id"), call.body(Reason.class).text())),
                Endpoint.get(ONE + "/applications", Actions.TEAM_MANAGE, "People who ask to join, the oldest first.", Lists.of(Page.class, Application.class),
                        call -> applications.list(call.caller(), call.id("id"), call.offset(), call.limit())).paged(),
                new Endpoint("POST", ONE + "/applications/{application}/accept", Actions.TEAM_MANAGE, "Takes somebody in.", List.of(), Optional.empty(), Void.class, 204,
                        this::accept),
                new Endpoint("POST", ONE + "/applications/{application}/decline", Actions.TEAM_MANAGE, "Declines, with an answer for the person.", List.of(),
                        Optional.of(Reason.class), Void.class, 204, this::decline),
                Endpoint.delete("/me/applications/{id}", Actions.TEAM_VIEW, "The caller takes an application to a team back.", this::withdraw),
                Endpoint.delete(ONE + "/invitations/{invitation}", Actions.TEAM_MANAGE, "Revokes an invitation.", this::revoke));
    }

    private Team update(Call call) {
        TeamChange body = call.body(TeamChange.class);
        return organisations.updateTeam(call.caller(), call.id("id"), new Organisations.TeamDraft(body.name(), body.description(), body.type()),
                body.version());
    }

    private Object addMember(Call call) {
        NewMember body = call.body(NewMember.class);
        organisations.addMember(call.caller(), call.id("id"), body.person(), body.administrator().orElse(false));
        return null;
    }

    private Object removeMember(Call call) {
        organisations.removeMember(call.caller(), call.id("id"), call.id("person"));
        return null;
    }

    private Object leave(Call call) {
        organisations.leave(call.caller(), call.id("id"));
        return null;
    }

    private Invitations.Issued invite(Call call) {
        NewInvitation body = call.body(NewInvitation.class);
        return invitations.invite(call.caller(), call.id("id"), body.uses().orElse(1), Duration.ofDays(body.days().orElse(DAYS)));
    }

    private Invited inviteByMail(Call call) {
        MailedInvitations body = call.body(MailedInvitations.class);
        return new Invited(invitations.inviteByMail(call.caller(), call.id("id"), body.emails(), Duration.ofDays(body.days().orElse(DAYS)), body.to()));
    }

    private Object accept(Call call) {
        applications.accept(call.caller(), call.id("id"), call.id("application"));
        return null;
    }

    private Object decline(Call call) {
        applications.decline(call.caller(), call.id("id"), call.id("application"), call.body(Reason.class).text());
        return null;
    }

    private Object withdraw(Call call) {
        applications.withdraw(call.caller(), call.id("id"));
        return null;
    }

    private Object revoke(Call call) {
        invitations.revoke(call.caller(), call.id("id"), call.id("invitation"));
        return null;
    }
}
