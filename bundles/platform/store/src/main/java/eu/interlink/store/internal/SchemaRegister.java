package eu.interlink.store.internal;

import eu.interlink.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** The table in which the platform notes who owns a schema and which scripts were applied to it. */
final class SchemaRegister {

    /** The platform's own schema; no bundle may take it. */
    static final String OWN_SCHEMA = "interlink";

    /**
     * @param schema      name of the schema
     * @param bundle      symbolic name of the owner
     * @param version     version of the bundle that migrated it last
     * @param fingerprint hash of the scripts that were applied last
     * @param level       version of the last migration, empty if there is none
     */
    record Row(String schema, String bundle, String version, String fingerprint, Optional<String> level) {
    }

    private final Store store;

    SchemaRegister(Store store) {
        this.store = store;
    }

    /** Makes the table. Migrated by hand, since it tells how the others are migrated. */
    void prepare(Engine engine) {
        store.run(handle -> {
            if (engine.shared()) {
                handle.execute("select pg_advisory_xact_lock(77012001)");
            }
            handle.execute("create schema if not exists interlink");
            handle.execute("""
                    create table if not exists interlink.migrated (
                      schema_name varchar(64) primary key, bundle varchar(200) not null, bundle_version varchar(100) not null,
                      fingerprint varchar(64) not null, level varchar(50), migrated_at timestamp with time zone not null)""");
            handle.execute("alter table interlink.migrated add column if not exists contracted varchar(50)");
        });
    }

    List<Row> all() {
        return store.read(handle -> handle.createQuery("""
                select schema_name, bundle, bundle_version, fingerprint, level from interlink.migrated order by schema_name""")
                .map((row, context) -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        Optional.ofNullable(row.getString(5)))).list());
    }

    Optional<Row> find(String schema) {
        return all().stream().filter(row -> row.schema().equals(schema)).findFirst();
    }

    void note(Row row) {
        store.run(handle -> {
            int updated = bind(handle.createUpdate("""
                    update interlink.migrated set bundle = :bundle, bundle_version = :version, fingerprint = :fingerprint, level = :level,
                    migrated_at = :now where schema_name = :schema"""), row).execute();
            if (updated == 0) {
                bind(handle.createUpdate("""
                        insert into interlink.migrated (schema_name, bundle, bundle_version, fingerprint, level, migrated_at)
                        values (:schema, :bundle, :version, :fingerprint, :level, :now)"""), row).execute();
            }
        });
    }

    private static Update bind(Update update, Row row) {
        return update.bind("schema", row.schema()).bind("bundle", row.bundle()).bind("version", row.version())
                .bind("fingerprint", row.fingerprint()).bind("level", row.level()).bind("now", Instant.now());
    }

    /** Old shapes up to that level are gone. */
    void contracted(String schema, String level) {
        store.run(handle -> handle.execute("update interlink.migrated set contracted = ? where schema_name = ?", level, schema));
    }

    Optional<String> contracted(String schema) {
        return store.read(handle -> handle.createQuery("select contracted from interlink.migrated where schema_name = :schema and contracted is not null")
                .bind("schema", schema).mapTo(String.class).findOne());
    }

    long tables(String schema) {
        return store.read(handle -> handle.createQuery("select count(*) from information_schema.tables where table_schema = :schema").bind("schema", schema)
                .mapTo(Long.class).one());
    }

    /** Drops the schema and forgets it. */
    void drop(String schema) {
        store.run(handle -> {
            handle.execute("drop schema if exists \"" + schema + "\" cascade");
            handle.execute("delete from interlink.migrated where schema_name = ?", schema);
        });
    }
}
