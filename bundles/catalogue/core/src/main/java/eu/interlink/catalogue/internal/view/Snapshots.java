package eu.interlink.catalogue.internal.view;

import eu.interlink.catalogue.internal.rows.EntryRows;
import eu.interlink.catalogue.internal.rows.ProfileRows;
import eu.interlink.catalogue.internal.rows.SchemaRows;
import eu.interlink.catalogue.internal.rows.StateRows;
import eu.interlink.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;

/** Keeps the catalogue in memory as long as its stamp in the database stays the same. One small query per call tells. */
public final class Snapshots {

    private record Kept(Optional<UUID> stamp, Snapshot snapshot) {
    }

    private final Store store;
    private final AtomicReference<Kept> kept = new AtomicReference<>(
            new Kept(Optional.empty(), new Snapshot(List.of(), List.of(), List.of())));

    public Snapshots(Store store) {
        this.store = store;
    }

    public Snapshot current() {
        return store.read(this::current);
    }

    /** The same on a connection that is open already. */
    public Snapshot current(Handle handle) {
        Kept now = kept.get();
        Optional<UUID> stamp = new StateRows(handle).stamp();
        if (stamp.equals(now.stamp())) {
            return now.snapshot();
        }
        // Stamp first, content after it: content that changes in between is read again at the next call.
        Kept next = new Kept(stamp, new Snapshot(new EntryRows(handle).all(), new ProfileRows(handle).all(), new SchemaRows(handle).all()));
        kept.set(next);
        return next.snapshot();
    }
}
