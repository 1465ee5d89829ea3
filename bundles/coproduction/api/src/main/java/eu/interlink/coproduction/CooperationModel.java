package eu.interlink.coproduction;

/**
 * Who does what for whom in a process: the four models of the INTERLINK project, which builds on D. Linders, "From e-government to we-government",
 * Government Information Quarterly 29 (2012).
 */
public enum CooperationModel {
    /** Citizen sourcing: an administration leads and is responsible, citizens help it. */
    C2G,
    /** Public-civil partnership: administration and civil society decide and work together. */
    JOINT,
    /** Government as a platform: an administration gives data, places or money, citizens make the service with it. */
    G2C,
    /** Citizen to citizen: citizens organise themselves, an administration at most makes room. */
    C2C
}
