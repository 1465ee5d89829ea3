package eu.interlink.store.internal;

import eu.interlink.store.Schemas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches for bundles with the header {@code Interlink-Schema}. Each gets its schema migrated and, only then, its data source and
 * store as services. A bundle whose migration fails stays without them; nobody else is touched.
 */
final class SchemaExtender implements BundleTrackerCustomizer<SchemaHolder>, AutoCloseable {

    /** Bundle header: name of the schema; attributes behind it are for those who plan a change. */
    static final String HEADER = "Interlink-Schema";

    private static final Logger LOG = LoggerFactory.getLogger(SchemaExtender.class);

    private final BundleContext context;
    private final Database database;
    private final SchemaRegister register;
    private final SchemaMigration migration;
    private final Executor thread;
    private final BundleTracker<SchemaHolder> tracker;
    private final List<SchemaHolder> holders = new CopyOnWriteArrayList<>();

    /** @param thread runs migrations one after the other, away from the framework's threads */
    SchemaExtender(BundleContext context, Database database, Executor thread) {
        this.context = context;
        this.database = database;
        this.thread = thread;
        register = new SchemaRegister(database.store());
        migration = new SchemaMigration(database, register);
        tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
    }

    void open() {
        register.prepare(database.engine());
        StoredLeases.prepare(database.store());
        tracker.open();
    }

    @Override
    public SchemaHolder addingBundle(Bundle bundle, BundleEvent event) {
        String schema = bundle.getHeaders("").get(HEADER);
        if (schema == null) {
            return null;
        }
        SchemaHolder holder = new SchemaHolder(bundle, schema.split(";", 2)[0].trim());
        holders.add(holder);
        thread.execute(() -> migrate(holder));
        return holder;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, SchemaHolder holder) {
        // From STARTING to ACTIVE: the same bundle, the same schema.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, SchemaHolder holder) {
        holders.remove(holder);
        holder.withdraw();
    }

    private void migrate(SchemaHolder holder) {
        if (holder.settled()) {
            return;
        }
        try {
            migration.run(holder.schema(), holder.bundle().getSymbolicName(), holder.bundle().getVersion().toString(),
                    BundleScripts.of(holder.bundle(), holder.schema(), database.engine()));
            holder.publish(context, database);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} cannot work: its schema {} was not migrated", holder.describe(), holder.schema(), e);
            holder.failed(firstLine(e));
        }
    }

    /** Flyway's messages run over many lines; people read the first that says something. */
    private static String firstLine(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return message.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("---")).limit(2)
                .reduce((one, two) -> one + " " + two).orElse(failure.getClass().getSimpleName());
    }

    /** Whether no migration is waiting or running. */
    boolean settled() {
        return holders.stream().allMatch(SchemaHolder::settled);
    }

    List<Schemas.State> states() {
        List<SchemaRegister.Row> rows = register.all();
        List<Schemas.State> states = new ArrayList<>();
        for (SchemaHolder holder : holders) {
            holder.failure().ifPresent(reason -> states.add(new Schemas.State(holder.schema(), holder.describe(),
                    rows.stream().filter(row -> row.schema().equals(holder.schema())).findFirst().flatMap(SchemaRegister.Row::level),
                    Optional.of(reason))));
        }
        for (SchemaRegister.Row row : rows) {
            if (!failedForItsOwner(row)) {
                states.add(new Schemas.State(row.schema(), row.bundle() + " " + row.version(), row.level(), Optional.empty()));
            }
        }
        states.sort(Comparator.comparing(Schemas.State::name));
        return states;
    }

    /** The owner is there in one version, and that one failed: the row tells of an earlier version. */
    private boolean failedForItsOwner(SchemaRegister.Row row) {
        List<SchemaHolder> own = holders.stream().filter(holder -> holder.schema().equals(row.schema())
                && holder.bundle().getSymbolicName().equals(row.bundle())).toList();
        return !own.isEmpty() && own.stream().allMatch(holder -> holder.failure().isPresent());
    }

    long tables(String schema) {
        return register.tables(schema);
    }

    List<String> contract(Bundle bundle, String level) {
        SchemaHolder holder = holders.stream().filter(one -> one.bundle().equals(bundle)).findFirst()
                .orElseThrow(() -> new IllegalStateException(bundle.getSymbolicName() + " uses no schema."));
        Scripts scripts = BundleScripts.of(bundle, holder.schema(), database.engine());
        if (!scripts.contracting()) {
            return List.of();
        }
        List<String> run = new Migrator(database).contract(holder.schema(), scripts, level);
        run.forEach(script -> register.contracted(holder.schema(), Migrator.contractLevel(script)));
        return run;
    }

    Optional<String> contracted(String schema) {
        return register.contracted(schema);
    }

    void purge(String schema) {
        holders.stream().filter(holder -> holder.schema().equals(schema)).findFirst().ifPresent(holder -> {
            throw new IllegalStateException("The schema " + schema + " is in use by " + holder.describe() + ". Remove that first.");
        });
        register.find(schema).ifPresent(row -> register.drop(row.schema()));
    }

    @Override
    public void close() {
        tracker.close();
    }
}
