package eu.interlink.store.internal;

import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * Opens databases with the driver and the access data of this installation.
 *
 * @param factory  driver
 * @param settings where the platform's database is
 */
record Drivers(DataSourceFactory factory, DatabaseSettings settings) {

    /** @throws DatabaseFailure with a sentence for the operator */
    Database open() {
        try {
            return Database.open(settings.engine(), source(settings.url()), settings.pool());
        } catch (RuntimeException e) {
            throw e instanceof DatabaseFailure ? e : DatabaseFailure.of(e, settings);
        }
    }

    /** A database at another URL, for the same user. */
    DataSource source(String url) {
        Properties access = new Properties();
        access.setProperty(DataSourceFactory.JDBC_URL, url);
        access.setProperty(DataSourceFactory.JDBC_USER, settings.user());
        access.setProperty(DataSourceFactory.JDBC_PASSWORD, settings.password());
        try {
            return factory.createDataSource(access);
        } catch (SQLException e) {
            throw DatabaseFailure.of(e, settings);
        }
    }
}
