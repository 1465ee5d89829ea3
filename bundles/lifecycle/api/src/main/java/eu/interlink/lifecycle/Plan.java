package eu.interlink.lifecycle;

import java.util.List;
import java.util.Optional;

/**
 * What a change would do. The same plan feeds screen, REST, command line and audit.
 *
 * @param change      what is asked for
 * @param id          id of the Interlinker, empty if the file is none
 * @param from        version in use now
 * @param to          version afterwards
 * @param trust       what is known of the publisher
 * @param publisher   name of the publisher, if known
 * @param permissions permissions that it asks for and the version in use does not have
 * @param refusals    why it cannot be done, each one sentence with the cause and what to do; empty if it can
 * @param notes       what the administrator should know beforehand
 */
public record Plan(Change change, Optional<String> id, Optional<String> from, Optional<String> to, Trust trust, Optional<String> publisher,
        List<String> permissions, List<Refusal> refusals, List<String> notes) {

    public enum Change {
        INSTALL,
        UPGRADE,
        DOWNGRADE,
        SAME,
        REMOVE
    }

    public enum Trust {
        /** Signed by a publisher of the trust store, and not changed since. */
        SIGNED,
        UNKNOWN_PUBLISHER,
        MODIFIED,
        UNSIGNED,
        REVOKED
    }

    /** @param code stable, e.g. {@code unsigned}, {@code no-bundle}, {@code unmet-import}  @param text English sentence with cause and cure */
    public record Refusal(String code, String text) {
    }

    public boolean possible() {
        return refusals.isEmpty();
    }
}
