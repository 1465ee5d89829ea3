package eu.interlink.people;

import java.util.UUID;

/**
 * @param open          listed for everybody who is signed in
 * @param teamType      type that a new team gets unless it is chosen
 * @param teams         number of teams
 * @param people        number of different people in them
 * @param administrator whether the caller administers it
 * @param teamCreators  who may make teams in it
 * @param createsTeams  whether the caller may
 */
public record Organisation(UUID id, String name, String description, boolean open, TeamType teamType, int teams, int people,
        boolean administrator, TeamCreators teamCreators, boolean createsTeams, int version) {
}
