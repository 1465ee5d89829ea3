package eu.interlink.catalogue.internal.rows;

import eu.interlink.store.Ids;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The stamp of the catalogue's state, and which bundles' catalogues are in it. */
public final class StateRows {

    private final Handle handle;

    public StateRows(Handle handle) {
        this.handle = handle;
    }

    /** Empty while nothing was ever written. */
    public Optional<UUID> stamp() {
        return handle.createQuery("select stamp from catalogue.state where id = 1").mapTo(UUID.class).findOne();
    }

    /** Call in every transaction that changes the catalogue. Never the same stamp twice, also after a rollback. */
    public void changed() {
        UUID stamp = Ids.next();
        if (handle.createUpdate("update catalogue.state set stamp = :stamp where id = 1").bind("stamp", stamp).execute() == 0) {
            handle.createUpdate("insert into catalogue.state (id, stamp) values (1, :stamp)").bind("stamp", stamp).execute();
        }
    }

    public Optional<String> fingerprint(String source) {
        return handle.createQuery("select fingerprint from catalogue.bundle_source where source = :source").bind("source", source)
                .mapTo(String.class).findOne();
    }

    public void fingerprint(String source, String fingerprint) {
        handle.createUpdate("delete from catalogue.bundle_source where source = :source").bind("source", source).execute();
        handle.createUpdate("insert into catalogue.bundle_source (source, fingerprint) values (:source, :fingerprint)").bind("source", source)
                .bind("fingerprint", fingerprint).execute();
    }
}
