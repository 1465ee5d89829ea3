package eu.interlink.coproduction.internal.open;

import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.rows.GrantRow;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
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

    public Managers(Organisations organisations) {
        this.organisations = organisations;
    }

    /** @param grants entries of the process */
    Set<UUID> of(List<GrantRow> grants) {
        Set<UUID> people = new LinkedHashSet<>();
        List<GrantRow> whole = grants.stream().filter(grant -> grant.item().isEmpty()).toList();
        whole.stream().filter(Managers::manages).flatMap(grant -> grant.person().stream()).forEach(people::add);
        whole.stream().filter(Managers::manages).flatMap(grant -> grant.team().stream()).forEach(team -> people.addAll(members(team)));
        // The own entry comes before that of a team.
        whole.stream().filter(grant -> RightBits.has(grant.denied(), Right.MANAGE)).flatMap(grant -> grant.person().stream()).forEach(people::remove);
        return people.stream().limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Nobody for a team that is in the trash. */
    private List<UUID> members(UUID team) {
        try {
            return organisations.members(Caller.system(), team, 0, MOST).items().stream().map(member -> member.person().id()).toList();
        } catch (Problem gone) {
            if (gone.kind() != Problem.Kind.NOT_FOUND) {
                throw gone;
            }
            return List.of();
        }
    }

    private static boolean manages(GrantRow grant) {
        return RightBits.has(grant.rights(), Right.MANAGE);
    }
}
