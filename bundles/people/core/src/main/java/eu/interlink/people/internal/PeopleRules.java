package eu.interlink.people.internal;

import eu.interlink.access.Decision;
import eu.interlink.access.PolicyRules;
import eu.interlink.interlinker.Caller;
import eu.interlink.people.TeamCreators;
import eu.interlink.people.Trash;
import eu.interlink.store.Store;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may do what with people, organisations and teams. */
@Component
public final class PeopleRules implements PolicyRules {

    private static final Decision ADMIN = Decision.allow("platform-administrator");
    private static final Decision DENIED = Decision.deny("no-right");

    private final OrganisationTable organisations;
    private final TeamTable teams;
    private final MemberTable members;
    private final TrashTable trash;

    @Activate
    public PeopleRules(@Reference(target = "(interlink.schema=people)") Store store) {
        organisations = new OrganisationTable(store);
        teams = new TeamTable(store);
        members = new MemberTable(store);
        trash = new TrashTable(store);
    }

    @Override
    public Map<String, Rule> rules() {
        return Map.ofEntries(
                Map.entry(Actions.SELF, PolicyRules.signedIn()),
                Map.entry(Actions.FIND, PolicyRules.signedIn()),
                Map.entry(Actions.ADMIN, PolicyRules.role(Caller.ROLE_ADMIN)),
                Map.entry(Actions.DATA, on((person, about) -> person.equals(about) ? Decision.allow("self") : DENIED)),
                Map.entry(Actions.ORGANISATION_LIST, PolicyRules.signedIn()),
                Map.entry(Actions.ORGANISATION_CREATE, PolicyRules.signedIn()),
                Map.entry(Actions.ORGANISATION_VIEW, on(this::viewOrganisation)),
                Map.entry(Actions.ORGANISATION_MANAGE, on(this::manageOrganisation)),
                Map.entry(Actions.ORGANISATION_RESTORE, on(this::restoreOrganisation)),
                Map.entry(Actions.TEAM_VIEW, on((person, team) -> teams.organisationOf(team).map(owner -> viewOrganisation(person, owner)).orElse(DENIED))),
                Map.entry(Actions.TEAM_CREATE, on(this::createTeam)),
                Map.entry(Actions.TEAM_MANAGE, on(this::manageTeam)),
                Map.entry(Actions.TEAM_RESTORE, on(this::restoreTeam)));
    }

    /** Decides for a person about one thing. */
    @FunctionalInterface
    private interface OnThing {
        Decision decide(UUID person, UUID target);
    }

    private static Rule on(OnThing rule) {
        return (caller, target) -> {
            if (caller.kind() == Caller.Kind.ANONYMOUS) {
                return Decision.deny("not-signed-in");
            }
            if (caller.has(Caller.ROLE_ADMIN)) {
                return ADMIN;
            }
            Optional<UUID> person = caller.person();
            return person.isPresent() && target.isPresent() ? rule.decide(person.get(), target.get()) : DENIED;
        };
    }

    private Decision viewOrganisation(UUID person, UUID organisation) {
        if (organisations.listed(organisation)) {
            return Decision.allow("open-organisation");
        }
        return organisations.belongs(organisation, person) ? Decision.allow("organisation-member") : DENIED;
    }

    private Decision manageOrganisation(UUID person, UUID organisation) {
        return organisations.administers(organisation, person) ? Decision.allow("organisation-administrator") : DENIED;
    }

    private Decision restoreOrganisation(UUID person, UUID organisation) {
        return trash.administers(Trash.Kind.ORGANISATION, organisation, person) ? Decision.allow("organisation-administrator") : DENIED;
    }

    private Decision restoreTeam(UUID person, UUID team) {
        return trash.administers(Trash.Kind.TEAM, team, person) ? Decision.allow("team-administrator") : DENIED;
    }

    private Decision createTeam(UUID person, UUID organisation) {
        Decision manages = manageOrganisation(person, organisation);
        if (manages.allowed()) {
            return manages;
        }
        return switch (organisations.teamCreators(organisation).orElse(TeamCreators.ADMINISTRATORS)) {
            case ADMINISTRATORS -> DENIED;
            case MEMBERS -> organisations.belongs(organisation, person) ? Decision.allow("organisation-member") : DENIED;
            case EVERYBODY -> viewOrganisation(person, organisation);
        };
    }

    private Decision manageTeam(UUID person, UUID team) {
        if (members.administers(team, person).orElse(false)) {
            return Decision.allow("team-administrator");
        }
        return teams.organisationOf(team).map(owner -> manageOrganisation(person, owner)).orElse(DENIED);
    }
}
