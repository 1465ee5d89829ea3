package eu.interlink.interlinker.platform;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Display names of people. Ask when you show them; never keep them. */
@ProviderType
public interface PersonNames {

    /** A name for every id asked for; people who left have a neutral one. */
    Map<UUID, String> names(Collection<UUID> people);
}
