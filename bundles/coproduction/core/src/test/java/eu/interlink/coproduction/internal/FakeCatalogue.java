package eu.interlink.coproduction.internal;

import eu.interlink.catalogue.Catalogue;
import eu.interlink.catalogue.Entry;
import eu.interlink.catalogue.Nature;
import eu.interlink.catalogue.ProblemProfile;
import eu.interlink.catalogue.Recommendation;
import eu.interlink.catalogue.Schema;
import eu.interlink.catalogue.Start;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Schemas and entries that a test puts in. */
public final class FakeCatalogue implements Catalogue {

    public final Map<UUID, Schema> schemas = new HashMap<>();
    public final Map<UUID, Entry> entries = new HashMap<>();
    public final Map<UUID, Start> starts = new HashMap<>();

    /** @param start how it is started, if it can be */
    public UUID entry(String key, Optional<Start> start) {
        UUID id = UUID.randomUUID();
        entries.put(id, new Entry(id, key, Nature.KNOWLEDGE, LocalizedText.of("en", key), LocalizedText.empty(), LocalizedText.empty(), Map.of(),
                Set.of("P1"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, List.of(), Map.of(),
                LocalizedText.empty(), Optional.empty(), List.of(), Optional.empty(), Set.of("en"), false, "test", 0));
        start.ifPresent(how -> starts.put(id, how));
        return id;
    }

    @Override
    public Page<Entry> find(Caller caller, Query query, int offset, int limit) {
        return new Page<>(List.copyOf(entries.values()), entries.size(), offset);
    }

    @Override
    public Entry entry(Caller caller, UUID id) {
        return Optional.ofNullable(entries.get(id)).orElseThrow(() -> Problem.notFound("Interlinker"));
    }

    @Override
    public Optional<Entry> entryByKey(Caller caller, String key) {
        return entries.values().stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    @Override
    public Optional<Start> start(Caller caller, UUID entry, Place place) {
        return Optional.ofNullable(starts.get(entry(caller, entry).id()));
    }

    @Override
    public InputStream open(Caller caller, UUID entry, FileRef file) {
        return InputStream.nullInputStream();
    }

    @Override
    public List<ProblemProfile> profiles(Caller caller) {
        return List.of();
    }

    @Override
    public List<Schema> schemas(Caller caller) {
        return List.copyOf(schemas.values());
    }

    @Override
    public Schema schema(Caller caller, UUID id) {
        return Optional.ofNullable(schemas.get(id)).orElseThrow(() -> Problem.notFound("schema"));
    }

    @Override
    public List<Recommendation> recommend(Caller caller, Set<String> profiles, Place place, int limit) {
        return entries.values().stream().filter(entry -> entry.profiles().stream().anyMatch(profiles::contains))
                .map(entry -> new Recommendation(entry, List.of(), "addresses-problem", Optional.ofNullable(starts.get(entry.id())), 1)).toList();
    }
}
