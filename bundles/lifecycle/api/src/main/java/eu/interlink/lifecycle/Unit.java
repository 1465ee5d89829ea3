package eu.interlink.lifecycle;

import java.time.Instant;
import java.util.Optional;

/**
 * What is installed, or should be.
 *
 * @param id        id of the Interlinker
 * @param version   version that should run
 * @param sha256    hash of the jar
 * @param source    where it came from: {@code distribution}, {@code deploy:<file name>} or {@code upload:<person>}
 * @param publisher name of the trusted publisher who signed it; empty if unsigned (developer mode)
 * @param state     where it is on this node
 * @param reason    why it is not {@link State#RUNNING}, in one sentence
 * @param notice    what an administrator should know although it runs, e.g. that a later version was taken back by itself
 * @param changed   since when
 */
public record Unit(String id, String version, String sha256, String source, Optional<String> publisher, State state, Optional<String> reason,
        Optional<String> notice, Instant changed) {

    public enum State {
        RUNNING,
        STARTING,
        FAILED,
        /** Replaced or removed, but still used by somebody. */
        DRAINING,
        /** Taken out of use for a time: it stays installed and can be used again at once. */
        DISABLED,
        REMOVED
    }
}
