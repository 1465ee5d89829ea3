package eu.interlink.coproduction.internal.process;

import eu.interlink.access.Accounts;
import eu.interlink.coproduction.internal.rows.GrantRow;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import eu.interlink.people.Memberships;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether others than the caller see an item. Whoever has no account any more, or may not sign in, sees nothing. */
public final class Viewers {

    /** A team may be a whole department: so many of its members are looked at. */
    static final int MOST = 500;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Accounts accounts;
    private final Memberships memberships;
    private final Snapshots snapshots;

    public Viewers(Accounts accounts, Memberships memberships, Snapshots snapshots) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.snapshots = snapshots;
    }

    /** People who may sign in, as callers; others are left out. */
    public static Map<UUID, Caller> callers(Accounts accounts, Collection<UUID> people) {
        return people.isEmpty() ? Map.of() : accounts.states(Set.copyOf(people)).entrySet().stream().filter(entry -> !entry.getValue().disabled())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Caller(Caller.Kind.PERSON, Optional.of(entry.getKey()), "", entry.getValue().roles(),
                        Locale.ENGLISH, ZoneOffset.UTC)));
    }

    /** Those of some people who see the item. */
    public Set<UUID> among(Collection<UUID> people, Snapshot process, UUID item) {
        return callers(accounts, people).entrySet().stream().filter(entry -> snapshots.rights(entry.getValue(), process, Optional.of(item)).contains(Right.VIEW))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Whether whoever is in the team and has no entry of their own sees the item. */
    public boolean team(UUID team, Snapshot process, UUID item) {
        return sees(team, process, item);
    }

    /** The same as {@link #team}. */
    public static boolean sees(UUID team, Snapshot process, UUID item) {
        return sees(process, NOBODY, Set.of(team), item);
    }

    /** People who see the item by an entry of their own or of a team. */
    public Set<UUID> named(Snapshot process, UUID item) {
        Set<UUID> teams = process.grants().stream().map(GrantRow::team).flatMap(Optional::stream).collect(Collectors.toSet());
        Map<UUID, Set<UUID>> members = memberships.members(teams, MOST);
        Set<UUID> people = new HashSet<>(members.keySet());
        process.grants().forEach(grant -> grant.person().ifPresent(people::add));
        return callers(accounts, people).keySet().stream().filter(person -> sees(process, person, members.getOrDefault(person, Set.of()), item)).collect(Collectors.toSet());
    }

    private static boolean sees(Snapshot process, UUID person, Set<UUID> teams, UUID item) {
        return new Entitlement(process.grants(), process.tree(), person, teams).rights(Optional.of(item)).contains(Right.VIEW);
    }
}
