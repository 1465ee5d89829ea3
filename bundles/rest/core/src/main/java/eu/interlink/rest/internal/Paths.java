package eu.interlink.rest.internal;

import eu.interlink.interlinker.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes request addresses apart. Decoding comes after cutting, so that an encoded slash stays part of a name. */
final class Paths {

    /** Where the endpoints live, below the servlet context. */
    static final String VERSION = "/v1";

    private Paths() {
    }

    /** Decoded segments below the version; empty if the path is not below it. */
    static Optional<List<String>> segments(String uri, String contextPath) {
        String path = uri.startsWith(contextPath) ? uri.substring(contextPath.length()) : uri;
        if (!path.startsWith(VERSION + "/")) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>(6);
        int begin = VERSION.length() + 1;
        while (begin <= path.length()) {
            int slash = path.indexOf('/', begin);
            int end = slash < 0 ? path.length() : slash;
            // "+" is a plus in a path, unlike in a query.
            segments.add(decode(path.substring(begin, end).replace("+", "%2B")));
            begin = end + 1;
        }
        return Optional.of(segments);
    }

    /** The first value of each query parameter. */
    static Map<String, String> query(String raw) {
        if (raw == null || raw.isEmpty()) {
            return Map.of();
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            values.putIfAbsent(name, equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return values;
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf('\0') < 0) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static Problem malformed() {
        return Problem.invalid("address-malformed", "The address is not encoded correctly.");
    }
}
