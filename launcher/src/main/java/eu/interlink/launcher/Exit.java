package eu.interlink.launcher;

/** How the program ends. Scripts may rely on the numbers. */
enum Exit {
    OK(0),
    /** Something unforeseen; the log has the details. */
    FAILED(1),
    /** An option or command that does not exist. */
    USAGE(2),
    /** A bundle that a feature names is not in the repository folder. */
    MISSING_BUNDLE(3),
    /** A bundle asks for something that nobody offers. */
    UNRESOLVED(4),
    PORT_TAKEN(5),
    /** Another process uses the data directory. */
    DATA_LOCKED(6),
    /** The data directory was written by a newer version of the program. */
    DATA_NEWER(7),
    /** The command needs a running server, and there is none (or the other way round). */
    NOT_RUNNING(8),
    /** The server answered that it cannot do it. */
    REFUSED(9);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
