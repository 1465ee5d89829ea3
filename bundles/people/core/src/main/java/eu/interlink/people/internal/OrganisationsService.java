package eu.interlink.people.internal;

import eu.interlink.access.Policy;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Member;
import eu.interlink.people.Organisation;
import eu.interlink.people.Organisations;
import eu.interlink.people.PersonRef;
import eu.interlink.people.Team;
import eu.interlink.people.internal.OrganisationTable.Reader;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Organisations and teams in the database. */
@Component
public final class OrganisationsService implements Organisations {

    private static final int MAX_PAGE = 200;

    private final Store store;
    private final Policy policy;
    private final Journal journal;
    private final TeamMembers membership;
    private final OrganisationAdministrators administrators;
    private final OrganisationTable organisations;
    private final TeamTable teams;
    private final MemberTable members;

    @Activate
    public OrganisationsService(@Reference(target = "(interlink.schema=people)") Store store, @Reference Policy policy, @Reference Journal journal,
            @Reference TeamMembers membership) {
        this.store = store;
        this.policy = policy;
        this.journal = journal;
        this.membership = membership;
        administrators = new OrganisationAdministrators(store, journal);
        organisations = new OrganisationTable(store);
        teams = new TeamTable(store);
        members = new MemberTable(store);
    }

    @Override
    public Page<Organisation> list(Caller caller, Optional<String> text, int offset, int limit) {
        policy.require(caller, Actions.ORGANISATION_LIST, Optional.empty());
        return text.filter(words -> !words.isBlank()).map(words -> organisations.page(reader(caller), words, offset, limit))
                .orElseGet(() -> organisations.page(reader(caller), offset, limit));
    }

    @Override
    public Organisation find(Caller caller, UUID organisation) {
        policy.require(caller, Actions.ORGANISATION_VIEW, Optional.of(organisation));
        return organisation(caller, organisation);
    }

    @Override
    public Organisation create(Caller caller, Draft draft) {
        policy.require(caller, Actions.ORGANISATION_CREATE, Optional.empty());
        UUID person = caller.requirePerson();
        Draft good = checked(draft);
        return store.write(handle -> {
            UUID id = Ids.next();
            organisations.insert(id, good, Clock.systemUTC().instant());
            organisations.addAdministrator(id, person, Clock.systemUTC().instant());
            append(caller, "people.organisation.created", id, id, Map.of("organisation", good.name()));
            return organisation(caller, id);
        });
    }

    @Override
    public Organisation update(Caller caller, UUID organisation, Draft draft, int version) {
        policy.require(caller, Actions.ORGANISATION_MANAGE, Optional.of(organisation));
        Draft good = checked(draft);
        return store.write(handle -> {
            organisation(caller, organisation);
            if (!organisations.update(organisation, good, version)) {
                throw Problem.stale("organisation");
            }
            append(caller, "people.organisation.updated", organisation, organisation, Map.of("organisation", good.name()));
            return organisation(caller, organisation);
        });
    }

    @Override
    public List<PersonRef> administrators(Caller caller, UUID organisation) {
        policy.require(caller, Actions.ORGANISATION_VIEW, Optional.of(organisation));
        return administrators.list(organisation);
    }

    @Override
    public void addAdministrator(Caller caller, UUID organisation, UUID person) {
        policy.require(caller, Actions.ORGANISATION_MANAGE, Optional.of(organisation));
        administrators.add(caller, organisation, person);
    }

    @Override
    public void removeAdministrator(Caller caller, UUID organisation, UUID person) {
        policy.require(caller, Actions.ORGANISATION_MANAGE, Optional.of(organisation));
        administrators.remove(caller, organisation, person);
    }

    @Override
    public Page<Team> teams(Caller caller, UUID organisation, int offset, int limit) {
        policy.require(caller, Actions.ORGANISATION_VIEW, Optional.of(organisation));
        organisation(caller, organisation);
        return teams.ofOrganisation(reader(caller), organisation, Math.max(0, offset), Math.clamp(limit, 1, MAX_PAGE));
    }

    @Override
    public List<Team> myTeams(Caller caller) {
        policy.require(caller, Actions.SELF, Optional.empty());
        caller.requirePerson();
        return teams.ofMember(reader(caller));
    }

    @Override
    public List<Team> managed(Caller caller, Set<UUID> some) {
        policy.require(caller, Actions.SELF, Optional.empty());
        return teams.some(reader(caller), some).stream().filter(Team::administrator).toList();
    }

    @Override
    public Team team(Caller caller, UUID team) {
        policy.require(caller, Actions.TEAM_VIEW, Optional.of(team));
        return found(caller, team);
    }

    @Override
    public Team createTeam(Caller caller, UUID organisation, TeamDraft draft) {
        policy.require(caller, Actions.TEAM_CREATE, Optional.of(organisation));
        UUID person = caller.requirePerson();
        TeamDraft good = checked(draft);
        return store.write(handle -> {
            organisation(caller, organisation);
            UUID id = Ids.next();
            teams.insert(id, organisation, good, Clock.systemUTC().instant());
            append(caller, "people.team.created", organisation, id, Map.of("team", good.name()));
            membership.put(caller, id, person, true);
            return found(caller, id);
        });
    }

    @Override
    public Team updateTeam(Caller caller, UUID team, TeamDraft draft, int version) {
        policy.require(caller, Actions.TEAM_MANAGE, Optional.of(team));
        TeamDraft good = checked(draft);
        return store.write(handle -> {
            UUID organisation = found(caller, team).organisation();
            if (!teams.update(team, good, version)) {
                throw Problem.stale("team");
            }
            append(caller, "people.team.updated", organisation, team, Map.of("team", good.name()));
            return found(caller, team);
        });
    }

    @Override
    public Page<Member> members(Caller caller, UUID team, int offset, int limit) {
        policy.require(caller, Actions.TEAM_VIEW, Optional.of(team));
        found(caller, team);
        return members.page(team, offset, limit);
    }

    @Override
    public void addMember(Caller caller, UUID team, UUID person, boolean administrator) {
        policy.require(caller, Actions.TEAM_MANAGE, Optional.of(team));
        membership.put(caller, team, person, administrator);
    }

    @Override
    public void removeMember(Caller caller, UUID team, UUID person) {
        policy.require(caller, Actions.TEAM_MANAGE, Optional.of(team));
        membership.remove(caller, team, person);
    }

    @Override
    public void leave(Caller caller, UUID team) {
        policy.require(caller, Actions.SELF, Optional.of(team));
        membership.remove(caller, team, caller.requirePerson());
    }

    private static Reader reader(Caller caller) {
        return new Reader(caller.person(), caller.has(Caller.ROLE_ADMIN));
    }

    private Organisation organisation(Caller caller, UUID id) {
        return organisations.find(reader(caller), id).orElseThrow(() -> Problem.notFound("organisation"));
    }

    private Team found(Caller caller, UUID id) {
        return teams.find(reader(caller), id).orElseThrow(() -> Problem.notFound("team"));
    }

    private static Draft checked(Draft draft) {
        return new Draft(Words.name(draft.name()), Words.description(draft.description()), draft.open(), Words.type(draft.teamType()),
                Objects.requireNonNull(draft.teamCreators()));
    }

    private static TeamDraft checked(TeamDraft draft) {
        return new TeamDraft(Words.name(draft.name()), Words.description(draft.description()), Words.type(draft.type()));
    }

    private void append(Caller caller, String type, UUID organisation, UUID subject, Map<String, String> params) {
        journal.append(caller, type, Optional.of(organisation), Optional.of(subject), params);
    }
}
