package eu.interlink.settings;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Settings of the whole installation: small texts under dotted names. Changed by administrators through the areas that own them. */
@ProviderType
public interface Settings {

    Optional<String> get(String name);

    /** All settings whose name begins with a prefix. */
    Map<String, String> all(String prefix);

    /** Writes or, with an empty value, removes a setting. Joins the running transaction. */
    void put(String name, Optional<String> text);
}
