package eu.interlink.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that is not there now from every other failure: it comes back by itself, so whoever asked may try again. */
public final class LostDatabase {

    private LostDatabase() {
    }

    /** Whether a failure, of whatever layer, comes from a connection that could not be had or that broke. */
    public static boolean causes(Throwable failure) {
        Throwable link = failure;
        // A chain of causes may run in a circle; none that means something is that long.
        for (int depth = 0; link != null && depth < 20; depth++, link = link.getCause()) {
            if (link instanceof SQLException sql && lost(sql)) {
                return true;
            }
        }
        return false;
    }

    /** SQLSTATE class 08: connection exception; PostgreSQL's class 57P: the server shuts down, crashed, or cannot connect now. */
    private static boolean lost(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return failure instanceof SQLTransientConnectionException || state.startsWith("08") || state.startsWith("57P");
    }
}
