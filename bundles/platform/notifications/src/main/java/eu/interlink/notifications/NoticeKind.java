package eu.interlink.notifications;

/**
 * A kind of things that people are told of, and for which they choose how.
 *
 * @param name stable, unique on the platform, at most 100 characters, e.g. {@code coproduction.rights}
 * @param mail what is offered; in the list of the bell everything stands until the person says otherwise
 */
public record NoticeKind(String name, Mail mail) {

    /** Whether there are mails of a kind. */
    public enum Mail {
        /** Never: the area sends a mail of its own already. */
        NEVER,
        /** Whoever wants it. */
        ON_WISH,
        /** Everybody who does not do without it. */
        USUAL
    }
}
