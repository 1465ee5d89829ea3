package eu.interlink.catalogue.internal;

import java.util.List;
import java.util.Locale;

/** The languages of the product; sort keys are stored for each. */
public final class Languages {

    public static final List<String> ALL = List.of("en", "it", "es", "lv");

    private Languages() {
    }

    /** The language of a reader if lists can be sorted in it, else English. */
    public static String of(Locale reader) {
        return ALL.contains(reader.getLanguage()) ? reader.getLanguage() : "en";
    }
}
