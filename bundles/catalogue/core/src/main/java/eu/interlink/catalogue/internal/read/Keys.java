package eu.interlink.catalogue.internal.read;

import eu.interlink.catalogue.Nature;
import java.text.Normalizer;
import java.util.Locale;

/** Stable keys. The published data writes the same id with dashes in one edition and with underscores in the other. */
public final class Keys {

    /** Longest id; with the nature before it, it fits the tables. */
    static final int MAX = 160;

    private Keys() {
    }

    /** {@code knowledge/consent_form_template} */
    public static String entry(Nature nature, String id) {
        return nature.name().replace("_", "").toLowerCase(Locale.ROOT) + "/" + id(id);
    }

    /** The key of an installed software Interlinker. */
    public static String software(String interlinker) {
        return entry(Nature.SOFTWARE, interlinker);
    }

    /** The id in one spelling: lower case, underscores. */
    public static String id(String id) {
        String one = id.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        return one.length() > MAX ? one.substring(0, MAX) : one;
    }

    /** An id made from a name, for sources that give none. */
    public static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return id(plain.replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", ""));
    }
}
