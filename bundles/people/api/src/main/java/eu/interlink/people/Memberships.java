package eu.interlink.people;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Who is in which team: for policy rules of other areas, not for screens. */
@ProviderType
public interface Memberships {

    Set<UUID> teamsOf(UUID person);

    /** Members of teams, each with those of these teams that it is in; so many people at most, whose names come first. */
    Map<UUID, Set<UUID>> members(Collection<UUID> teams, int most);

    /** Names of teams, unknown ones left out. */
    Map<UUID, String> teamNames(Collection<UUID> teams);

    /** Names of organisations, unknown ones left out. */
    Map<UUID, String> organisationNames(Collection<UUID> organisations);
}
