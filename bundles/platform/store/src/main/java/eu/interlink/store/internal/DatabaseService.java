package eu.interlink.store.internal;

import eu.interlink.store.DatabaseDump;
import eu.interlink.store.Leases;
import eu.interlink.store.Schemas;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jdbc.DataSourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the database as soon as its driver is there, and keeps it until the bundle stops. */
@Component(service = {DatabaseService.class, Schemas.class, DatabaseDump.class}, immediate = true)
public final class DatabaseService implements Schemas, DatabaseDump {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseService.class);

    /** What is there once the database is open. */
    private record Opened(Database database, Drivers drivers, SchemaExtender extender, ServiceRegistration<Leases> leases) {
    }

    private final BundleContext context;
    private final Path data;
    private final FailureNote note;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("interlink-schemas").factory());
    private volatile Optional<Opened> opened = Optional.empty();
    private volatile Optional<String> failure = Optional.empty();
    private volatile boolean closing;

    @Activate
    public DatabaseService(BundleContext context) {
        this.context = context;
        data = Path.of(property("interlink.data").orElse("data")).toAbsolutePath().normalize();
        note = new FailureNote(data);
        note.clear();
        OwnSchemaHook.register(context);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDriver(DataSourceFactory driver, Map<String, Object> properties) {
        thread.execute(() -> open(driver, String.valueOf(properties.get(DataSourceFactory.OSGI_JDBC_DRIVER_CLASS))));
    }

    /** The pool keeps the driver's class loader; a driver is only taken away when the whole platform stops. */
    void removeDriver(DataSourceFactory driver) {
        LOG.debug("Driver {} goes", driver);
    }

    private void open(DataSourceFactory driver, String name) {
        if (closing || opened.isPresent()) {
            return;
        }
        try {
            DatabaseSettings settings = DatabaseSettings.read(this::property, data);
            if (settings.engine().driver().equals(name)) {
                opened = Optional.of(open(new Drivers(driver, settings)));
                failure = Optional.empty();
            }
        } catch (DatabaseFailure e) {
            LOG.error(e.getMessage(), e.getCause());
            note.write(e);
            failure = Optional.of(e.getMessage());
        }
    }

    private Opened open(Drivers drivers) {
        Database database = drivers.open();
        SchemaExtender extender = new SchemaExtender(context, database, thread);
        try {
            new Restore(data).run(database);
            Leases leases = new StoredLeases(database.store(), database.engine(), NodeName.of(data));
            extender.open();
            return new Opened(database, drivers, extender, context.registerService(Leases.class, leases, null));
        } catch (RuntimeException e) {
            extender.close();
            database.close();
            throw e instanceof DatabaseFailure ? e : DatabaseFailure.of(e, drivers.settings());
        }
    }

    private Optional<String> property(String name) {
        return Optional.ofNullable(context.getProperty(name)).filter(text -> !text.isBlank());
    }

    /** Why the database cannot be used, empty if it can or is not open yet. */
    Optional<String> failure() {
        return failure;
    }

    Optional<Database> database() {
        return opened.map(Opened::database);
    }

    /** Whether the database is open and no migration is waiting. */
    boolean settled() {
        return opened.filter(open -> open.extender().settled()).isPresent();
    }

    @Override
    public List<State> states() {
        return opened.map(open -> open.extender().states()).orElse(List.of());
    }

    @Override
    public long tables(String schema) {
        return require().extender().tables(schema);
    }

    @Override
    public List<String> contract(Bundle bundle, String level) {
        return require().extender().contract(bundle, level);
    }

    @Override
    public Optional<String> contracted(String schema) {
        return require().extender().contracted(schema);
    }

    @Override
    public void purge(String schema) {
        require().extender().purge(schema);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Opened open = require();
        if (open.database().engine() != Engine.H2) {
            throw new IllegalStateException("PostgreSQL is backed up by its own tool: use pg_dump.");
        }
        new H2Dump(open.database(), data.resolve("tmp"), open.drivers()::source).write(out);
    }

    private Opened require() {
        return opened.orElseThrow(() -> new IllegalStateException(failure.orElse("The database is not open yet.")));
    }

    @Deactivate
    void close() {
        closing = true;
        opened.ifPresent(open -> {
            open.leases().unregister();
            open.extender().close();
        });
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("A migration is still running while the platform stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        opened.ifPresent(open -> open.database().close());
        opened = Optional.empty();
    }
}
