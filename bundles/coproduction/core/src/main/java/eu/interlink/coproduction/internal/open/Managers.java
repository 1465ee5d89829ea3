package eu.interlink.coproduction.internal.open;

import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.rows.GrantRow;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import eu.interlink.people.Memberships;
import eu.interlink.people.Organisations;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who manages a process as a whole, by itself or by a team: those who are told of requests. */
public final class Managers {

    /** A team may be a whole department: this many get a mail. */
    static final int MOST = 50;

    private final Organisations organisations;
    private final Memberships memberships;

    public Managers(Organisations organisations, Memberships memberships) {
        this.organisations = organisations;
        this.memberships = memberships;
    }

    /** @param grants entries of the process */
    Set<UUID> of(List<GrantRow> grants) {
        Set<UUID> people = new LinkedHashSet<>();
        List<GrantRow> whole = grants.stream().filter(grant -> grant.item().isEmpty()).toList();
        whole.stream().filter(Managers::manages).flatMap(grant -> grant.person().stream()).forEach(people::add);
        memberships.teamNames(whole.stream().filter(Managers::manages).flatMap(grant -> grant.team().stream()).toList()).keySet()
                .forEach(team -> organisations.members(Caller.system(), team, 0, MOST).items().forEach(member -> people.add(member.person().id())));
        // The own entry comes before that of a team.
        whole.stream().filter(grant -> RightBits.has(grant.denied(), Right.MANAGE)).flatMap(grant -> grant.person().stream()).forEach(people::remove);
        return people.stream().limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean manages(GrantRow grant) {
        return RightBits.has(grant.rights(), Right.MANAGE);
    }
}
