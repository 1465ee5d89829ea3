package eu.interlink.settings;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Preferences of one person, e.g. theme. Part of the person's data: exported and erased with it. */
@ProviderType
public interface Preferences {

    Optional<String> get(UUID person, String name);

    Map<String, String> all(UUID person);

    /** Writes or, with an empty value, removes a preference. */
    void put(UUID person, String name, Optional<String> text);

    /** Removes everything of a person. */
    void erase(UUID person);
}
