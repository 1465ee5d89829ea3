package eu.interlink.coproduction.internal.notice;

import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.process.Snapshot;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.rows.GrantRow;
import eu.interlink.coproduction.internal.rows.GrantRows;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.notifications.Notice;
import eu.interlink.people.Member;
import eu.interlink.people.Organisations;
import eu.interlink.store.Store;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The people behind the entries of a process, at most {@link Notice#MOST_RECEIVERS}. Administrators of the platform are told only of where they are
 * themselves.
 */
final class Insiders {

    private static final int STEP = 200;

    private final Store store;
    private final Snapshots snapshots;
    private final Organisations organisations;

    Insiders(Store store, Snapshots snapshots, Organisations organisations) {
        this.store = store;
        this.snapshots = snapshots;
        this.organisations = organisations;
    }

    /** People whom an entry is for. @param party id of a team or a person; empty if it has no entry any more */
    Set<UUID> of(UUID process, UUID party) {
        Set<UUID> people = new LinkedHashSet<>();
        grants(process).stream().filter(grant -> grant.team().or(grant::person).filter(party::equals).isPresent()).findFirst()
                .ifPresent(grant -> add(grant, people));
        return people;
    }

    /** Whether an id is that of a team with an entry. */
    boolean team(UUID process, UUID party) {
        return grants(process).stream().anyMatch(grant -> grant.team().filter(party::equals).isPresent());
    }

    /** People who have a right at a place. @param item empty for the process as a whole */
    Set<UUID> with(UUID process, Optional<UUID> item, Right right) {
        List<GrantRow> grants = grants(process);
        Set<UUID> people = new LinkedHashSet<>();
        grants.stream().filter(grant -> RightBits.has(grant.rights(), right)).forEach(grant -> add(grant, people));
        boolean plain = grants.stream().allMatch(grant -> grant.item().isEmpty() && grant.denied() == 0);
        Optional<Snapshot> now = plain || people.isEmpty() ? Optional.empty() : snapshots.snapshot(process);
        return plain ? people : people.stream()
                .filter(person -> now.filter(current -> snapshots.rights(caller(person), current, item).contains(right)).isPresent())
                .collect(Collectors.toSet());
    }

    private List<GrantRow> grants(UUID process) {
        return store.read(handle -> new GrantRows(handle).of(process));
    }

    private void add(GrantRow grant, Set<UUID> people) {
        grant.person().filter(person -> people.size() < Notice.MOST_RECEIVERS).ifPresent(people::add);
        grant.team().ifPresent(team -> addMembers(team, people));
    }

    /** Nobody of a team that is in the trash. */
    private void addMembers(UUID team, Set<UUID> people) {
        try {
            int offset = 0;
            long total = 1;
            while (offset < total && people.size() < Notice.MOST_RECEIVERS) {
                Page<Member> page = organisations.members(Caller.system(), team, offset, STEP);
                page.items().stream().limit(Notice.MOST_RECEIVERS - people.size()).forEach(member -> people.add(member.person().id()));
                offset += STEP;
                total = page.total();
            }
        } catch (Problem gone) {
            if (gone.kind() != Problem.Kind.NOT_FOUND) {
                throw gone;
            }
        }
    }

    /** As whom the rules are asked: by the entries alone, without a role on the platform. */
    private static Caller caller(UUID person) {
        return new Caller(Caller.Kind.PERSON, Optional.of(person), "", Set.of(), Locale.ENGLISH, ZoneOffset.UTC);
    }
}
