package eu.interlink.store.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.h2.util.OsgiDataSourceFactory;
import org.osgi.service.jdbc.DataSourceFactory;

/** A process that writes numbers and says each one that was committed, until it is killed. */
final class CrashWriter {

    private CrashWriter() {
    }

    public static void main(String[] arguments) throws Exception {
        try (Database database = open(Path.of(arguments[0]))) {
            database.store().run(handle -> handle.execute("create table if not exists number (n integer primary key)"));
            for (int i = 1; true; i++) {
                int number = i;
                database.store().run(handle -> handle.execute("insert into number (n) values (?)", number));
                System.out.println(number);
                System.out.flush();
            }
        }
    }

    /** The database as the product opens it by default. */
    static Database open(Path data) throws Exception {
        DatabaseSettings settings = DatabaseSettings.read(name -> Optional.empty(), data);
        Properties access = new Properties();
        access.setProperty(DataSourceFactory.JDBC_URL, settings.url());
        access.setProperty(DataSourceFactory.JDBC_USER, settings.user());
        access.setProperty(DataSourceFactory.JDBC_PASSWORD, settings.password());
        return Database.open(settings.engine(), new OsgiDataSourceFactory(new org.h2.Driver()).createDataSource(access), 2);
    }
}
