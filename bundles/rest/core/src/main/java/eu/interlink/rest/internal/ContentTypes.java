package eu.interlink.rest.internal;

import java.util.Locale;
import java.util.Set;

/** Judges what a client sends and what it wants back. */
final class ContentTypes {

    private static final Set<String> ACCEPTED = Set.of("*/*", "application/*", "application/json", "application/problem+json");

    private ContentTypes() {
    }

    /** @param header Content-Type, null if absent */
    static boolean json(String header) {
        if (header == null) {
            return false;
        }
        String type = bare(header);
        return type.equals("application/json") || type.startsWith("application/") && type.endsWith("+json");
    }

    /** @param header Accept, null if absent */
    static boolean acceptsJson(String header) {
        if (header == null || header.isBlank()) {
            return true;
        }
        for (String part : header.split(",")) {
            if (ACCEPTED.contains(bare(part)) && !part.replace(" ", "").matches(".*;q=0(\\.0*)?(;.*)?")) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String header) {
        int semicolon = header.indexOf(';');
        return (semicolon < 0 ? header : header.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
