package eu.interlink.people;

import java.util.UUID;

/**
 * @param members       number of members
 * @param member        whether the caller is a member
 * @param administrator whether the caller administers it (or its organisation)
 */
public record Team(UUID id, UUID organisation, String organisationName, String name, String description, TeamType type, int members,
        boolean member, boolean administrator, int version) {
}
