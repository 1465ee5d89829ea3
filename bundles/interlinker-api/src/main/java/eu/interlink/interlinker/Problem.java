package eu.interlink.interlinker;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something that a person can understand and act on went wrong. The only exception that services throw on purpose: screens show
 * the text of the key {@code problem.<code>} in the reader's language, REST answers problem+json.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Kind {
        /** The input is wrong (HTTP 400). */
        INVALID,
        /** Not signed in or not allowed (HTTP 401 or 403). */
        FORBIDDEN,
        /** There is no such thing, or the caller may not know of it (HTTP 404). */
        NOT_FOUND,
        /** Somebody else changed it meanwhile, or it does not fit the present state (HTTP 409). */
        CONFLICT,
        /** Too large or too often (HTTP 413 or 429). */
        LIMIT,
        /** The part that could do it is not there now (HTTP 503). */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, String> details;

    /**
     * @param code    stable name, lower case with dashes, e.g. {@code name-missing}
     * @param message English sentence that says what happened and what to do
     * @param details values that the localised text may use, e.g. {@code field} or {@code max}
     */
    public Problem(Kind kind, String code, String message, Map<String, String> details) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public static Problem invalid(String code, String message, String... details) {
        return new Problem(Kind.INVALID, code, message, pairs(details));
    }

    public static Problem forbidden(String code, String message, String... details) {
        return new Problem(Kind.FORBIDDEN, code, message, pairs(details));
    }

    public static Problem notFound(String what) {
        return new Problem(Kind.NOT_FOUND, "not-found", "There is no such " + what + ", or you may not see it.", Map.of("what", what));
    }

    /** Optimistic locking: the caller's version is not the newest. */
    public static Problem stale(String what) {
        return new Problem(Kind.CONFLICT, "stale", "Somebody else changed this " + what + " meanwhile. Load it again and repeat your change.",
                Map.of("what", what));
    }

    public static Problem conflict(String code, String message, String... details) {
        return new Problem(Kind.CONFLICT, code, message, pairs(details));
    }

    public static Problem limit(String code, String message, String... details) {
        return new Problem(Kind.LIMIT, code, message, pairs(details));
    }

    public static Problem unavailable(String code, String message, String... details) {
        return new Problem(Kind.UNAVAILABLE, code, message, pairs(details));
    }

    private static Map<String, String> pairs(String... pairs) {
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Map<String, String> details() {
        return details == null ? Map.of() : details;
    }
}
