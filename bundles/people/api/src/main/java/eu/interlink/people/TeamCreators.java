package eu.interlink.people;

/** Who may make teams in an organisation. */
public enum TeamCreators {
    /** Administrators of the organisation. */
    ADMINISTRATORS,
    /** Also the members of its teams. */
    MEMBERS,
    /** Whoever may see the organisation: everybody who is signed in, if it is open. */
    EVERYBODY
}
