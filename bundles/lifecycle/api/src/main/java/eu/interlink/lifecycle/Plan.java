package eu.interlink.lifecycle;

import java.util.List;
import java.util.Optional;

/**
 * What a change would do. The same plan feeds screen, REST, command line and audit.
 *
 * @param change      what is asked for
 * @param id          id of the Interlinker, or symbolic name of the part of the platform; empty if the file is neither
 * @param from        version in use now
 * @param to          version afterwards
 * @param trust       what is known of the publisher
 * @param publisher   name of the publisher, if known
 * @param permissions permissions that it asks for and the version in use does not have
 * @param bundles     what happens to which bundle
 * @param migrations  scripts that would change its tables, in their order
 * @param use         who and what uses it now
 * @param refusals    why it cannot be done, each one sentence with the cause and what to do; empty if it can
 * @param notes       what the administrator should know beforehand
 */
public record Plan(Change change, Optional<String> id, Optional<String> from, Optional<String> to, Trust trust, Optional<String> publisher,
        List<String> permissions, List<BundleChange> bundles, List<String> migrations, List<Use> use, List<Refusal> refusals, List<String> notes) {

    public enum Change {
        INSTALL,
        UPGRADE,
        DOWNGRADE,
        SAME,
        REMOVE,
        DISABLE,
        ENABLE
    }

    public enum Trust {
        /** Signed by a publisher of the trust store, and not changed since; or part of the platform's own distribution. */
        SIGNED,
        UNKNOWN_PUBLISHER,
        MODIFIED,
        UNSIGNED,
        REVOKED
    }

    /** @param code stable, e.g. {@code unsigned}, {@code no-bundle}, {@code unmet-import}  @param text English sentence with cause and cure */
    public record Refusal(String code, String text) {
    }

    /**
     * What happens to a bundle.
     *
     * @param symbolicName its name
     * @param effect       what happens to it
     * @param from         version before
     * @param to           version afterwards
     */
    public record BundleChange(String symbolicName, Effect effect, Optional<String> from, Optional<String> to) {

        public enum Effect {
            NEW,
            UPDATED,
            REMOVED,
            /** Restarted because it is wired to one that changes. */
            REFRESHED
        }
    }

    /**
     * Something that uses the Interlinker or that it keeps.
     *
     * @param what   stable name: {@code calls} inside it now, {@code screens} open, {@code resources} kept, {@code bytes} that they take
     * @param amount how much
     */
    public record Use(String what, long amount) {
    }

    public boolean possible() {
        return refusals.isEmpty();
    }
}
