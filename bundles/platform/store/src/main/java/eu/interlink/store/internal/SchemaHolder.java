package eu.interlink.store.internal;

import eu.interlink.store.Store;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** One bundle that wants a schema, and the services that were published for it. */
final class SchemaHolder {

    /** Service property: symbolic name of the bundle that the service is for. */
    static final String BUNDLE = "interlink.bundle";
    /** Service property: id of the bundle that the service is for. */
    static final String BUNDLE_ID = "interlink.bundle.id";

    private final Bundle bundle;
    private final String schema;
    private final List<ServiceRegistration<?>> published = new ArrayList<>();
    private boolean gone;
    private boolean settled;
    private String failure;

    SchemaHolder(Bundle bundle, String schema) {
        this.bundle = bundle;
        this.schema = schema;
    }

    Bundle bundle() {
        return bundle;
    }

    String schema() {
        return schema;
    }

    String describe() {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    synchronized Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether the migration is over, well or badly. */
    synchronized boolean settled() {
        return settled || gone;
    }

    synchronized void failed(String reason) {
        failure = reason;
        settled = true;
    }

    synchronized void publish(BundleContext context, Database database) {
        settled = true;
        if (gone) {
            return;
        }
        Dictionary<String, ?> properties = new Hashtable<>(Map.of(Store.SCHEMA, schema, BUNDLE, bundle.getSymbolicName(), BUNDLE_ID,
                bundle.getBundleId()));
        published.add(context.registerService(DataSource.class, database.scoped(schema), properties));
        published.add(context.registerService(Store.class, database.store(), properties));
    }

    /** The bundle or the database goes. */
    void withdraw() {
        List<ServiceRegistration<?>> registrations;
        synchronized (this) {
            gone = true;
            registrations = List.copyOf(published);
            published.clear();
        }
        // Outside the lock: components of the bundle are deactivated here and may take their time.
        registrations.forEach(SchemaHolder::unregister);
    }

    private static void unregister(ServiceRegistration<?> registration) {
        try {
            registration.unregister();
        } catch (IllegalStateException e) {
            // Already unregistered by the framework, because our own bundle stops.
            return;
        }
    }
}
