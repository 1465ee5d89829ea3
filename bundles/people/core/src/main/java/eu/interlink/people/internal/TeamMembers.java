package eu.interlink.people.internal;

import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Team;
import eu.interlink.store.Store;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes the members of teams so that each keeps an administrator. Asks for no rights: whoever calls has done so. */
@Component(service = TeamMembers.class)
public final class TeamMembers {

    private final Store store;
    private final Journal journal;
    private final MembershipService memberships;
    private final PersonTable people;
    private final TeamTable teams;
    private final MemberTable members;

    @Activate
    public TeamMembers(@Reference(target = "(interlink.schema=people)") Store store, @Reference Journal journal, @Reference MembershipService memberships) {
        this.store = store;
        this.journal = journal;
        this.memberships = memberships;
        people = new PersonTable(store);
        teams = new TeamTable(store);
        members = new MemberTable(store);
    }

    /** Puts a person into a team, or changes whether a member administers it. */
    void put(Caller caller, UUID teamId, UUID person, boolean administrator) {
        store.run(handle -> {
            Team team = locked(teamId);
            people.find(person).orElseThrow(() -> Problem.notFound("person"));
            Optional<Boolean> before = members.administers(teamId, person);
            if (before.isEmpty()) {
                members.insert(teamId, person, administrator, Clock.systemUTC().instant());
                append(caller, "people.team.member.added", team, person);
            } else if (before.get() != administrator) {
                members.setAdministrator(teamId, person, administrator);
                requireAdministrator(teamId);
                append(caller, administrator ? "people.team.administrator.added" : "people.team.administrator.removed", team, person);
            }
            memberships.changed();
        });
    }

    /** Puts a person into a team who came by an invitation. False if the person is in it already; then nothing changes. */
    boolean join(Caller caller, UUID teamId, UUID person) {
        return store.write(handle -> {
            Team team = locked(teamId);
            boolean joined = members.insert(teamId, person, false, Clock.systemUTC().instant());
            if (joined) {
                append(caller, "people.team.joined", team, person);
                memberships.changed();
            }
            return joined;
        });
    }

    /** Takes a person out of a team. */
    void remove(Caller caller, UUID teamId, UUID person) {
        store.run(handle -> {
            Team team = locked(teamId);
            if (members.administers(teamId, person).isEmpty()) {
                throw Problem.notFound("member");
            }
            members.delete(teamId, person);
            requireAdministrator(teamId);
            append(caller, "people.team.member.removed", team, person);
            memberships.changed();
        });
    }

    /** Two who remove each other at the same time must not leave a team without an administrator: hence the lock. */
    private Team locked(UUID team) {
        teams.lock(team);
        return teams.get(team);
    }

    private void requireAdministrator(UUID team) {
        if (members.administrators(team) == 0) {
            throw LastAdministrator.problem();
        }
    }

    private void append(Caller caller, String type, Team team, UUID person) {
        journal.append(caller, type, Optional.of(team.organisation()), Optional.of(team.id()), Map.of("team", team.name(), "person", person.toString()));
    }
}
