package eu.interlink.lifecycle.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One clause of an OSGi header, e.g. {@code org.slf4j;version="[2.0,3)";resolution:=optional} (OSGi Core, section 3.2.4).
 *
 * @param name       path, e.g. a package name
 * @param attributes what stands behind {@code =}
 * @param directives what stands behind {@code :=}
 */
record HeaderClause(String name, Map<String, String> attributes, Map<String, String> directives) {

    Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    Optional<String> directive(String key) {
        return Optional.ofNullable(directives.get(key));
    }

    /** All clauses of a header, one per path; an absent header has none. */
    static List<HeaderClause> parse(String header) {
        List<HeaderClause> clauses = new ArrayList<>();
        for (String text : split(header == null ? "" : header, ',')) {
            List<String> names = new ArrayList<>();
            Map<String, String> attributes = new TreeMap<>();
            Map<String, String> directives = new TreeMap<>();
            for (String part : split(text, ';')) {
                int equals = equalsSign(part);
                if (equals < 0) {
                    names.add(part);
                } else if (part.charAt(equals - 1) == ':') {
                    directives.put(part.substring(0, equals - 1).strip(), unquote(part.substring(equals + 1)));
                } else {
                    // An attribute may carry its type: version:Version="1.0".
                    attributes.put(part.substring(0, equals).split(":", 2)[0].strip(), unquote(part.substring(equals + 1)));
                }
            }
            names.forEach(name -> clauses.add(new HeaderClause(name, attributes, directives)));
        }
        return clauses;
    }

    private static int equalsSign(String part) {
        int equals = part.indexOf('=');
        int quote = part.indexOf('"');
        return equals > 0 && (quote < 0 || equals < quote) ? equals : -1;
    }

    private static String unquote(String text) {
        String stripped = text.strip();
        return stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"") ? stripped.substring(1, stripped.length() - 1) : stripped;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char sign : text.toCharArray()) {
            quoted ^= sign == '"';
            if (sign == separator && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(sign);
            }
        }
        parts.add(part.toString().strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
