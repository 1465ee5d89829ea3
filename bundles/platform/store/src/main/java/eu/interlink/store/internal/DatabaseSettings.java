package eu.interlink.store.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the database is and how it is reached.
 *
 * @param url      JDBC URL
 * @param user     name of the database user
 * @param password password of the database user, may be empty
 * @param pool     most connections open at the same time
 */
public record DatabaseSettings(String url, String user, String password, int pool) {

    public static final String URL = "interlink.database.url";
    public static final String USER = "interlink.database.user";
    public static final String PASSWORD = "interlink.database.password";
    public static final String POOL = "interlink.database.pool";

    private static final int DEFAULT_POOL = 12;
    /** An interrupted thread closes the file it reads; with {@code retry} it is opened again, otherwise all others lose the database. */
    private static final String H2 = "jdbc:h2:retry:";
    /** How H2 has to behave so that the same SQL runs on PostgreSQL. */
    public static final String H2_MODE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    /**
     * Written at each commit, so that nothing acknowledged is lost when the process is killed; opened and closed by us only; a
     * small page cache, because the platform keeps what it needs often.
     */
    private static final String H2_FILE = ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=16384;LOCK_TIMEOUT=10000";

    /**
     * @param properties look-up of framework properties
     * @param data       data directory, the place of the database if no URL is given
     */
    static DatabaseSettings read(Function<String, Optional<String>> properties, Path data) {
        String url = properties.apply(URL).orElseGet(() -> H2 + data.resolve("database").resolve("interlink") + H2_MODE + H2_FILE);
        return new DatabaseSettings(url, properties.apply(USER).orElse("interlink"), properties.apply(PASSWORD).orElse(""),
                properties.apply(POOL).map(DatabaseSettings::poolSize).orElse(DEFAULT_POOL));
    }

    private static int poolSize(String text) {
        try {
            return Math.clamp(Integer.parseInt(text.trim()), 2, 200);
        } catch (NumberFormatException e) {
            throw new DatabaseFailure("The setting " + POOL + " is no number: " + text, e);
        }
    }

    /** @throws DatabaseFailure if the URL names an engine that Interlink does not run on */
    Engine engine() {
        return Engine.of(url).orElseThrow(() -> new DatabaseFailure(
                "The database URL must begin with jdbc:h2: or jdbc:postgresql:, but it is " + url, null));
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
