package eu.interlink.store.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/** Migrates the schema of one bundle, unless the register says that nothing is to do. */
final class SchemaMigration {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    private final Database database;
    private final SchemaRegister register;

    SchemaMigration(Database database, SchemaRegister register) {
        this.database = database;
        this.register = register;
    }

    /** Throws with a sentence that says why the bundle cannot have its schema. */
    void run(String schema, String bundle, String version, Scripts scripts) {
        if (!NAME.matcher(schema).matches() || schema.equals(SchemaRegister.OWN_SCHEMA) || schema.equals("public") || schema.startsWith("pg_")
                || schema.equals("information_schema")) {
            throw new IllegalStateException("The schema name '" + schema + "' is not allowed. Use lower case letters, digits and _, at most 41.");
        }
        Optional<SchemaRegister.Row> before = register.find(schema);
        before.filter(row -> !row.bundle().equals(bundle)).ifPresent(row -> {
            throw new IllegalStateException("The schema " + schema + " belongs to " + row.bundle() + ", so " + bundle + " may not use it.");
        });
        String fingerprint = scripts.fingerprint();
        if (before.filter(row -> row.fingerprint().equals(fingerprint)).isPresent()) {
            // Starting Flyway costs more than all the rest of a warm start; the register is cheap and says the same.
            return;
        }
        Optional<String> level = new Migrator(database).migrate(schema, scripts);
        register.note(new SchemaRegister.Row(schema, bundle, version, fingerprint, level));
    }
}
