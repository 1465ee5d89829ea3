package eu.interlink.people.internal;

import eu.interlink.access.ProfileSource;
import eu.interlink.settings.Preferences;
import eu.interlink.store.Store;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Name from the person, language and time zone from the person's preferences. */
@Component
public final class ProfileService implements ProfileSource {

    /** Preference: language of the screens, as a language tag. */
    static final String LANGUAGE = "language";
    /** Preference: time zone, as an id of the tz database. */
    static final String ZONE = "zone";

    private final PersonTable people;
    private final Preferences preferences;

    @Activate
    public ProfileService(@Reference(target = "(interlink.schema=people)") Store store, @Reference Preferences preferences) {
        people = new PersonTable(store);
        this.preferences = preferences;
    }

    @Override
    public Optional<Profile> profile(UUID person) {
        return people.find(person).map(row -> {
            Map<String, String> chosen = preferences.all(person);
            Locale locale = Optional.ofNullable(chosen.get(LANGUAGE)).map(Locale::forLanguageTag).filter(known -> !known.getLanguage().isEmpty())
                    .orElse(Locale.ENGLISH);
            return new Profile(row.name(), locale, zone(chosen.getOrDefault(ZONE, "")));
        });
    }

    private static ZoneId zone(String id) {
        try {
            return id.isEmpty() ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException e) {
            // A zone that this Java does not know (any more) must not keep anybody out.
            return ZoneOffset.UTC;
        }
    }
}
