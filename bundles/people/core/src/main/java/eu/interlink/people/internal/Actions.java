package eu.interlink.people.internal;

/** The policy actions of this area. */
public final class Actions {

    public static final String PUBLIC = "public";
    /** What everybody who is signed in does for themselves. */
    public static final String SELF = "people.self";
    public static final String FIND = "people.find";
    public static final String ADMIN = "people.admin";
    /** What is kept about a person: by the person itself and by administrators. */
    public static final String DATA = "people.person.data";
    public static final String ORGANISATION_LIST = "people.organisation.list";
    public static final String ORGANISATION_CREATE = "people.organisation.create";
    public static final String ORGANISATION_VIEW = "people.organisation.view";
    public static final String ORGANISATION_MANAGE = "people.organisation.manage";
    public static final String ORGANISATION_RESTORE = "people.organisation.restore";
    public static final String TEAM_CREATE = "people.team.create";
    public static final String TEAM_RESTORE = "people.team.restore";
    public static final String TEAM_VIEW = "people.team.view";
    public static final String TEAM_MANAGE = "people.team.manage";

    private Actions() {
    }
}
