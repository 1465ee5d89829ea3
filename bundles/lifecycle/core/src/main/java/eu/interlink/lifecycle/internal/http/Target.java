package eu.interlink.lifecycle.internal.http;

/**
 * Where a request goes.
 *
 * @param id   id of the Interlinker, the first segment of the path
 * @param path the rest, beginning with {@code /}; null if there is none, as the servlet API has it
 */
record Target(String id, String path) {

    /** @param pathInfo path below {@code /interlinkers}, may be null */
    static Target of(String pathInfo) {
        String path = pathInfo == null ? "/" : pathInfo;
        int end = path.indexOf('/', 1);
        return end < 0 ? new Target(path.substring(1), null) : new Target(path.substring(1, end), path.substring(end));
    }

    /** Whether one of the prefixes covers the path: {@code /about} covers {@code /about} and {@code /about/us}, not {@code /aboutness}. */
    boolean below(String[] prefixes) {
        String own = path == null ? "/" : path;
        for (String prefix : prefixes) {
            String root = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
            if (own.equals(root) || own.startsWith(root + "/")) {
                return true;
            }
        }
        return false;
    }
}
