package eu.interlink.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import eu.interlink.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open database: the pool and the store on it. */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int IDLE_CONNECTIONS = 2;

    private final Engine engine;
    private final DataSource driver;
    private final HikariDataSource pool;
    private final TransactionalStore store;
    private final Map<String, SchemaGate> gates = new ConcurrentHashMap<>();

    private Database(Engine engine, DataSource driver, HikariDataSource pool) {
        this.engine = engine;
        this.driver = driver;
        this.pool = pool;
        this.store = new TransactionalStore(pool);
    }

    /**
     * Opens a pool on a driver's data source.
     *
     * @param size most connections open at the same time
     */
    public static Database open(Engine engine, DataSource driver, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("interlink");
        config.setDataSource(driver);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(IDLE_CONNECTIONS, size));
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(10));
        // Only with a schema set here does the pool put it back before the next borrower gets the connection.
        config.setSchema("public");
        return new Database(engine, driver, new HikariDataSource(config));
    }

    public Engine engine() {
        return engine;
    }

    public Store store() {
        return store;
    }

    public DataSource pool() {
        return pool;
    }

    /** The data source that the owner of a schema gets. */
    public DataSource scoped(String schema) {
        return engine == Engine.H2 ? new ScopedDataSource(() -> GatedConnections.user(gate(schema), pool), schema)
                : new ScopedDataSource(pool::getConnection, schema);
    }

    /** What the migrations of a schema run on. */
    DataSource defining(String schema) {
        return engine == Engine.H2 ? GatedConnections.definer(gate(schema), pool) : pool;
    }

    private SchemaGate gate(String schema) {
        return gates.computeIfAbsent(schema, name -> new SchemaGate());
    }

    /** Asks the database for a sign of life, at most for a second. */
    boolean alive() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            LOG.warn("The database does not answer", e);
            return false;
        }
    }

    /** Closes the pool, and the file of H2, which would stay open without connections. */
    @Override
    public void close() {
        pool.close();
        if (engine == Engine.H2) {
            try (Connection connection = driver.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("shutdown");
            } catch (SQLException e) {
                LOG.warn("The database file was not closed cleanly; it repairs itself at the next start", e);
            }
        }
    }
}
