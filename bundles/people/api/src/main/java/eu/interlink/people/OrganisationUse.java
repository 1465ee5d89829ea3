package eu.interlink.people;

import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/** What another area keeps that hangs on organisations and teams. A whiteboard service, called in the transaction that deletes. */
@ConsumerType
public interface OrganisationUse {

    /** How many things belong to the organisation, so that it cannot be deleted. */
    int belongingTo(UUID organisation);

    /** How many things one of the teams has rights in. */
    int usedBy(Set<UUID> teams);

    /** How many things nobody would manage any more without these teams. */
    int orphanedBy(Set<UUID> teams);

    /** The teams are gone for good: forgets their rights. */
    void purged(Set<UUID> teams);
}
