package eu.interlink.store.internal;

import java.sql.SQLException;

/** The database cannot be used; the message is a sentence for the operator. */
final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    /** H2: the file is open in another process, or another class loader. */
    private static final int H2_LOCKED = 90020;
    private static final int H2_CORRUPT = 90030;
    private static final int H2_VERSION = 90048;

    private final boolean inUse;

    DatabaseFailure(String sentence, Throwable cause) {
        this(sentence, cause, false);
    }

    private DatabaseFailure(String sentence, Throwable cause, boolean inUse) {
        super(sentence, cause);
        this.inUse = inUse;
    }

    /** Whether another process holds the database; the launcher has an exit code of its own for that. */
    boolean inUse() {
        return inUse;
    }

    /** Says what is wrong and what to do, from what the driver tells. */
    static DatabaseFailure of(Throwable failure, DatabaseSettings settings) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return new DatabaseFailure(sentence(cause, settings), failure, cause instanceof SQLException sql && sql.getErrorCode() == H2_LOCKED);
    }

    private static String sentence(Throwable cause, DatabaseSettings settings) {
        if (!(cause instanceof SQLException sql)) {
            return "The database " + settings + " cannot be opened: " + cause.getMessage();
        }
        switch (sql.getErrorCode()) {
            case H2_LOCKED:
                return "The database is in use by another process. Stop that one first, or choose another data directory.";
            case H2_CORRUPT:
                return "The database file is damaged. Restore the last backup into an empty data directory.";
            case H2_VERSION:
                return "The database file was written by another version of H2 and cannot be read.";
            default:
                break;
        }
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.startsWith("28")) {
            return "The database refuses the user name or the password. Check " + DatabaseSettings.USER + " and " + DatabaseSettings.PASSWORD + ".";
        }
        if (state.equals("3D000")) {
            return "The database named in " + DatabaseSettings.URL + " does not exist on the server. Create it first.";
        }
        if (state.startsWith("08")) {
            return "The database server cannot be reached at " + settings.url() + ". Check that it runs and that the address is right.";
        }
        return "The database " + settings + " cannot be opened: " + sql.getMessage();
    }
}
