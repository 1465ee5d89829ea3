package eu.interlink.access;

import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Text that a person typed and did not save yet. Survives a restart and a lost session; deleted when saved or after 30 days. */
@ProviderType
public interface Drafts {

    /** Longest draft kept, in characters. */
    int MAX = 200_000;

    /** @param place what it belongs to, e.g. a route and a field */
    void save(UUID person, String place, String text);

    Optional<String> find(UUID person, String place);

    void discard(UUID person, String place);
}
