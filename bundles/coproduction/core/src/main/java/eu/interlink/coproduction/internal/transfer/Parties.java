package eu.interlink.coproduction.internal.transfer;

import eu.interlink.coproduction.ProcessCopies.Party;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who is meant here by the keys of a parcel.
 *
 * @param people by key; those who are not in it are nobody here
 * @param teams  by key
 * @param names  of teams, by key
 */
record Parties(Map<String, UUID> people, Map<String, UUID> teams, Map<String, String> names) {

    /** Those of a parcel that was read here: everybody is who they are. */
    static Parties same(Parcel parcel, Map<String, UUID> ids) {
        return new Parties(parcel.people().stream().collect(Collectors.toMap(Function.identity(), ids::get, (one, other) -> one, HashMap::new)),
                parcel.teams().stream().collect(Collectors.toMap(Party::key, team -> ids.get(team.key()))), Map.of());
    }

    /** Those that somebody named, of those that are in the parcel. */
    static Parties mapped(Parcel parcel, Map<String, UUID> people, Map<String, UUID> teams) {
        Map<String, UUID> persons = new HashMap<>(people);
        persons.keySet().retainAll(parcel.people());
        Map<String, String> names = parcel.teams().stream().collect(Collectors.toMap(Party::key, Party::name, (one, other) -> one));
        Map<String, UUID> chosen = new HashMap<>(teams);
        chosen.keySet().retainAll(names.keySet());
        return new Parties(persons, chosen, names);
    }

    Optional<UUID> person(String key) {
        return Optional.ofNullable(people.get(key));
    }

    Optional<UUID> team(String key) {
        return Optional.ofNullable(teams.get(key));
    }

    /** Of a team; people are called by their key. */
    String name(String key) {
        return names.getOrDefault(key, key);
    }
}
