package eu.interlink.ui.api;

import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How the reader of the current page wants to see the platform: kept with the person, or in the browser for guests. Call it on the UI's
 * thread. The page is loaded anew when the language changes; what was typed in it is kept.
 */
@ProviderType
public interface Choices {

    /** Light or dark; {@link #SYSTEM} follows the device. */
    enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    Locale language();

    /** @param language one of {@link Texts#LANGUAGES}; anything else is ignored */
    void language(String language);

    Theme theme();

    void theme(Theme theme);

    /** Time zone that the person chose; empty: that of the device is shown. */
    Optional<String> zone();

    /** @param zone an id such as {@code Europe/Riga}, empty to follow the device; anything else is ignored */
    void zone(Optional<String> zone);
}
