package eu.interlink.store.internal;

import java.util.Arrays;
import java.util.Optional;

/** The database engines that Interlink runs on. */
public enum Engine {
    H2("jdbc:h2:", "org.h2.Driver"),
    POSTGRESQL("jdbc:postgresql:", "org.postgresql.Driver");

    private final String prefix;
    private final String driver;

    Engine(String prefix, String driver) {
        this.prefix = prefix;
        this.driver = driver;
    }

    /** The engine that a JDBC URL names, empty if it is none of ours. */
    public static Optional<Engine> of(String url) {
        return Arrays.stream(values()).filter(engine -> url.startsWith(engine.prefix)).findFirst();
    }

    /** Class name of the driver, as in the service property {@code osgi.jdbc.driver.class} of its DataSourceFactory. */
    public String driver() {
        return driver;
    }

    /** Whether several processes may work on one database at the same time. */
    public boolean shared() {
        return this == POSTGRESQL;
    }
}
