package eu.interlink.seed.internal;

import java.util.Optional;
import java.util.UUID;

/**
 * What was made.
 *
 * @param seed    gives the same names and the same spread again
 * @param person  who is in the most processes
 * @param login   sign-in name of that person, if it can sign in; the password is in {@code run/seed.txt} of the data directory
 * @param team    the one with the most members; of the organisation with the most teams
 * @param process the one with the most resources
 */
record Report(long seed, Counts counts, double seconds, UUID person, Optional<String> login, UUID organisation, UUID team, UUID process) {
}
