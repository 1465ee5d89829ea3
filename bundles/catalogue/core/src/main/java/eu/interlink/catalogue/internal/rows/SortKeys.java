package eu.interlink.catalogue.internal.rows;

import eu.interlink.interlinker.LocalizedText;
import java.text.Collator;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** What texts are sorted and searched by, made in Java so that all databases agree. */
public final class SortKeys {

    /** Hexadecimal digits that the column holds; names that are equal in their first hundred letters or so sort alike. */
    private static final int MAX = 600;

    private SortKeys() {
    }

    /** Collation key of a text in its fallback for that language. */
    public static String of(LocalizedText text, String language) {
        Locale locale = Locale.of(language);
        Collator collator = Collator.getInstance(locale);
        collator.setStrength(Collator.TERTIARY);
        String key = HexFormat.of().formatHex(collator.getCollationKey(text.in(locale).strip()).toByteArray());
        return key.length() > MAX ? key.substring(0, MAX) : key;
    }

    /** Lower case without accents. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
