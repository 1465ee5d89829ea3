package eu.interlink.people;

/** Mails that a person may do without. All others (invitations, new passwords, warnings) always come. */
public enum MailKind {
    /** Somebody wants to join a team that the person administers. */
    APPLICATION,
    /** A team answered the person's application. */
    ANSWER,
    /** Somebody wants to take part in a process that the person manages. */
    VOLUNTEER
}
