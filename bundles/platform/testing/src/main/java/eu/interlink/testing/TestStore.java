package eu.interlink.testing;

import eu.interlink.store.Leases;
import eu.interlink.store.Store;
import eu.interlink.store.internal.Database;
import eu.interlink.store.internal.DatabaseSettings;
import eu.interlink.store.internal.Engine;
import eu.interlink.store.internal.Migrator;
import eu.interlink.store.internal.StoredLeases;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A database of its own for one test, with the tables of the schemas named, which are found on the class path under
 * {@code db/<schema>/}. Same classes and same modes as in the product. Close it after the test.
 */
public final class TestStore implements AutoCloseable {

    private static final int POOL = 12;

    private final Database database;

    private TestStore(Database database) {
        this.database = database;
    }

    private static Database migrated(Database database, String... schemas) {
        Migrator migrator = new Migrator(database);
        for (String schema : schemas) {
            migrator.migrate(schema, ClassPathScripts.of(schema, database.engine()));
        }
        return database;
    }

    /** H2 in memory: quick, the choice for most tests. */
    public static TestStore h2(String... schemas) {
        JdbcDataSource driver = new JdbcDataSource();
        driver.setURL("jdbc:h2:mem:" + UUID.randomUUID() + DatabaseSettings.H2_MODE + ";DB_CLOSE_DELAY=-1");
        driver.setUser("interlink");
        driver.setPassword("");
        return new TestStore(migrated(Database.open(Engine.H2, driver, POOL), schemas));
    }

    /** PostgreSQL: a new database on the server that all tests of this JVM share. Each choice of schemas is migrated once, and copied. */
    public static TestStore postgres(String... schemas) {
        return new TestStore(Database.open(Engine.POSTGRESQL, Postgres.copy(List.of(schemas),
                empty -> migrated(Database.open(Engine.POSTGRESQL, empty, POOL), schemas).close()), POOL));
    }

    /** The engine by name, for parameterised tests: {@code h2} or {@code postgres}. */
    public static TestStore of(String engine, String... schemas) {
        return switch (engine) {
            case "h2" -> h2(schemas);
            case "postgres" -> postgres(schemas);
            default -> throw new IllegalArgumentException("No engine " + engine);
        };
    }

    /** What an area gets by {@code @Reference(target = "(interlink.schema=...)") Store}. */
    public Store store() {
        return database.store();
    }

    /** What an Interlinker bundle gets by {@code @Reference(target = "(interlink.schema=...)") DataSource}. */
    public DataSource dataSource(String schema) {
        return database.scoped(schema);
    }

    /** Leases as a node of this name sees them. */
    public Leases leases(String node) {
        StoredLeases.prepare(database.store());
        return new StoredLeases(database.store(), database.engine(), node);
    }

    @Override
    public void close() {
        database.close();
    }
}
