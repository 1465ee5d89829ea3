package eu.interlink.catalogue.internal.view;

import eu.interlink.catalogue.ProblemProfile;
import eu.interlink.catalogue.Schema;
import eu.interlink.catalogue.internal.rows.StoredEntry;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The whole catalogue at one moment. Immutable; a catalogue has hundreds of entries, not millions. */
public final class Snapshot {

    private final Map<UUID, StoredEntry> entries;
    private final Map<String, StoredEntry> byKey;
    private final Map<String, List<StoredEntry>> byProfile;
    private final Map<String, ProblemProfile> profiles;
    private final Map<UUID, Schema> schemas;
    private final int offered;

    public Snapshot(Collection<StoredEntry> entries, Collection<ProblemProfile> profiles, Collection<Schema> schemas) {
        this.entries = entries.stream().collect(Collectors.toUnmodifiableMap(StoredEntry::id, Function.identity()));
        this.byKey = entries.stream().collect(Collectors.toUnmodifiableMap(StoredEntry::key, Function.identity()));
        this.byProfile = entries.stream().filter(entry -> !entry.retired())
                .flatMap(entry -> entry.content().profiles().stream().map(profile -> Map.entry(profile, entry)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
        this.profiles = profiles.stream().collect(Collectors.toUnmodifiableMap(ProblemProfile::id, Function.identity()));
        this.schemas = schemas.stream().collect(Collectors.toUnmodifiableMap(Schema::id, Function.identity()));
        this.offered = (int) entries.stream().filter(entry -> !entry.retired()).count();
    }

    public Optional<StoredEntry> entry(UUID id) {
        return Optional.ofNullable(entries.get(id));
    }

    public Optional<StoredEntry> entry(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Collection<ProblemProfile> profiles() {
        return profiles.values();
    }

    public Optional<ProblemProfile> profile(String id) {
        return Optional.ofNullable(profiles.get(id));
    }

    public Collection<Schema> schemas() {
        return schemas.values();
    }

    public Optional<Schema> schema(UUID id) {
        return Optional.ofNullable(schemas.get(id));
    }

    /** Entries that are offered and address any of the problem profiles, each once. */
    Set<StoredEntry> addressing(Set<String> wanted) {
        return wanted.stream().flatMap(profile -> byProfile.getOrDefault(profile, List.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Number of entries that are offered and address a problem profile. */
    int addressing(String profile) {
        return byProfile.getOrDefault(profile, List.of()).size();
    }

    /** Number of entries that are offered. */
    int offered() {
        return offered;
    }
}
