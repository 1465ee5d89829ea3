package eu.interlink.people;

/** What kind of party a team stands for. */
public enum TeamType {
    CITIZENS,
    PUBLIC_ADMINISTRATION,
    NON_PROFIT,
    FOR_PROFIT
}
