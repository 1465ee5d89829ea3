package eu.interlink.access.internal;

import eu.interlink.interlinker.Problem;
import java.time.Duration;

/** The answer to whoever has to wait. */
final class TooMany {

    private TooMany() {
    }

    static Problem problem(Duration wait) {
        long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
        return Problem.limit("too-many-attempts", "Too many attempts. Try again in " + seconds + " seconds.", "seconds", String.valueOf(seconds));
    }
}
