package eu.interlink.people.internal;

import eu.interlink.access.Policy;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.OrganisationUse;
import eu.interlink.people.Team;
import eu.interlink.people.Trash;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The trash of organisations and teams. */
@Component(service = {Trash.class, TrashService.class})
public final class TrashService implements Trash {

    private static final int MOST = 200;
    private static final String ORGANISATION = "organisation";

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<OrganisationUse> uses = List.of();

    private final Store store;
    private final Policy policy;
    private final Journal journal;
    private final MembershipService memberships;
    private final Clock clock;
    private final OrganisationTable organisations;
    private final TeamTable teams;
    private final TrashTable trash;

    @Activate
    public TrashService(@Reference(target = "(interlink.schema=people)") Store store, @Reference Policy policy, @Reference Journal journal,
            @Reference MembershipService memberships) {
        this(store, policy, journal, memberships, Clock.systemUTC());
    }

    TrashService(Store store, Policy policy, Journal journal, MembershipService memberships, Clock clock, OrganisationUse... uses) {
        this.store = store;
        this.policy = policy;
        this.journal = journal;
        this.memberships = memberships;
        this.clock = clock;
        this.uses = List.of(uses);
        organisations = new OrganisationTable(store);
        teams = new TeamTable(store);
        trash = new TrashTable(store);
    }

    @Override
    public int uses(Caller caller, UUID team) {
        policy.require(caller, Actions.TEAM_MANAGE, Optional.of(team));
        teams.get(team);
        return sum(use -> use.usedBy(Set.of(team)));
    }

    @Override
    public void deleteOrganisation(Caller caller, UUID organisation) {
        policy.require(caller, Actions.ORGANISATION_MANAGE, Optional.of(organisation));
        store.run(handle -> {
            organisations.lock(organisation);
            String name = organisations.find(new OrganisationTable.Reader(Optional.empty(), true), organisation)
                    .orElseThrow(() -> Problem.notFound(ORGANISATION)).name();
            int belonging = sum(use -> use.belongingTo(organisation));
            if (belonging > 0) {
                throw Problem.conflict("organisation-in-use", "Processes belong to this organisation: " + belonging
                        + ". Give them to another organisation first, in the settings of each.", "count", String.valueOf(belonging));
            }
            requireManagers(trash.teamsOf(organisation));
            trash.deleteOrganisation(organisation, now());
            memberships.changed();
            append(caller, "people.organisation.deleted", organisation, organisation, Map.of(ORGANISATION, name));
        });
    }

    @Override
    public void deleteTeam(Caller caller, UUID id) {
        policy.require(caller, Actions.TEAM_MANAGE, Optional.of(id));
        store.run(handle -> {
            teams.lock(id);
            Team team = teams.get(id);
            requireManagers(Set.of(id));
            trash.deleteTeam(id, now());
            memberships.changed();
            append(caller, "people.team.deleted", team.organisation(), id, Map.of("team", team.name()));
        });
    }

    private void requireManagers(Set<UUID> gone) {
        int orphaned = gone.isEmpty() ? 0 : sum(use -> use.orphanedBy(gone));
        if (orphaned > 0) {
            throw Problem.conflict("sole-manager", "Nobody else manages some processes: " + orphaned + ". Give that right to somebody else there first.",
                    "count", String.valueOf(orphaned));
        }
    }

    @Override
    public List<Trashed> list(Caller caller) {
        policy.require(caller, Actions.SELF, Optional.empty());
        return trash.list(caller.has(Caller.ROLE_ADMIN) ? Optional.empty() : Optional.of(caller.requirePerson()), MOST);
    }

    @Override
    public void restoreOrganisation(Caller caller, UUID organisation) {
        policy.require(caller, Actions.ORGANISATION_RESTORE, Optional.of(organisation));
        store.run(handle -> {
            String name = trash.restoreOrganisation(organisation).orElseThrow(() -> Problem.notFound(ORGANISATION));
            memberships.changed();
            append(caller, "people.organisation.restored", organisation, organisation, Map.of(ORGANISATION, name));
        });
    }

    @Override
    public void restoreTeam(Caller caller, UUID id) {
        policy.require(caller, Actions.TEAM_RESTORE, Optional.of(id));
        store.run(handle -> {
            teams.lock(id);
            TrashTable.Team team = trash.team(id).orElseThrow(() -> Problem.notFound("team"));
            if (team.organisationDeleted()) {
                throw Problem.conflict("organisation-deleted", "The organisation of this team was deleted. Restore that first.");
            }
            trash.restoreTeam(id);
            memberships.changed();
            append(caller, "people.team.restored", team.organisation(), id, Map.of("team", team.name()));
        });
    }

    /** Takes away for good what has been in the trash long enough; each team and organisation in a transaction of its own. */
    void purge() {
        Instant end = now().minus(KEPT);
        trash.teamsBefore(end, MOST).forEach(team -> store.run(handle -> {
            if (trash.purgeTeam(team)) {
                uses.forEach(use -> use.purged(Set.of(team)));
                journal.append(Caller.system(), "people.team.purged", Optional.empty(), Optional.of(team), Map.of());
            }
        }));
        trash.organisationsBefore(end, MOST).forEach(organisation -> store.run(handle -> {
            if (sum(use -> use.belongingTo(organisation)) == 0 && trash.purgeOrganisation(organisation)) {
                journal.append(Caller.system(), "people.organisation.purged", Optional.empty(), Optional.of(organisation), Map.of());
            }
        }));
    }

    private int sum(ToIntFunction<OrganisationUse> question) {
        return uses.stream().mapToInt(question).sum();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void append(Caller caller, String type, UUID organisation, UUID subject, Map<String, String> params) {
        journal.append(caller, type, Optional.of(organisation), Optional.of(subject), params);
    }
}
