package eu.interlink.catalogue.internal.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** File names as people count them: {@code image2} before {@code image10}. */
final class NaturalOrder {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private NaturalOrder() {
    }

    static int compare(String a, String b) {
        int order = padded(a).compareToIgnoreCase(padded(b));
        return order != 0 ? order : a.compareTo(b);
    }

    private static String padded(String name) {
        return NUMBER.matcher(name).replaceAll(found -> Matcher.quoteReplacement("0".repeat(Math.max(0, 20 - found.group().length())) + found.group()));
    }
}
