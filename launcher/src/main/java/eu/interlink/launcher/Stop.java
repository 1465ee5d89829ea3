package eu.interlink.launcher;

/** Ends the program with one line for the person in front of it. */
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;

    Stop(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }
}
