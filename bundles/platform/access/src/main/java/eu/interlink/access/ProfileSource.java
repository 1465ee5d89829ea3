package eu.interlink.access;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/** Where access finds a person's name, language and time zone to make a caller of. Implemented by the people area. */
@ConsumerType
public interface ProfileSource {

    record Profile(String name, Locale locale, ZoneId zone) {
    }

    Optional<Profile> profile(UUID person);
}
