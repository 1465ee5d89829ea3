package eu.interlink.catalogue.internal;

import eu.interlink.access.Policy;
import eu.interlink.catalogue.Catalogue;
import eu.interlink.catalogue.Entry;
import eu.interlink.catalogue.ProblemProfile;
import eu.interlink.catalogue.Recommendation;
import eu.interlink.catalogue.Schema;
import eu.interlink.catalogue.Start;
import eu.interlink.catalogue.internal.rows.EntryFinder;
import eu.interlink.catalogue.internal.rows.SortKeys;
import eu.interlink.catalogue.internal.rows.StoredEntry;
import eu.interlink.catalogue.internal.view.Installed;
import eu.interlink.catalogue.internal.view.Recommender;
import eu.interlink.catalogue.internal.view.Snapshot;
import eu.interlink.catalogue.internal.view.Snapshots;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.interlinker.platform.Files;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the catalogue: lists from the database, single things and recommendations from the snapshot in memory. */
@Component
public final class CatalogueService implements Catalogue {

    private final Store store;
    private final Policy policy;
    private final Files files;
    private final Interlinkers interlinkers;
    private final Snapshots snapshots;

    @Activate
    public CatalogueService(@Reference(target = "(interlink.schema=catalogue)") Store store, @Reference Policy policy, @Reference Files files,
            @Reference Interlinkers interlinkers) {
        this.store = store;
        this.policy = policy;
        this.files = files;
        this.interlinkers = interlinkers;
        this.snapshots = new Snapshots(store);
    }

    @Override
    public Page<Entry> find(Caller caller, Query query, int offset, int limit) {
        require(caller);
        Installed installed = installed();
        return store.read(handle -> {
            EntryFinder.Hits hits = new EntryFinder(handle).find(query, caller.locale(), offset, limit);
            Snapshot snapshot = snapshots.current(handle);
            return new Page<>(hits.ids().stream().map(snapshot::entry).flatMap(Optional::stream).map(installed::entry).toList(), hits.total(),
                    offset);
        });
    }

    @Override
    public Entry entry(Caller caller, UUID id) {
        return installed().entry(stored(caller, id));
    }

    @Override
    public Optional<Entry> entryByKey(Caller caller, String key) {
        require(caller);
        return snapshots.current().entry(key).map(installed()::entry);
    }

    @Override
    public Optional<Start> start(Caller caller, UUID entry, Place place) {
        var found = stored(caller, entry);
        return allowed(place).start(found, place.language());
    }

    @Override
    public InputStream open(Caller caller, UUID entry, FileRef file) throws IOException {
        FileRef own = stored(caller, entry).files().stream().map(kept -> kept.file()).filter(kept -> kept.sha256().equals(file.sha256()))
                .findFirst().orElseThrow(() -> Problem.notFound("file"));
        return files.open(own);
    }

    @Override
    public List<ProblemProfile> profiles(Caller caller) {
        require(caller);
        return snapshots.current().profiles().stream().sorted(byName(caller, ProblemProfile::name, ProblemProfile::id)).toList();
    }

    @Override
    public List<Schema> schemas(Caller caller) {
        require(caller);
        return snapshots.current().schemas().stream().sorted(byName(caller, Schema::name, schema -> schema.id().toString()))
                .map(schema -> new Schema(schema.id(), schema.key(), schema.name(), schema.description(), schema.licence(), List.of(),
                        schema.source(), schema.version()))
                .toList();
    }

    @Override
    public Schema schema(Caller caller, UUID id) {
        require(caller);
        return snapshots.current().schema(id).orElseThrow(() -> Problem.notFound("schema"));
    }

    @Override
    public List<Recommendation> recommend(Caller caller, Set<String> profiles, Place place, int limit) {
        require(caller);
        return new Recommender(snapshots.current(), allowed(place)).recommend(profiles, place.language(), Languages.of(caller.locale()), limit);
    }

    private StoredEntry stored(Caller caller, UUID id) {
        require(caller);
        return snapshots.current().entry(id).orElseThrow(() -> Problem.notFound("Interlinker"));
    }

    private void require(Caller caller) {
        policy.require(caller, CatalogueRules.VIEW, Optional.empty());
    }

    private Installed installed() {
        return new Installed(interlinkers.installed());
    }

    private Installed allowed(Place place) {
        return new Installed(interlinkers.installed(), id -> interlinkers.allowed(id, place.organisation()));
    }

    private static <T> Comparator<T> byName(Caller caller, Function<T, LocalizedText> name, Function<T, String> then) {
        String language = Languages.of(caller.locale());
        return Comparator.<T, String>comparing(item -> SortKeys.of(name.apply(item), language)).thenComparing(then);
    }
}
