package eu.interlink.launcher;

import java.io.PrintStream;
import java.nio.file.Path;

/** The program {@code bin/interlink}: starts the server, and commands the one that runs. */
public final class Main {

    private Main() {
    }

    public static void main(String[] words) {
        // No System.exit inside: the shutdown hook of the server would wait for this thread.
        int code = run(Path.of(System.getProperty("interlink.home", ".")), System.out, System.err, words);
        System.exit(code);
    }

    /** Runs one command and returns the exit code. */
    static int run(Path home, PrintStream out, PrintStream err, String... words) {
        try {
            Options options = Options.parse(words);
            Commands commands = new Commands(options, options.layout(home), out);
            commands.run();
            return Exit.OK.code();
        } catch (Stop stop) {
            err.println(stop.getMessage());
            return stop.exit().code();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.OK.code();
        } catch (Exception e) {
            err.println("Interlink failed: " + e);
            return Exit.FAILED.code();
        }
    }
}
