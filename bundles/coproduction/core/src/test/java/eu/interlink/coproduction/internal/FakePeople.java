package eu.interlink.coproduction.internal;

import eu.interlink.access.ProfileSource;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.people.Memberships;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People, teams and organisations that a test puts in. */
public final class FakePeople implements Memberships, PersonNames, ProfileSource {

    private final Map<UUID, String> people = new HashMap<>();
    private final Map<UUID, Caller> callers = new HashMap<>();
    private final Map<UUID, String> teams = new HashMap<>();
    private final Map<UUID, String> organisations = new HashMap<>();
    private final Map<UUID, Set<UUID>> administrators = new HashMap<>();
    private final Map<UUID, Set<UUID>> members = new HashMap<>();

    public Caller person(String name, String... roles) {
        return person(name, Locale.ENGLISH, roles);
    }

    public Caller person(String name, Locale locale, String... roles) {
        UUID id = UUID.randomUUID();
        people.put(id, name);
        Caller caller = new Caller(Caller.Kind.PERSON, Optional.of(id), name, Set.of(roles), locale, ZoneOffset.UTC);
        callers.put(id, caller);
        return caller;
    }

    @Override
    public Optional<Profile> profile(UUID person) {
        return caller(person).map(caller -> new Profile(caller.name(), caller.locale(), caller.zone()));
    }

    /** The person as it came. */
    Optional<Caller> caller(UUID person) {
        return Optional.ofNullable(callers.get(person));
    }

    public UUID team(String name, Caller... people) {
        UUID id = UUID.randomUUID();
        teams.put(id, name);
        for (Caller person : people) {
            members.computeIfAbsent(person.requirePerson(), key -> new HashSet<>()).add(id);
        }
        return id;
    }

    /** The person may add people to the team. */
    public void administers(Caller person, UUID team) {
        administrators.computeIfAbsent(team, key -> new HashSet<>()).add(person.requirePerson());
    }

    boolean administered(UUID team, Optional<UUID> person) {
        return person.filter(administrators.getOrDefault(team, Set.of())::contains).isPresent();
    }

    void join(UUID person, UUID team) {
        members.computeIfAbsent(person, key -> new HashSet<>()).add(team);
    }

    /** Members of a team. */
    Set<UUID> membersOf(UUID team) {
        return members.entrySet().stream().filter(entry -> entry.getValue().contains(team)).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    public void leave(Caller person, UUID team) {
        members.get(person.requirePerson()).remove(team);
    }

    public UUID organisation(String name) {
        UUID id = UUID.randomUUID();
        organisations.put(id, name);
        return id;
    }

    @Override
    public Set<UUID> teamsOf(UUID person) {
        return Set.copyOf(members.getOrDefault(person, Set.of()));
    }

    @Override
    public Map<UUID, Set<UUID>> members(Collection<UUID> wanted, int most) {
        return members.entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(wanted::contains)).limit(most)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream().filter(wanted::contains).collect(Collectors.toSet())));
    }

    @Override
    public Map<UUID, String> teamNames(Collection<UUID> ids) {
        return known(teams, ids);
    }

    @Override
    public Map<UUID, String> organisationNames(Collection<UUID> ids) {
        return known(organisations, ids);
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.stream().distinct().collect(Collectors.toMap(Function.identity(), id -> people.getOrDefault(id, "Somebody who left")));
    }

    private static Map<UUID, String> known(Map<UUID, String> names, Collection<UUID> ids) {
        return ids.stream().distinct().filter(names::containsKey).collect(Collectors.toMap(Function.identity(), names::get));
    }
}
